/** Puts findings and page labels into words, in Korean or English. */
export {};
