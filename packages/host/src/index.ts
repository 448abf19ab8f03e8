/** Reads and writes disk, clock and processes for the rest. */
export {};
