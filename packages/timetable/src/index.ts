/** Reads EDTF dates and computes a programme's times in any zone. */
export {};
