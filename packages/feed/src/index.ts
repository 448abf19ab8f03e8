/** Renders the corpus as JSON Feed 1.1 with an item file per document. */
export {};
