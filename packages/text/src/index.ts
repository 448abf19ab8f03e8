/** Normalises Korean and English text and picks Korean particles. */
export {};
