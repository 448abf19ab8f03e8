export const PRINT = ``;
