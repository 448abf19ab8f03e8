export const BASE = ``;
