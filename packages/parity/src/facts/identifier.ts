/**
 * Identifiers with digits in them, which are names and no amounts: `CO2`, `SOM-23`, `AR6`, `RE100`, `v5`, `4.3.2`, `es2020`.
 *
 * **Source**: the documents themselves; SemVer 2.0.0 for versions of three parts.
 */
import type { Locale } from '@narani/model';
import type { Fact, Reading } from './fact.js';

const NAME =
  /(?<![\w.-])(?!H[12](?![\w.-])|Q[1-4](?![\w.-])|L\d{1,2}(?![\w.-]))[A-Za-z][A-Za-z]*(?:[-_][A-Za-z]+)*[-_]?\d+(?:[\w]|[-._](?=\w))*/g;
const VERSION = /(?<![\w.])\d+\.\d+\.\d+(?:[-.]\w+)*/g;
const GLUED = /(?<![\w.,])\d+[A-Za-z]\w*(?!\w)/g;
/** Glued letters that are units, scales or ordinal endings, left to the other readers. */
const UNIT =
  /^\d+(?:st|nd|rd|th|s|thousand|[mb]illion|trillion|[kKMB]|bn|tn|mn|pp|p|am|pm|ms|px|km|kg|cm|mm|m|t|g|mg|ng|kt|Mt|Gt|ha|[kMGT]?Wh|[kKMGT]?W|[kKMGT]?B|kb|[km]?L|[TGM]J|toe|m[23]|h|x)$/;

/** Every identifier of a text. Its digits may satisfy a bare number of the other language (`코로나19`, `COVID-19`). */
export function findIdentifiers(text: string, _locale: Locale): Fact[] {
  const out: Fact[] = [];
  for (const pattern of [VERSION, NAME, GLUED]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const value = match[0].replace(/(?<![-._])[-._]+$/, '');
      const end = start + value.length;
      if (
        (pattern === GLUED && UNIT.test(value)) ||
        out.some((fact) => start < fact.end && end > fact.start)
      )
        continue;
      const readings: [Reading, ...Reading[]] = [
        { kind: 'identifier', value: value.toLowerCase().replaceAll('_', '-') },
      ];
      const digits = /\d+(?:\.\d+)?/.exec(value)?.[0];
      if (digits) readings.push({ kind: 'amount', value: String(Number(digits)) });
      out.push({ readings, certain: true, text: value, start, end });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}
