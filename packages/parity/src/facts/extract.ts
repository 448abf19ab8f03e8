/** Reads every fact of a text: each reader sees only what the readers before it left. */
import type { Locale } from '@narani/model';
import { findAmounts } from './amount.js';
import { findDates } from './date.js';
import type { Fact } from './fact.js';
import { MASK, maskFacts } from './fact.js';
import { findHeadUnits } from './head-unit.js';
import { findIdentifiers } from './identifier.js';
import { findOrdinals } from './ordinal.js';
import { findPercents } from './percent.js';
import { findReferences } from './reference.js';
import { findStatutes } from './statute.js';
import { findTimes } from './time.js';

/** In this order: what is most particular is read first, amounts last. */
const READERS = [
  findStatutes,
  findReferences,
  findDates,
  findIdentifiers,
  findTimes,
  findPercents,
  findOrdinals,
  findHeadUnits,
  findAmounts,
];

/** The facts of a text in digits, in its order, and the text with those facts struck out: what number words are read from. */
export interface Extract {
  readonly facts: readonly Fact[];
  readonly rest: string;
}

/** Where none of these stands, no reader finds anything. */
const WORTH_READING =
  /[\d①-⑳㉑-㉟]|반기|분기|January|February|March|April|May|June|July|August|September|October|November|December|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Part|Chapter|Annex|Appendix|Book) [IVX]|half|quarter|noon|midnight|정오|자정|\([천만억조십백]|단위|[Uu]nit|\((?:thousand|million|billion|KRW|USD|EUR|[kMG]t\b)/;

/** Reads the facts of a text. **Units**: offsets are those of the text given. Web addresses are not read. */
export function extractFromText(text: string, locale: Locale): Extract {
  let rest = blankAddresses(foldWidth(text));
  const facts: Fact[] = [];
  if (WORTH_READING.test(rest)) {
    for (const read of READERS) {
      const found = read(rest, locale);
      rest = maskFacts(rest, found);
      facts.push(...found);
    }
    facts.sort((a, b) => a.start - b.start);
  }
  return { facts, rest };
}

/** Full-width forms, odd spaces and the 2 of CO₂ to their ASCII twins, one unit for one, so that offsets stay. */
function foldWidth(text: string): string {
  if (!/[\u00A0\u2002-\u200A\u202F\u3000\uFF01-\uFF5E\u2011\u2212\u2080-\u2089]/.test(text))
    return text;
  return text
    .replace(/[\uFF01-\uFF5D]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\u2011\u2212]/g, '-')
    .replace(/[\u2080-\u2089]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x2050));
}

function blankAddresses(text: string): string {
  return text.includes('://')
    ? text.replace(/https?:\/\/[^\s)>\]]+/g, (url) => MASK.repeat(url.length))
    : text;
}
