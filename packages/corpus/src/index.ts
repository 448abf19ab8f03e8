/** Builds the corpus from documents and registries and resolves its references. */
export {};
