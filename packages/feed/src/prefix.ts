/** Ids within the HTML of an item that is at hand as text only. */

/** What the ids of one item begin with in a feed. */
export function prefixOf(id: string, locale: string): string {
  return `${id.replace('/', '-')}-${locale}--`;
}

/** HTML as this package's own files hold it, with a prefix before each id and each link to one. */
export function withPrefix(html: string, prefix: string): string {
  const ids = new Set([...html.matchAll(/<[a-z][^>]* id="([^"]+)"/g)].map(([, id]) => id));
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag
      .replace(/ (id|aria-labelledby|aria-describedby)="/g, ` $1="${prefix}`)
      .replace(/ href="#([^"]+)"/g, (link, id: string) =>
        ids.has(decodeURIComponent(id)) ? ` href="#${prefix}${id}"` : link,
      ),
  );
}
