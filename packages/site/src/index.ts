/** Assembles a site's files from its editions. */
export {};
