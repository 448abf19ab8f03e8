/** Turns a foreign wiki's files into Narani content, with a loss report. */
export {};
