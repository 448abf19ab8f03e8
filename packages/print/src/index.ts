/** Renders each document as a tagged PDF with Typst. */
export {};
