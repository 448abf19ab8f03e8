/** Parses a Markdown source into a document. */
export {};
