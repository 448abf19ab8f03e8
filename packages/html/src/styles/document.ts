export const DOCUMENT = ``;
