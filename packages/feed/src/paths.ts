/** Where the files of a site's feed edition lie. */

/** Where a site lists everything it publishes, from its root. */
export const MANIFEST_PATH = 'manifest.json';
