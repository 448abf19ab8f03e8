/** Checks a corpus and decides what is withheld. */
export {};
