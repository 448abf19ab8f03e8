/** Names of one thing under many spellings: official, short and former, both languages, with and without spaces. */

/** What two spellings of one name have in common: lower case, no spaces, marks or articles, one spelling of English. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(?:the|republic of|south|korea|korean)\b/g, '')
    .replace(/&/g, 'and')
    .replace(/labour/g, 'labor')
    .replace(/organis/g, 'organiz')
    .replace(/centre/g, 'center')
    .replace(/defence/g, 'defense')
    .replace(/programme/g, 'program')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Ids by the key of each of their names; a name that two ids share is in nobody's. */
export type NameIndex = ReadonlyMap<string, string>;

/** The index of ids by all their names. A key of two ids is left out: it decides nothing. */
export function indexNames(entries: Readonly<Record<string, readonly string[]>>): NameIndex {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const [id, names] of Object.entries(entries)) {
    for (const key of names.map(nameKey).filter((key) => key !== '')) {
      const owner = index.get(key);
      if (owner !== undefined && owner !== id) shared.add(key);
      index.set(key, owner ?? id);
    }
  }
  for (const key of shared) index.delete(key);
  return index;
}
