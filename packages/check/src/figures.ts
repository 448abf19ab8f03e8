/** Figures that hold together: sums of one text, and one count of one thing in several texts or in the registry. */
import type { Checked, Corpus, Document, Finding, Locale, Span } from '@narani/model';
import { finding } from '@narani/rules';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { groupBy } from './group-by.js';
import { findWrongSums } from './sums.js';

/** How many of a thing a text says there are. Plain data: the text is not looked at again to compare it with others. */
export interface Count {
  readonly id: string;
  readonly path: string;
  readonly locale: Locale;
  readonly thing: string;
  readonly value: number;
  readonly text: string;
  readonly span?: Span;
}

/**
 * Reads the counts of a text, and finds sums of it that are wrong. **Errors**: corpus/figures-disagree.
 */
export function readFigures(document: Document): Checked<readonly Count[]> {
  return { value: countsOf(document), findings: findWrongSums(document) };
}

/**
 * Finds counts of one thing that differ between texts of one language.
 *
 * The same thing is the same noun of four syllables or two words, counted right beside it (`226개 지방정부`, `226 local governments`). A
 * value that `registry/facts.yaml` holds is declared, and so is one whose link leads there. **Errors**: corpus/figures-disagree.
 */
export function compareCounts(
  counts: readonly Count[],
  facts: Corpus['registries']['facts'],
): Finding[] {
  const declared = new Set(Object.values(facts).map(({ value }) => value));
  const byThing = groupBy(counts, ({ locale, thing }) => `${locale} ${thing}`);
  return [...byThing.values()].flatMap((same) => findOdd(same, declared));
}

/** Counts that differ from the one of which another document is sure: the registry's, else what most say. */
function findOdd(counts: readonly Count[], declared: ReadonlySet<number>): Finding[] {
  const byValue = [...groupBy(counts, ({ value }) => value)];
  const weights = byValue.map(
    ([value, same]) => new Set(same.map(({ id }) => id)).size + (declared.has(value) ? 1000 : 0),
  );
  const [sure] = byValue[weights.indexOf(Math.max(...weights))]?.[1] ?? [];
  if (!sure) return [];
  return counts
    .filter(({ value, id }) => value !== sure.value && id !== sure.id && !declared.has(value))
    .map((odd) => tell(odd, sure));
}

function tell({ path, span, text }: Count, sure: Count): Finding {
  return finding('corpus/figures-disagree', {
    path,
    ...(span ? { span } : {}),
    variant: 'elsewhere',
    actual: text,
    expected: sure.text,
    values: { actual: text, expected: sure.text, path: sure.path },
    related: [{ path: sure.path, text: sure.text, ...(sure.span ? { span: sure.span } : {}) }],
  });
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

function countsOf({ id, path, locale, tree }: Document): Count[] {
  const counts: Count[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    const { start, end } = paragraph.position ?? {};
    for (const sentence of toText(paragraph).split(/(?<=[.!?])\s/)) {
      if (PART[locale].test(sentence)) continue;
      for (const [whole, digits = '', noun = ''] of sentence.matchAll(COUNTED[locale]))
        counts.push({
          ...{ id, path, locale },
          thing: bare(noun),
          value: Number(digits.replaceAll(',', '')),
          text: bare(whole),
          ...(start && end ? { span: { start, end } } : {}),
        });
    }
  });
  return counts;
}

const bare = (noun: string): string => noun.replace(/[은는이가을를의에]$/, '');
