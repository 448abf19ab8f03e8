/**
 * Finds a date or a time that became the other end of its span: 부터 (from) against “by”, 까지 (by, until) against “from”.
 *
 * Only where both sides say which end the date is, and state it once.
 */
import type { Finding, Locale } from '@narani/model';
import type { Block } from '../block.js';
import { spanAt } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { sameFact } from '../facts/match.js';
import type { Context } from './place.js';
import { elsewhere, factSpan, report } from './place.js';

/** The findings on the dates that agree. */
export function compareEdges(
  context: Context,
  agreed: readonly (readonly [Fact, Fact])[],
  owner: ReadonlyMap<Fact, Block>,
): Finding[] {
  return agreed.flatMap(([source, target]) => {
    const [from, to] = [owner.get(source), owner.get(target)];
    if (!from || !to || !isWhen(source) || !isWhen(target)) return [];
    const [a, b] = [
      edgeOf(source, from, context.source.locale),
      edgeOf(target, to, context.target.locale),
    ];
    if (!a || !b || a.first === b.first) return [];
    return [
      report(context, 'parity/contrast', {
        actual: b.text,
        expected: a.text,
        span: spanAt(to, b.at, b.at + b.text.length),
        related: elsewhere(context.source.path, factSpan(from, source), source.text),
      }),
    ];
  });
}

/** A date or a time of day: one side may leave its month to the context, and look like a number. */
const isWhen = ({ readings }: Fact): boolean =>
  readings.some(({ kind }) => kind === 'date' || kind === 'time' || kind === 'ordinal');

interface Edge {
  readonly first: boolean;
  readonly text: string;
  readonly at: number;
}

/** Whether a date begins or ends a span, by the words beside it; undefined where they do not say. */
function edgeOf(fact: Fact, block: Block, locale: Locale): Edge | undefined {
  // A range in one piece (6월 1~2일) holds two dates; a date stated twice may be either.
  if (block.facts.some((other) => other !== fact && sameFact(other, fact))) return undefined;
  if (block.facts.some((other) => other !== fact && other.start === fact.start)) return undefined;
  if (locale === 'ko') {
    const match = KOREAN.exec(block.text.slice(fact.end, fact.end + 40));
    const word = match?.[1] ?? '';
    if (!match) return undefined;
    const at = fact.end + match[0].length - word.length;
    return { first: /부터|이후|이래/.test(word), text: word, at };
  }
  const start = Math.max(0, fact.start - 70);
  const before = block.text.slice(start, fact.start);
  const match = ENGLISH.exec(before);
  if (!match || DENIED.test(before.slice(0, match.index + (match[1]?.length ?? 0))))
    return undefined;
  const word = match[1] ?? '';
  return { first: !LAST.test(word), text: word, at: start + match.index };
}

const KOREAN =
  /^일?(?:\s?\([월화수목금토일]\))?(?:\s?(?:오전|오후|정오|자정|낮|밤|저녁)?\s?[\d:]*\s?(?:시(?:\s?\d+분)?)?\s?(?:\(?(?:KST|UTC|CES?T|한국시간)\)?)?)?(?:\s?(?:말|초|중순|상순|하순|경))?\s?(부터|까지|이후|이래)(?![가-힣]*\s?사이)/;
/** A time of day, a weekday and parts of a year may stand between the word and the date. */
const BETWEEN =
  '(?:(?:the )?(?:end|start|beginning|first half|second half|early|mid|late|last day)[ -](?:of )?)?(?:the )?(?:fiscal year |year )?(?:[\\d:.]+ ?(?:[ap]\\.?m\\.?)? ?(?:\\([A-Z]+\\) ?|[A-Z]{3,4} )?(?:on )?|noon (?:\\([A-Z]+\\) )?(?:on )?|midnight (?:on )?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const ENGLISH = new RegExp(
  `\\b(from|since|starting(?: in| on| from)?|beginning(?: in| on| with)?|as of|effective(?: on| from)?|by|until|till|no later than) ${BETWEEN}$`,
  'i',
);
const LAST = /^(?:by|until|till|no later than)$/i;
/** “Not until 2028” is from 2028. */
const DENIED = /(?:\b(?:not|never|only)\b|n['’]t\b)[^.,;]{0,40}\b(?:until|till)$/i;
