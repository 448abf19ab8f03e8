export const LISTS = ``;
