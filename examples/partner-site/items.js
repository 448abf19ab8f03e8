/** What a copy holds, as a page needs it: one item a document, in the reader's language where there is one. */

/** The items of all documents, by number or title. What was taken back has no text, and is not shown. */
export function documentsIn(copy, language) {
  const ids = new Set(Object.values(copy?.items ?? {}).map((item) => item._narani.id));
  return [...ids]
    .map((id) => findItem(copy, id, language))
    .filter((item) => item._narani.availability?.cause !== 'taken-back')
    .sort((a, b) => (a.meta.number ?? 0) - (b.meta.number ?? 0) || (a.title < b.title ? -1 : 1));
}

/** A document in a language, else in the one it was written in; by a former id too. */
export function findItem(copy, id, language) {
  const texts = Object.values(copy?.items ?? {}).filter(
    ({ _narani }) => _narani.id === id || _narani.former_ids?.includes(id),
  );
  return texts.find((item) => item.language === language) ?? texts[0];
}

/** Where a text stands: a key of the vocabulary's states. */
export function stateOf({ _narani: { lifecycle, translation } }) {
  return lifecycle === 'withdrawn' ? 'withdrawn' : (translation?.state ?? 'source');
}
