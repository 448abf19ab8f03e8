/** The kinds of a corpus. */
import type { Corpus, DocumentKind, Entry, Locale, Meta } from '@narani/model';
import { type Kind, type Part, partsOf, SHIPPED_KINDS, type TraitName } from '@narani/schema';

/** What knows the kinds that content declares. */
export type Declaring = Pick<Corpus, 'kinds'>;

/** All kinds of a corpus in their order: by rank, then by name. */
export function kindsOf({ kinds = {} }: Declaring): Kind[] {
  return Object.values({ ...SHIPPED_KINDS, ...kinds }).sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1),
  );
}

/** A kind by its name, or undefined. */
export function findKind({ kinds }: Declaring, name: DocumentKind): Kind | undefined {
  if (kinds && Object.hasOwn(kinds, name)) return kinds[name];
  return Object.hasOwn(SHIPPED_KINDS, name) ? SHIPPED_KINDS[name] : undefined;
}

/** A kind by its name. **Errors**: throws where there is none: a document of such a kind is not read. */
export function kindOf(corpus: Declaring, name: DocumentKind): Kind {
  const kind = findKind(corpus, name);
  if (!kind) throw new Error(`Kind of a document, got ${name}, expected a declared one`);
  return kind;
}

/** The kind whose documents lie in a folder of the content folder, or undefined. */
export function findKindOf(corpus: Declaring, folder: string): Kind | undefined {
  return kindsOf(corpus).find((kind) => kind.folder === folder);
}

/** The folder of an entry's pages, behind that of the language. */
export function addressOf({ kind, address }: Pick<Entry, 'kind' | 'address'>): string {
  return address ?? kind;
}

/** The parts of a kind that have a trait, in their order. */
export function partsWith(kind: Kind, trait: TraitName): Part[] {
  return partsOf(kind).filter((part) => part.trait === trait);
}

/** Whether the status of a document says that its event does not take place. */
export function isCancelled(kind: Kind, meta: Meta): boolean {
  return partsWith(kind, 'status').some(({ field }) => meta[field] === 'cancelled');
}

/** The parts that a list of a declaration names, in its order; all where there is no list. */
export function partsIn(kind: Kind, names: readonly string[] | undefined): Part[] {
  const parts = partsOf(kind);
  if (!names) return parts;
  return names.flatMap((name) => parts.find(({ field }) => field === name) ?? []);
}

/** What a value of a vocabulary is called; undefined where the document has none. */
export function wordOf({ field, values }: Part, meta: Meta, locale: Locale): string | undefined {
  const value = meta[field];
  return typeof value === 'string' && values ? values[value]?.[locale] : undefined;
}

/**
 * What stands above a document's title, part by part: “Agenda 10”, or a series and a symbol. In place of a first part without a value stands what a
 * document of the kind is called.
 */
export function kickerOf(kind: Kind, meta: Meta, locale: Locale): string[] {
  const words = partsIn(kind, kind.kicker ?? []).map((part) => captionOf(part, meta, locale));
  return words.flatMap((word, index) => word ?? (index === 0 ? kind.labels.one[locale] : []));
}

/** What a part calls the document: its number in words, a value of a vocabulary, a symbol, a series. */
function captionOf(part: Part, meta: Meta, locale: Locale): string | undefined {
  const { number, symbol, series } = meta;
  switch (part.trait) {
    case 'numbered': {
      if (number === undefined) return undefined;
      return part.caption?.[locale].replace('{{number}}', String(number)) ?? String(number);
    }
    case 'symbol':
      return symbol;
    case 'series':
      return series?.[locale];
    default:
      return wordOf(part, meta, locale);
  }
}

function rankOf({ rank }: Kind): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
