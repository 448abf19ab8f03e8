/** A book: the documents of a site or of a collection as chapters, with a glossary, an index and a colophon. */
import { titleOf } from '@narani/corpus';
import { type Locale, otherLocale, type Reference } from '@narani/model';
import { accentOnPaper } from './accent.js';
import { toAddresses } from './addresses.js';
import { plainInlines } from './blocks.js';
import type { Facts, PrintCorpus, Translate } from './facts.js';
import { qrOf } from './front.js';
import { cleanText, withSubstitutes } from './glyphs.js';
import { wordsOf } from './metadata.js';
import type { Block, Inline, PrintPart } from './part.js';
import { type Fields, isMark, rewrite } from './rewrite.js';

/** A document of a book under the name of its group. */
export interface Chapter {
  readonly group: string;
  readonly part: PrintPart;
}

/** What a book is besides its chapters. `canonical` is the address of the site. */
export interface Binding {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly locale: Locale;
  readonly corpus: PrintCorpus;
  readonly t: Translate;
  readonly address: NonNullable<Facts['address']>;
  readonly canonical?: string;
  readonly accent?: string;
}

/** Something that the index names: a term or a statute with its article. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly reference: Reference;
}

/**
 * Binds chapters into one part.
 *
 * **Shapes**: groups in the order of their first chapters. Ids stand behind that of their document (`agenda/x#issues`), notes are counted
 * through. Links to a chapter lead there, those to a term to the glossary, those to a statute to the index. A chapter's own licence, notice and
 * addresses stand once, at the end of the book. Pictures are called `DOCUMENT/FILE`.
 */
