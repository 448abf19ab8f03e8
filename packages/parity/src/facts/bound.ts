/**
 * Bounds and approximations around a numeral: 이상, 초과, 이하, 미만, 약; at least, more than, up to, less than, about.
 *
 * **Source**: 법제처 「법령 입안·심사 기준」 on 이상/이하 (the number itself included) and 초과/미만 (excluded).
 */
import type { Locale } from '@narani/model';
import type { Bound } from './fact.js';

type Pattern = readonly [RegExp, Bound];

const KOREAN_AFTER: readonly Pattern[] = [
  // A denied bound is its opposite: 초과할 수 없다, 넘지 않는, 작아서는 안 된다.
  [
    /^(?:을|를|이|가)?\s?(?:초과(?:하지|할\s?수\s?없|하여서는|해서는)|넘지|넘을\s?수(?:는|가)?\s?없|넘어서는|웃돌지|보다\s?(?:커서는|많아서는|높아서는|길어서는))/,
    'max',
  ],
  [
    /^(?:을|를|에)?\s?(?:밑돌지|미만이어서는|보다\s?(?:작아서는|적어서는|낮아서는|짧아서는))/,
    'min',
  ],
  [/^\s?이상(?!기후|기온|하[다고게]|징후|현상)/, 'min'],
  [/^(?:을|를)?\s?(?:초과)/, 'over'],
  [
    /^(?:을|를|이|가)?\s?(?:조금|약간|다소|훨씬|크게)?\s?(?:넘(?=[는게어은었긴겨겼고으습])|웃도는|웃돈|웃돌|상회)/,
    'over',
  ],
  [/^\s?(?:이하|이내|한도|안에)/, 'max'],
  [
    /^(?:을|를|에|이|가)?(?:도)?\s?(?:조금|약간|다소|훨씬|크게|채)?\s?(?:미만|밑도는|밑돌|못\s?미치|미치지\s?못|안\s?[되된][\s는지고])/,
    'under',
  ],
  [/^여(?=\s|개|명|건|곳|년|일|가구)/, 'about'],
  [/^\s?(?:안팎|가량|정도|내외|남짓|(?:에\s)?가까이|(?:에\s)?가까운)/, 'about'],
];
const KOREAN_BEFORE: readonly Pattern[] = [
  [/(?:최소|적어도)\s?$/, 'min'],
  [/(?:최대|최고|많아야)\s?$/, 'max'],
  [/(?:^|[\s(])[~∼≈]\s?$/, 'about'],
  [/(?:약|대략|거의|어림잡아)\s?$/, 'about'],
];
/** 300만 원까지 is “up to”, where nothing before the number says otherwise. */
const KOREAN_LAST: readonly Pattern[] = [[/^까지(?=\s)/, 'max']];
/** A unit that no table knows stands between the number and its bound: 3개사 이하, 20개월령 이상. */
const ODD_UNIT =
  /^\s?(?:[가-힣]{1,5}|[A-Za-z㎀-㏿°µμ³²/-]{1,12})(?=\s?(?:이상|초과|이하|미만|이내|안에))/;

const ENGLISH_BEFORE: readonly Pattern[] = [
  [/(?:at or above|equal to or (?:more|greater|higher|above)(?: than)?)\s*$/i, 'min'],
  [/(?:at or below|equal to or (?:less|lower|fewer|below)(?: than)?)\s*$/i, 'max'],
  [
    /(?:at least|\bno (?:less|fewer|lower|smaller|younger) than|\bnot (?:be )?(?:less|fewer|lower|smaller|shorter|younger) than|minimum of|≥|>=)\s*$/i,
    'min',
  ],
  [
    /(?:\b(?:no|not|not be) (?:more|higher|greater|larger|older|longer|later) than|\b(?:not|never|without)(?: to)? exceed(?:ing)?|at most|(?<!\badd(?:s|ed|ing)? )up to|maximum of|within|≤|<=)\s*$/i,
    'max',
  ],
  [
    /(?:more than|over|exceed(?:s|ed|ing)?|in excess of|above|greater than|larger than|longer than|higher than|upwards of)\s*$/i,
    'over',
  ],
  [/(?:less than|fewer than|under|below|lower than|smaller than|shorter than)\s*$/i, 'under'],
  [
    // A text about 2020 is no estimate.
    /(?:(?<!\b(?:texts?|books?|papers?|articles?|stor(?:y|ies)|talks?|lectures?|questions?|information) )about|approximately|around|roughly|nearly|almost|circa|(?<!\p{L})(?<!\d\s?)[~≈])\s*$/iu,
    'about',
  ],
];
const ENGLISH_AFTER: readonly Pattern[] = [
  [
    /^[\sA-Za-z²³°%-]{0,30}?\b(?:or (?:more|above|higher|over|older|greater|longer|larger|bigger|heavier|taller|later)|and (?:above|over|older|upwards))\b/i,
    'min',
  ],
  [
    /^[\sA-Za-z²³°%-]{0,30}?\b(?:or (?:less|fewer|below|under|lower|younger|shorter|smaller|lighter)|and (?:below|under))\b/i,
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
          [KOREAN_AFTER, next.replace(ODD_UNIT, '')],
          [KOREAN_BEFORE, near],
          [KOREAN_LAST, next],
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
