/**
 * Bounds and approximations around a numeral: 이상, 초과, 이하, 미만, 약; at least, more than, up to, less than, about.
 *
 * **Source**: 법제처 「법령 입안·심사 기준」 on 이상/이하 (the number itself included) and 초과/미만 (excluded).
 */
import type { Locale } from '@narani/model';
import type { Bound } from './fact.js';

type Pattern = readonly [RegExp, Bound];

const KOREAN_AFTER: readonly Pattern[] = [
  [/^\s?(?:이상)/, 'min'],
  [/^(?:을|를)?\s?(?:초과)/, 'over'],
  [
    /^(?:을|를|이|가)?\s?(?:조금|약간|다소|훨씬|크게)?\s?(?:넘는|넘게|넘어|웃도는|웃돈|상회)/,
    'over',
  ],
  [/^\s?(?:이하|이내|한도)/, 'max'],
  [/^(?:을|를|에)?(?:도)?\s?(?:조금|약간|다소|훨씬|크게)?\s?(?:미만|밑도는|못\s?미치)/, 'under'],
  [/^여(?=\s|개|명|건|곳|년|일|가구)/, 'about'],
  [/^\s?(?:안팎|가량|정도|내외|남짓)/, 'about'],
];
const KOREAN_BEFORE: readonly Pattern[] = [
  [/(?:최소|적어도)\s?$/, 'min'],
  [/(?:최대|최고|많아야)\s?$/, 'max'],
  [/(?:^|[\s(])[~∼≈]\s?$/, 'about'],
  [/(?:약|대략|거의|어림잡아)\s?$/, 'about'],
];
const ENGLISH_BEFORE: readonly Pattern[] = [
  [
    /(?:at least|no (?:less|fewer|lower|smaller|younger) than|not (?:less|fewer|lower) than|minimum of|≥|>=)\s*$/i,
    'min',
  ],
  [
    /(?:no (?:more|higher|greater|larger|older|longer) than|not more than|not exceed(?:ing)?|at most|up to|maximum of|within|≤|<=|no later than)\s*$/i,
    'max',
  ],
  [
    /(?:more than|over|exceed(?:s|ed|ing)?|in excess of|above|greater than|upwards of)\s*$/i,
    'over',
  ],
  [/(?:less than|fewer than|under|below|lower than)\s*$/i, 'under'],
  [
    // A text about 2020 is no estimate.
    /(?:(?<!\b(?:texts?|books?|papers?|articles?|stor(?:y|ies)|talks?|lectures?|questions?|information) )about|approximately|around|roughly|some|nearly|almost|circa|~|≈)\s*$/i,
    'about',
  ],
];
const ENGLISH_AFTER: readonly Pattern[] = [
  [
    /^[\sA-Za-z²³°%-]{0,30}?\b(?:or (?:more|above|higher|over|older|greater|longer)|and (?:above|over|older)|or above)\b/i,
    'min',
  ],
  [
    /^[\sA-Za-z²³°%-]{0,30}?\b(?:or (?:less|fewer|below|under|lower|younger|shorter)|and (?:below|under))\b/i,
    'max',
  ],
];

/** The bound on the numeral that ends `before` and starts `after` (the text around it, unit included in `unitLength`). */
export function findBound(before: string, after: string, locale: Locale): Bound | undefined {
  const near = before.slice(-30);
  const next = after.slice(0, 60);
  const tables =
    locale === 'ko'
      ? ([
          [KOREAN_AFTER, next],
          [KOREAN_BEFORE, near],
        ] as const)
      : ([
          [ENGLISH_AFTER, next],
          [ENGLISH_BEFORE, near],
        ] as const);
  for (const [patterns, text] of tables) {
    for (const [pattern, bound] of patterns) if (pattern.test(text)) return bound;
  }
  return undefined;
}