export function bindBook(chapters: readonly Chapter[], binding: Binding): PrintPart {
  const { id, title, description, publisher, locale, t, canonical, accent } = binding;
  const named = namedOf(binding);
  const found = new Map<string, Named>();
  const bound = boundIn(chapters, named, found);
  const names = [...found.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const groups = new Map<string, Block[]>();
  for (const { group, blocks } of bound)
    groups.set(group, [...(groups.get(group) ?? []), ...blocks]);
  const body = [...groups].flatMap(([group, blocks], index): Block[] => [
    { type: 'divider', id: `part-${index + 1}`, text: plainInlines(group, locale) },
    ...blocks,
  ]);
  const notes = bound.flatMap((chapter) => chapter.notes);
  const parts = chapters.map(({ part }) => part);
  const { standard } = parts[0] ?? {};
  const part: PrintPart = {
    ...{ id, design: 'book', locale, path: `${id}/${locale}` },
    ...(standard === undefined ? {} : { standard }),
    title: cleanText(title),
    heading: plainInlines(title, locale),
    label: '',
    publisher: cleanText(publisher),
    accent: accentOnPaper(accent),
    running: cleanText(title),
    summary: plainInlines(description, locale),
    front: {
      ...{ rows: [], badges: [], citeTitle: t('print:cite') },
      ...(canonical === undefined ? {} : { qr: qrOf(canonical) }),
    },
    description: cleanText(description),
    authors: [...new Set(parts.flatMap(({ authors }) => authors))],
    identifier: `${id}:${locale}`,
    rights: [...new Set(parts.map(({ rights }) => rights))].join('; '),
    ...(canonical === undefined ? {} : { source: canonical }),
    keywords: [...new Set(parts.flatMap(({ keywords }) => keywords))],
    date: latest(parts),
    metadata: [],
    blocks: body,
    end: [
      ...glossary(names, binding),
      ...index(names, binding),
      ...matter('addresses', addressesIn([...body, ...notes.flat()], binding), binding),
      ...colophon(parts, binding),
    ],
    notes,
    words: wordsOf(t),
    depth: 2,
  };
  return withSubstitutes(part).part;
}

interface Bound {
  readonly group: string;
  readonly blocks: readonly Block[];
  readonly notes: PrintPart['notes'];
}

function boundIn(
  chapters: readonly Chapter[],
  named: ReadonlyMap<string, Named>,
  found: Map<string, Named>,
): Bound[] {
  const places = new Map(
    chapters.flatMap(({ part }) =>
      part.source === undefined ? [] : [[part.source, part] as const],
    ),
  );
  const ids = new Map(chapters.map(({ part }) => [part.id, anchorsOf(part)]));
  const target = (u: string): Fields | undefined => {
    const name = named.get(u);
    if (name) {
      found.set(name.id, name);
      return { d: name.id, x: true };
    }
    const [page = '', fragment = ''] = u.split('#');
    const chapter = places.get(page);
    if (!chapter) return undefined;
    const there = ids.get(chapter.id)?.has(fragment);
    return { d: there ? `${chapter.id}#${fragment}` : chapter.id };
  };
  let from = 0;
  return chapters.map(({ group, part }) => {
    const own = (fields: Fields): Fields => {
      const { u, ...rest } = fields;
      const led = typeof u === 'string' ? target(u) : undefined;
      return {
        ...(led ? { ...rest, ...led } : fields),
        ...(typeof fields.id === 'string' ? { id: `${part.id}#${fields.id}` } : {}),
        ...(typeof fields.d === 'string' ? { d: `${part.id}#${fields.d}` } : {}),
        ...(fields.type === 'figure' ? { file: pictureIn(part, String(fields.file)) } : {}),
        ...(isMark(fields) ? { n: fields.n + from } : {}),
      };
    };
    const { heading, label, running, summary, metadata } = part;
    const opening: Block = {
      type: 'chapter',
      id: part.id,
      ...{ label, running, text: heading },
      ...(summary ? { summary } : {}),
      rows: rewrite(metadata, own),
    };
    const blocks = [opening, ...rewrite([...part.blocks, ...ownEnd(part)], own)];
    const notes = rewrite(part.notes, own);
    from += part.notes.length;
    return { group, blocks, notes };
  });
}

/** How a picture of a chapter is called in the book. */
export function pictureIn({ id }: Pick<PrintPart, 'id'>, file: string): string {
  return `${id}/${file}`;
}

function anchorsOf({ blocks, end, notes }: PrintPart): ReadonlySet<string> {
  const found = new Set<string>();
  rewrite([blocks, end, notes], (fields) => {
    if (typeof fields.id === 'string') found.add(fields.id);
    return fields;
  });
  return found;
}

/** Sources, annexes and authors stay with their chapter. */
function ownEnd({ end }: PrintPart): Block[] {
  const kept: Block[] = [];
  let addresses = false;
  for (const block of end) {
    if (block.type === 'heading') addresses = block.id === 'page-addresses';
    if (!addresses && block.type !== 'notice' && block.type !== 'small') kept.push(block);
  }
  return kept;
}

/** Every term and statute that has a page, by its address. */
function namedOf({ corpus, locale, address }: Binding): ReadonlyMap<string, Named> {
  const { terms, statutes } = corpus.registries;
  const references: Reference[] = [
    ...Object.keys(terms).map((id) => ({ kind: 'term' as const, id })),
    ...Object.entries(statutes).flatMap(([id, { articles = {} }]) => [
      { kind: 'statute' as const, id },
      ...Object.keys(articles).map((fragment) => ({ kind: 'statute' as const, id, fragment })),
    ]),
  ];
  return new Map(
    references.flatMap((reference) => {
      const u = address(reference);
      const name = titleOf(corpus, reference, locale);
      const { kind, id, fragment } = reference;
      const key = `${kind}/${id}${fragment === undefined ? '' : `#${fragment}`}`;
      return u === undefined || name === undefined ? [] : [[u, { id: key, name, reference }]];
    }),
  );
}

/** What stands at the end of a book, on a page of its own under its title; nothing where there is nothing. */
function matter(name: string, blocks: readonly Block[], { locale, t }: Binding): Block[] {
  const text = plainInlines(t(`print:book.${name}`), locale);
  return blocks.length === 0 ? [] : [{ type: 'matter', id: `book-${name}`, text }, ...blocks];
}

function glossary(found: readonly Named[], binding: Binding): Block[] {
  const { corpus, locale } = binding;
  const entries = found.flatMap(({ id, name, reference }) => {
    const term = reference.kind === 'term' ? corpus.registries.terms[reference.id] : undefined;
    if (!term) return [];
    const also = term.forms[otherLocale(locale)][0] ?? '';
    const [named, meant] = [also, term.definition[locale]].map((text) =>
      plainInlines(text, locale),
    ) as [Inline[], Inline[]];
    return [{ id, name: plainInlines(name, locale), also: named, text: meant }];
  });
  return matter('glossary', entries.length > 0 ? [{ type: 'glossary', entries }] : [], binding);
}

function index(found: readonly Named[], binding: Binding): Block[] {
  const { locale, t } = binding;
  const lists = (['statute', 'term'] as const).flatMap((kind) => {
    const entries = found
      .filter(({ reference }) => reference.kind === kind)
      .map(({ id, name }) => ({
        key: id,
        // A term has its place in the glossary.
        ...(kind === 'statute' ? { id } : {}),
        text: plainInlines(name, locale),
      }));
    const title = plainInlines(t(`print:book.${kind}s`), locale);
    return entries.length > 0 ? [{ title, entries }] : [];
  });
  return matter('index', lists.length > 0 ? [{ type: 'index', lists }] : [], binding);
}

/** Articles by their numbers, words without regard to case. */
function orderOf({ name }: Named): string {
  return name.toLowerCase().replace(/\d+/g, (number) => number.padStart(6, '0'));
}

function addressesIn(blocks: readonly Block[], { corpus, locale, t }: Binding): Block[] {
  return toAddresses(blocks, { corpus, locale, t } as Facts).slice(1);
}

/** Whose book it is, what it may be used for, and what its documents say of themselves, each once. */
function colophon(parts: readonly PrintPart[], binding: Binding): Block[] {
  const said = new Map<string, Block>();
  for (const { end, source } of parts)
    for (const block of end) {
      const plain =
        block.type === 'small' ? { ...block, text: withoutLink(block.text, source) } : block;
      if (plain.type === 'notice' || plain.type === 'small') said.set(JSON.stringify(plain), plain);
    }
  return matter('colophon', [...said.values()], binding);
}

/** The address of one document is not that of the book; it may be bound to the word before it. */
function withoutLink(text: readonly Inline[], source: string | undefined): Inline[] {
  return text.flatMap((inline): Inline[] => {
    if (typeof inline !== 'object' || Array.isArray(inline)) return [inline];
    if ('u' in inline && inline.u === source) return [];
    return 'w' in inline ? [{ ...inline, w: inline.w.filter(({ u }) => u !== source) }] : [inline];
  });
}

function latest(parts: readonly PrintPart[]): readonly number[] {
  return parts
    .map(({ date }) => date)
    .reduce((last, each) => (String(each) > String(last) ? each : last), []);
}
