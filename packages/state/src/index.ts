/** Computes translation state from sign-offs and section hashes. */
export {};
