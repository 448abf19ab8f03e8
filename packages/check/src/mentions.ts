/** Documents that a text names by their number and does not link. */
import { kindsOf, partsWith } from '@narani/kinds';
import type { Corpus, Document, Entry, Finding, Reference } from '@narani/model';
import { finding } from '@narani/rules';
import { toString as textIn } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { spanOf, type Text } from './text-span.js';

/** A count (`의제 3개`), a year, a decimal and the beginning of a range are something else than a number. */
const NO_NUMBER: Readonly<Record<Document['locale'], string>> = {
  ko: '(?!\\d|[.,]\\d| ?(?:개|가지|건|년|월|일|쪽|부터)|[~–-]\\d)',
  en: '(?!\\d|[.,]\\d|[~–-]\\d)',
};

/** `의제 3`, `의제 ③`, `Agenda 3`: a caption with a number in its place. A longer word (`지방의제 21`) is another thing. */
function mentionsOf(caption: string, locale: Document['locale']): RegExp {
  const [before = '', after = ''] = caption.split('{{number}}').map(escaped);
  const start = locale === 'ko' ? `(?<![가-힣])${before.replace(/ $/, ' ?')}` : `\\b${before}`;
  return new RegExp(`${start}([①-⑳]|\\d{1,3})${after}${NO_NUMBER[locale]}`, 'gu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * The documents of a kind by their number, here and elsewhere, and what one of them is called.
 *
 * **Shapes**: `whole` says that each document of the kind could be read, so that a number that is missing is nobody's; `terms` are forms of terms that look like
 * such a name (`Agenda 21`).
 */
export interface Numbered {
  readonly kind: string;
  readonly caption: Readonly<Record<Document['locale'], string>>;
  readonly slugs: readonly (readonly [number: number, slug: string])[];
  readonly whole: boolean;
  readonly terms: readonly string[];
}

/** The kinds whose documents are called by a number. `findings` are those of reading. */
export function numberedIn(
  corpus: Pick<Corpus, 'entries' | 'kinds' | 'registries'>,
  findings: readonly Pick<Finding, 'path' | 'severity'>[] = [],
): Numbered[] {
  const { elsewhere = {}, terms } = corpus.registries;
  const faulty = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  const forms = Object.values(terms).flatMap((term) => [...term.forms.ko, ...term.forms.en]);
  return kindsOf(corpus).flatMap((kind) => {
    const caption = partsWith(kind, 'numbered')[0]?.caption;
    if (!caption) return [];
    const here = corpus.entries.flatMap(({ kind: own, meta, slug }) =>
      own === kind.name && meta.number !== undefined ? [[meta.number, slug] as const] : [],
    );
    const away = Object.entries(elsewhere).flatMap(([id, { number }]) =>
      id.startsWith(`${kind.name}/`) ? [[number, id.slice(kind.name.length + 1)] as const] : [],
    );
    const looksLike = Object.values(caption).map((words) => words.replace('{{number}}', ''));
    return [
      {
        ...{ kind: kind.name, caption, slugs: [...away, ...here] },
        whole: !faulty.some((path) => path.startsWith(`${kind.folder}/`) || isRegistry(path)),
        terms: forms.filter((form) => looksLike.some((words) => form.startsWith(words))),
      },
    ];
  });
}

function isRegistry(path: string): boolean {
  return path === 'registry/elsewhere.yaml';
}

/**
 * Looks for documents that a text names by number, without a link in the section that far: the reader cannot go where the text
 * points. The document's own number and headings are let pass.
 *
 * **Errors**: check/unlinked-agenda; check/unknown-number for a number that no document has, here or elsewhere.
 */
export function checkMentions(
  { kind: own, meta, translations }: Entry,
  kinds: readonly Sought[],
): Finding[] {
  return kinds.flatMap((sought) => {
    if (sought.slugs.size === 0) return [];
    const ownNumber = sought.kind === own ? meta.number : undefined;
    return Object.values(translations).flatMap((document) =>
      mentionsIn(document, sought, ownNumber),
    );
  });
}

/** What is looked for in every text. */
export interface Sought extends Omit<Numbered, 'slugs'> {
  readonly slugs: ReadonlyMap<number, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The same to be looked up in. */
export function toSought({ slugs, ...numbered }: Numbered): Sought {
  const numbers = slugs.map(([number, slug]) => [slug, number] as const);
  return { ...numbered, slugs: new Map(slugs), numbers: new Map(numbers) };
}

function mentionsIn(
  { path, locale, tree }: Document,
  sought: Sought,
  ownNumber: number | undefined,
): Finding[] {
  const { kind, caption, slugs, whole, terms } = sought;
  const mentions = mentionsOf(caption[locale], locale);
  const numbersIn = (text: string) => [...text.matchAll(mentions)].map(([, at]) => numberOf(at));
  const findings: Finding[] = [];
  let known = new Set([ownNumber]);
  visit(tree, (node) => {
    if (node.type === 'heading') {
      known = new Set([ownNumber]);
      return SKIP;
    }
    if (node.type === 'link' || node.type === 'linkReference') {
      for (const number of [...numbersIn(textIn(node)), linkedNumber(node, sought)])
        known.add(number);
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    for (const mention of node.value.matchAll(mentions)) {
      const number = numberOf(mention[1]);
      if (known.has(number)) continue;
      known.add(number);
      const slug = slugs.get(number);
      if (slug !== undefined) findings.push(unlinked(path, node, mention, `${kind}:${slug}`));
      else if (whole && !terms.includes(mention[0])) findings.push(unknown(path, node, mention));
    }
    return undefined;
  });
  return findings;
}

/** The number of what a link leads to, whatever its words. */
function linkedNumber(
  { data }: { readonly data?: object | undefined },
  { kind, numbers }: Sought,
): number | undefined {
  const reference = data && 'reference' in data ? (data.reference as Reference) : undefined;
  return reference?.kind === kind ? numbers.get(reference.id) : undefined;
}

function unlinked(path: string, node: Text, mention: RegExpMatchArray, target: string): Finding {
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

function unknown(path: string, node: Text, mention: RegExpMatchArray): Finding {
  const actual = mention[0];
  const span = spanOf(node, mention.index ?? 0, actual.length);
  return finding('check/unknown-number', {
    path,
    ...(span ? { span } : {}),
    scope: actual,
    actual,
    values: { actual },
  });
}

function numberOf(written = ''): number {
  const circled = written.charCodeAt(0) - 0x2460;
  return circled >= 0 ? circled + 1 : Number(written);
}
