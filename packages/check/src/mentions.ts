/** Documents that a text names by their number and does not link. */
import { kindsOf, partsWith } from '@narani/kinds';
import type { Corpus, Document, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { SKIP, visit } from 'unist-util-visit';
import { spanOf, type Text } from './text-span.js';

/** A count (`의제 3개`), a year and a decimal are something else than a number. */
const NO_NUMBER: Readonly<Record<Document['locale'], string>> = {
  ko: '(?!\\d|[.,]\\d| ?(?:개|가지|건|년|월|일|쪽))',
  en: '(?!\\d|[.,]\\d)',
};

/** `의제 3`, `의제 ③`, `Agenda 3`: a caption with a number in its place. */
function mentionsOf(caption: string, locale: Document['locale']): RegExp {
  const [before = '', after = ''] = caption.split('{{number}}').map(escaped);
  const start = locale === 'ko' ? before.replace(/ $/, ' ?') : `\\b${before}`;
  return new RegExp(`${start}([①-⑳]|\\d{1,3})${after}${NO_NUMBER[locale]}`, 'gu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The documents of a kind by their number, and what one of them is called. */
export interface Numbered {
  readonly kind: string;
  readonly caption: Readonly<Record<Document['locale'], string>>;
  readonly slugs: readonly (readonly [number: number, slug: string])[];
}

/** The kinds whose documents are called by a number. */
export function numberedIn(corpus: Pick<Corpus, 'entries' | 'kinds'>): Numbered[] {
  return kindsOf(corpus).flatMap((kind) => {
    const caption = partsWith(kind, 'numbered')[0]?.caption;
    const slugs = corpus.entries.flatMap(({ kind: own, meta, slug }) =>
      own === kind.name && meta.number !== undefined ? [[meta.number, slug] as const] : [],
    );
    return caption ? [{ kind: kind.name, caption, slugs }] : [];
  });
}

/**
 * Looks for documents that a text names by number, without a link in the section that far: the reader cannot go where the text
 * points. The document's own number, headings and numbers nobody has are let pass.
 *
 * **Errors**: check/unlinked-agenda.
 */
export function checkMentions(
  { kind: own, meta, translations }: Entry,
  numbered: readonly Numbered[],
): Finding[] {
  return numbered.flatMap(({ kind, caption, slugs }) => {
    const others = slugs.filter(([number]) => kind !== own || number !== meta.number);
    return Object.values(translations).flatMap((document) =>
      mentionsIn(document, { kind, caption, slugs: new Map(others) }),
    );
  });
}

/** What is looked for in one text. */
interface Sought extends Pick<Numbered, 'kind' | 'caption'> {
  readonly slugs: ReadonlyMap<number, string>;
}

function mentionsIn({ path, locale, tree }: Document, { kind, caption, slugs }: Sought): Finding[] {
  if (slugs.size === 0) return [];
  const mentions = mentionsOf(caption[locale], locale);
  const findings: Finding[] = [];
  let linked = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      linked = new Set();
      return SKIP;
    }
    if (node.type === 'link' || node.type === 'linkReference') {
      const reference = node.data && 'reference' in node.data ? node.data.reference : undefined;
      if (reference?.kind === kind) linked.add(reference.id);
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    for (const mention of node.value.matchAll(mentions)) {
      const slug = slugs.get(numberOf(mention[1] ?? ''));
      if (slug === undefined || linked.has(slug)) continue;
      linked.add(slug);
      findings.push(found(path, node, mention, `${kind}:${slug}`));
    }
    return undefined;
  });
  return findings;
}

function found(path: string, node: Text, mention: RegExpMatchArray, target: string): Finding {
  const actual = mention[0];
  const expected = `[${actual}](${target})`;
  const span = spanOf(node, mention.index ?? 0, actual.length);
  return finding('check/unlinked-agenda', {
    path,
    ...(span ? { span, fix: [{ path, span, text: expected }] } : {}),
    scope: target,
    actual,
    expected,
    values: { actual, expected },
  });
}

function numberOf(written: string): number {
  const circled = written.charCodeAt(0) - 0x2460;
  return circled >= 0 ? circled + 1 : Number(written);
}
