/** The narani command line. */
export {};
