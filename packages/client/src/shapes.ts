/** Whether a value is what its place should hold: as far as this client relies on it, no further. */
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const areTexts = (value: Fields, names: readonly string[]) =>
  names.every((name) => typeof value[name] === 'string');

/** The head of a list of changes. */
export function isHead(value: unknown): boolean {
  return (
    isObject(value) &&
    areTexts(value, ['epoch', 'set_hash', 'index_url', 'record_url']) &&
    Number.isInteger(value.number) &&
    Number.isInteger(value.first)
  );
}

/** One record of it. */
export function isRecord(value: unknown): boolean {
  return (
    isObject(value) &&
    areTexts(value, ['epoch', 'before', 'set_hash']) &&
    Number.isInteger(value.number) &&
    Array.isArray(value.changes)
  );
}

/** The index of a site. */
export function isIndex(value: unknown): boolean {
  return (
    isObject(value) &&
    areTexts(value, ['set_hash', 'base_url']) &&
    Array.isArray(value.documents) &&
    value.documents.every((each) => isObject(each) && Array.isArray(each.items))
  );
}

/** The file of an item. */
export function isItem(value: unknown): boolean {
  return (
    isObject(value) &&
    areTexts(value, ['id', 'url', 'title', 'language']) &&
    isObject(value._narani) &&
    areTexts(value._narani, ['item_hash', 'item_url', 'lifecycle'])
  );
}
