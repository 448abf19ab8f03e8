/** Figures that hold together: sums of one text, and one count of one thing in several texts or in the registry. */
import type { Corpus, Document, Finding, Locale } from '@narani/model';
import { finding } from '@narani/rules';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findWrongSums } from './sums.js';

/** How many of a thing a text says there are. */
interface Count {
  readonly thing: string;
  readonly value: number;
  readonly text: string;
  readonly document: Document;
  readonly span?: Finding['span'];
}

/**
 * Finds figures that contradict one another, in one text or between texts of one language.
 *
 * The same thing is the same noun of four syllables or two words, counted right beside it (`226개 지방정부`, `226 local governments`). A
 * value that `registry/facts.yaml` holds is declared, and so is one whose link leads there. **Errors**: corpus/figures-disagree.
 */
export function checkFigures({ entries, registries }: Corpus): Finding[] {
  const documents = entries.flatMap(({ translations }) => Object.values(translations));
  const declared = new Set(Object.values(registries.facts).map(({ value }) => value));
  const byThing = new Map<string, Count[]>();
  for (const count of documents.flatMap(countsOf)) {
    const key = `${count.document.locale} ${count.thing}`;
    byThing.set(key, [...(byThing.get(key) ?? []), count]);
  }
  return [
    ...documents.flatMap(findWrongSums),
    ...[...byThing.values()].flatMap((counts) => findOdd(counts, declared)),
  ];
}

/** Counts that differ from the one of which another document is sure: the registry's, else what most say. */
function findOdd(counts: readonly Count[], declared: ReadonlySet<number>): Finding[] {
  const held = (value: number): number =>
    new Set(counts.filter((count) => count.value === value).map(({ document }) => document.id))
      .size + (declared.has(value) ? 1000 : 0);
  const [first] = [...counts].sort((a, b) => held(b.value) - held(a.value));
  if (!first) return [];
  return counts
    .filter(
      ({ value, document }) =>
        value !== first.value && document.id !== first.document.id && !declared.has(value),
    )
    .map(({ text, document, span }) =>
      finding('corpus/figures-disagree', {
        path: document.path,
        ...(span ? { span } : {}),
        variant: 'elsewhere',
        actual: text,
        expected: first.text,
        values: { actual: text, expected: first.text, path: first.document.path },
        related: [
          {
            path: first.document.path,
            text: first.text,
            ...(first.span ? { span: first.span } : {}),
          },
        ],
      }),
    );
}

const COUNTED: Readonly<Record<Locale, RegExp>> = {
  ko: /(?<![\d.,]|약 |중 |가운데 )(\d[\d,]*)(?:개|명)의? ([가-힣]{4,})(?=[은는이가을를의에]|\s|[.,])/g,
  en: /(?<![\d.,])\b(\d[\d,]*) ([a-z]+ [a-z]{3,}s)\b/g,
};
/** Of a sentence that counts a part, or at another time, nothing follows for the whole. */
const PART: Readonly<Record<Locale, RegExp>> = {
  ko: /가운데|중\s|이상|이하|미만|까지|년|늘|줄|약\s|추가|나머지/,
  en: /\b(?:of the|out of|more|less|than|over|about|by|in \d{4}|another|other|first|last)\b/i,
};

function countsOf(document: Document): Count[] {
  const counts: Count[] = [];
  visit(document.tree, 'paragraph', (paragraph) => {
    const { start, end } = paragraph.position ?? {};
    for (const sentence of toText(paragraph).split(/(?<=[.!?])\s/)) {
      if (PART[document.locale].test(sentence)) continue;
      for (const [whole, digits = '', noun = ''] of sentence.matchAll(COUNTED[document.locale]))
        counts.push({
          thing: bare(noun),
          value: Number(digits.replaceAll(',', '')),
          text: bare(whole),
          document,
          ...(start && end ? { span: { start, end } } : {}),
        });
    }
  });
  return counts;
}

const bare = (noun: string): string => noun.replace(/[은는이가을를의에]$/, '');
