/**
 * Finds a name that a list lost: 기후에너지환경부와 산업통상부 against one ministry alone. Names come from the glossary, and from the closed
 * list of provinces; a name alone may be a pronoun on the other side, one in a list may not.
 */
import type { Document, Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { Lexicon } from './lexicon.js';
import { findTerms } from './lexicon.js';
import { PROPER } from './names.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** A name at its place; `key` is the same in both languages. */
interface Named {
  readonly key: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The findings on lists of names in paired blocks. */
export function compareListed(
  context: Context,
  pairs: readonly BlockPair[],
  lexicon: Lexicon,
): Finding[] {
  const { source, target } = context;
  return pairs.flatMap(({ source: left, target: right }) => {
    if (left.length === 0 || right.length === 0) return [];
    const [mine, theirs] = [findNames(left, source, lexicon), findNames(right, target, lexicon)];
    return [
      ...lostOf(mine, theirs).map((name) =>
        report(context, 'parity/term', {
          variant: 'missing',
          expected: name.block.text.slice(name.start, name.end),
          span: right[0]?.span,
          related: elsewhere(source.path, spanAt(name.block, name.start, name.end)),
        }),
      ),
      ...lostOf(theirs, mine).map((name) =>
        report(context, 'parity/term', {
          variant: 'extra',
          actual: name.block.text.slice(name.start, name.end),
          span: spanAt(name.block, name.start, name.end),
          related: elsewhere(source.path, left[0]?.span),
        }),
      ),
    ];
  });
}

/** Names of a list of which the other side has another one, and not this. */
function lostOf(names: readonly Named[], others: readonly Named[]): Named[] {
  const known = new Set(others.map(({ key }) => key));
  const seen = new Set<string>();
  return names.filter((name, index) => {
    if (known.has(name.key) || seen.has(name.key)) return false;
    seen.add(name.key);
    return [names[index - 1], names[index + 1]].some(
      (beside) =>
        beside && beside.block === name.block && known.has(beside.key) && isListed(name, beside),
    );
  });
}

/** Nothing but what joins the members of a list stands between two names. */
function isListed(a: Named, b: Named): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return JOINED.test(first.block.text.slice(first.end, second.start));
}

/** What goes with a name: 서울특별시, Gyeonggi Province. */
const JOINED =
  /^(?:특별자치[시도]|특별시|광역시|[시도]| (?:Special )?(?:Metropolitan City|Self-Governing (?:City|Province)|Province|City|State))?\s?(?:[,·ㆍ]|및|와|과|,?\s?and|,?\s?or)\s?(?:및\s|and )?(?:the )?$/;

function findNames(blocks: readonly Block[], document: Document, lexicon: Lexicon): Named[] {
  return blocks
    .flatMap((block) => [
      ...findTerms(block, document, lexicon)
        .filter(({ entry, loose }) => !loose && !entry.avoided && isProper(lexicon, entry.term))
        .map(({ entry, start, end }) => ({ key: `term:${entry.term}`, block, start, end })),
      ...findProper(block, document.locale),
    ])
    .sort((a, b) => a.start - b.start);
}

function findProper(block: Block, locale: Locale): Named[] {
  if (!ANY_PROPER[locale].test(block.text)) return [];
  return PROPER.flatMap((names, kind) =>
    names.flatMap((name, index) =>
      [...block.text.matchAll(name[locale])].map((match) => ({
        key: `name:${kind}.${index}`,
        block,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  );
}

const anyProper = (locale: Locale): RegExp =>
  new RegExp(PROPER.flatMap((names) => names.map((name) => name[locale].source)).join('|'));
/** Where it fits nothing, no single name does. */
const ANY_PROPER: Readonly<Record<Locale, RegExp>> = { ko: anyProper('ko'), en: anyProper('en') };

/** A term that English writes as a name: Ministry of Trade and Industry. */
function isProper({ terms }: Lexicon, term: number): boolean {
  return terms[term]?.en.some(({ text }) => /^[A-Z]\S* .*[A-Z]/.test(text)) ?? false;
}
