/** Renders the corpus as HTML pages. */
export {};
