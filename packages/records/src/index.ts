/** Reads a YAML record against its schema, with the place of every value. */
export {};
