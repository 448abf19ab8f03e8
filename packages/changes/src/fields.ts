/** Which fields of an item's file differ, addresses apart. */
import type { ItemFile } from '@narani/schema';
import { canonicalJson } from './canonical.js';

/** Fields that follow from others: hashes, addresses and what `stateChange` tells. */
const FOLLOWING = new Set([
  'id',
  'url',
  'item_url',
  'item_hash',
  'content_hash',
  'state_hash',
  'own_hash',
  'lifecycle',
  'availability',
  'withdrawal',
  'translation',
  'modified',
  'date_modified',
  'dates',
  'former_ids',
]);

/** The fields of two versions of an item that differ in more than addresses and states, those of the extension among them. */
export function differingFields(old: ItemFile, now: ItemFile): string[] {
  const [a, b] = [neutral(old), neutral(now)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).sort();
}

/** Each field as text, with every address replaced by one sign. */
function neutral({ _narani: extension, ...item }: ItemFile): Record<string, string> {
  const fields = [...Object.entries(item), ...Object.entries(extension)];
  return Object.fromEntries(
    fields
      .filter(([name]) => !FOLLOWING.has(name))
      .map(([name, value]) => [name, canonicalJson(comparable(name, value, extension))]),
  );
}

function comparable(name: string, value: unknown, extension: ItemFile['_narani']): unknown {
  if (name === 'alternates') return standings(extension);
  const isText = name === 'sections' || name === 'lead';
  return withoutAddresses(value, isText ? IN_SECTIONS : new Set());
}

/** Which languages there are and where they stand, whatever their ids and addresses. */
function standings({ alternates }: ItemFile['_narani']): unknown {
  return alternates.map(({ language, state, pdf_url }) => [language, state, pdf_url !== undefined]);
}

/** States and hashes of sections are told elsewhere. */
const IN_SECTIONS: ReadonlySet<string> = new Set(['state', 'change', 'hash']);

function withoutAddresses(value: unknown, without: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return value.replace(/https?:\/\/[^\s"<>]+/g, '·');
  if (Array.isArray(value)) return value.map((inner) => withoutAddresses(inner, without));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !without.has(name));
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, withoutAddresses(inner, without)]),
  );
}
