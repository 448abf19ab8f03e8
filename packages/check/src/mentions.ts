/** Agendas that a text names by their number and does not link. */
import type { Document, Entry, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { SKIP, visit } from 'unist-util-visit';
import { spanOf, type Text } from './text-span.js';

/** `의제 3`, `의제 ③`; a count of agendas (`의제 3개`), a year and a decimal are something else. */
const MENTIONS: Readonly<Record<Document['locale'], RegExp>> = {
  ko: /의제 ?([①-⑳]|\d{1,3})(?!\d|[.,]\d| ?(?:개|가지|건|년|월|일|쪽))/gu,
  en: /\bAgenda ([①-⑳]|\d{1,3})(?!\d|[.,]\d)/gu,
};

/** The agendas of a corpus: number and slug. */
export type Numbered = readonly (readonly [number, string])[];

/** The agendas that have a number, in the order of their ids. */
export function numberedAgendas(entries: readonly Entry[]): Numbered {
  return entries.flatMap(({ meta, slug }) =>
    meta.kind === 'agenda' && meta.number !== undefined ? [[meta.number, slug] as const] : [],
  );
}

/**
 * Looks for agendas that a text names by number, without a link in the section that far: the reader cannot go where the text
 * points. The document's own number, headings and numbers nobody has are let pass.
 *
 * **Errors**: check/unlinked-agenda.
 */
export function checkMentions({ meta, translations }: Entry, agendas: Numbered): Finding[] {
  const own = meta.kind === 'agenda' ? meta.number : undefined;
  const slugs = new Map(agendas.filter(([number]) => number !== own));
  return Object.values(translations).flatMap((document) => mentionsIn(document, slugs));
}

function mentionsIn(
  { path, locale, tree }: Document,
  slugs: ReadonlyMap<number, string>,
): Finding[] {
  const findings: Finding[] = [];
  let linked = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      linked = new Set();
      return SKIP;
    }
    if (node.type === 'link' || node.type === 'linkReference') {
      const reference = node.data && 'reference' in node.data ? node.data.reference : undefined;
      if (reference?.kind === 'agenda') linked.add(reference.id);
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    for (const mention of node.value.matchAll(MENTIONS[locale])) {
      const slug = slugs.get(numberOf(mention[1] ?? ''));
      if (slug === undefined || linked.has(slug)) continue;
      linked.add(slug);
      findings.push(found(path, node, mention, slug));
    }
    return undefined;
  });
  return findings;
}

function found(path: string, node: Text, mention: RegExpMatchArray, slug: string): Finding {
  const actual = mention[0];
  const expected = `[${actual}](agenda:${slug})`;
  const span = spanOf(node, mention.index ?? 0, actual.length);
  return finding('check/unlinked-agenda', {
    path,
    ...(span ? { span, fix: [{ path, span, text: expected }] } : {}),
    scope: `agenda:${slug}`,
    actual,
    expected,
    values: { actual, expected },
  });
}

function numberOf(written: string): number {
  const circled = written.charCodeAt(0) - 0x2460;
  return circled >= 0 ? circled + 1 : Number(written);
}
