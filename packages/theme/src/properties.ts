/**
 * The properties that a theme may set. What is not here can hide, move, cover or fetch something, or nobody needed it yet: a list of
 * what is allowed stays safe when browsers learn new properties.
 */
import type { TokenKind } from './tokens.js';

/** From and to. **Units**: rem for lengths (px ÷ 16, em = rem); per cent; a bare number as it is. */
type Range = readonly [number, number];

/**
 * What the value of a property may hold besides keywords.
 *
 * **Shapes**: a kind of number that is absent may not occur; `tokens` are the kinds `var()` may bring; `functions` more than sums and limits;
 * `keywords` the only ones allowed, where the others hide something; `strings` what a quoted text must match.
 */
export interface Allowed {
  readonly length?: Range;
  readonly percent?: Range;
  readonly number?: Range;
  readonly tokens?: readonly TokenKind[];
  readonly functions?: RegExp;
  readonly keywords?: RegExp;
  readonly strings?: RegExp;
  /** Which colours: of any kind; those that text may have, without alpha; `#rrggbb` alone. */
  readonly colours?: 'any' | 'opaque' | 'digits';
  /** Names that the texts must hold, all of them: parts without a place of their own would lie upon each other. */
  readonly areas?: readonly string[];
}

/** The parts of a document's grid. */
const AREAS = ['text', 'contents', 'apparatus'];

const COLOUR_FUNCTIONS = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix)$/;
const BACKGROUND_FUNCTIONS =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix|(?:repeating-)?(?:linear|radial|conic)-gradient)$/;
const ANY: Range = [-1000, 1000];

const WORDS: Allowed = {};
const COLOUR: Allowed = {
  colours: 'any',
  tokens: ['colour'],
  functions: COLOUR_FUNCTIONS,
  percent: [0, 100],
  number: ANY,
};
const TEXT_COLOUR: Allowed = { ...COLOUR, colours: 'opaque' };
const LINE: Allowed = { ...COLOUR, length: [0, 2] };
/** What shows where the keyboard is: of 2 px at least, of one colour, and never gone. */
const OUTLINE: Allowed = {
  colours: 'opaque',
  tokens: ['colour'],
  length: [0.125, 2],
  keywords: /^(?!(?:none|hidden|thin|inherit|initial|revert|revert-layer|unset)$)[a-z-]+$/,
};
const SHADOW: Allowed = { ...COLOUR, length: [-1, 1] };
const BACKGROUND: Allowed = {
  ...COLOUR,
  functions: BACKGROUND_FUNCTIONS,
  length: ANY,
  percent: ANY,
};
const SPACING: Allowed = { length: [0, 8], number: [0, 0], percent: [0, 12], tokens: ['spacing'] };
const WIDTH: Allowed = { length: [20, 120], percent: [50, 100], tokens: ['measure'] };
const RADIUS: Allowed = {
  length: [0, 1000],
  percent: [0, 100],
  number: [0, 0],
  tokens: ['radius'],
};

/** The width of a mark before or after an element. */
export const MARK_WIDTH: Allowed = { length: [0, 8], percent: [0, 100] };

/** A colour of the base style: other programs than browsers read it too. */
export const BASE_COLOUR: Allowed = { colours: 'digits', keywords: /^$/ };

/** What a token of each kind may hold. A token that is read as a colour is checked as one that text may have. */
export const TOKEN_VALUES: Readonly<Record<TokenKind, Allowed>> = {
  colour: TEXT_COLOUR,
  fonts: { tokens: ['fonts'], strings: /^[\p{L}\p{N} ._-]{1,64}$/u },
  weight: { number: [100, 1000] },
  radius: RADIUS,
  measure: { length: [20, 120] },
  spacing: { length: [0.5, 5] },
};

/** These keywords, and those that every property has. */
function words(names: string): RegExp {
  return new RegExp(`^(?:${names}|inherit|initial|revert|unset)$`);
}

/** Names of one kind of value. */
function each(names: string, allowed: Allowed): [string, Allowed][] {
  return names.split(/\s+/).map((name) => [name, allowed]);
}

const SIDES =
  /^(margin|padding|border)(?:-(?:top|right|bottom|left|block|inline|block-start|block-end|inline-start|inline-end))?(?:-(color|style|width))?$/;

const PROPERTIES: ReadonlyMap<string, Allowed> = new Map([
  ...each('color', TEXT_COLOUR),
  ...each('accent-color caret-color text-decoration-color text-emphasis-color', COLOUR),
  ...each('background background-color background-image', BACKGROUND),
  ...each('background-position background-size', { length: ANY, percent: ANY, number: [0, 0] }),
  ...each('background-repeat background-clip background-origin background-attachment', {
    keywords: words(
      'repeat|repeat-x|repeat-y|no-repeat|space|round|border-box|padding-box|content-box|scroll|local|fixed',
    ),
  }),
  ...each('border-radius border-start-start-radius border-start-end-radius', RADIUS),
  ...each('border-end-start-radius border-end-end-radius', RADIUS),
  ...each('border-top-left-radius border-top-right-radius', RADIUS),
  ...each('border-bottom-left-radius border-bottom-right-radius', RADIUS),
  ...each('border-collapse border-spacing', { length: [0, 2] }),
  ...each('outline outline-color outline-style outline-width', OUTLINE),
  ...each('outline-offset', { length: [0, 1] }),
  ...each('box-shadow text-shadow', { ...SHADOW, number: [0, 0] }),
  ...each('gap row-gap column-gap', SPACING),
  ...each('width', WIDTH),
  ...each('max-width max-inline-size', WIDTH),
  ...each('grid-template-columns', {
    length: [1, 120],
    percent: [5, 100],
    number: [1, 24],
    tokens: ['measure'],
    functions: /^(?:minmax|repeat|fit-content)$/,
  }),
  ...each('grid-template-areas', { strings: /^[a-z. ]+$/, areas: AREAS }),
  ...each('align-content align-items align-self justify-content justify-items', WORDS),
  ...each('justify-self place-items place-content', WORDS),
  ...each('display', {
    keywords: words('block|inline|inline-block|flex|inline-flex|grid|inline-grid|list-item'),
  }),
  ...each('flex-wrap', WORDS),
  ...each('flex-direction', { keywords: words('row|column') }),
  ...each('list-style list-style-type list-style-position', { strings: /^[^\p{L}\p{N}]{0,4}$/u }),
  ...each('font-family', TOKEN_VALUES.fonts),
  ...each('font-size', { length: [0.75, 8], percent: [75, 400] }),
  ...each('font-weight', { number: [100, 1000], tokens: ['weight'] }),
  ...each('font-style font-kerning font-optical-sizing', WORDS),
  ...each('font-variant font-variant-caps font-variant-numeric font-variant-east-asian', WORDS),
  ...each('font-stretch', { percent: [50, 200] }),
  ...each('font-feature-settings', { strings: /^[a-z0-9]{4}$/, number: [0, 9] }),
  ...each('letter-spacing word-spacing', { length: [-0.05, 0.5], number: [0, 0] }),
  ...each('line-height', { number: [1, 3], length: [1, 12], percent: [100, 300] }),
  ...each('text-align text-align-last text-transform text-wrap text-justify hyphens', WORDS),
  ...each('text-decoration text-decoration-line text-decoration-style', {
    ...COLOUR,
    length: [0, 1],
  }),
  ...each('text-decoration-thickness text-underline-offset text-underline-position', {
    length: [0, 1],
    percent: [0, 100],
  }),
  ...each('text-emphasis text-emphasis-style text-emphasis-position', COLOUR),
  ...each('word-break overflow-wrap line-break', WORDS),
  ...each('break-before break-after break-inside', WORDS),
  ...each('orphans widows', { number: [1, 9] }),
  ...each('cursor', {
    keywords: words('auto|default|pointer|text|help'),
  }),
  ...each('content', { keywords: words('none|normal'), strings: /^[^\p{L}\p{N}]{0,4}$/u }),
]);

/** What a property may hold; undefined for one that a theme may not set. `name` is in lower case. */
export function allowedIn(name: string): Allowed | undefined {
  const side = SIDES.exec(name);
  if (!side) return PROPERTIES.get(name);
  const [, box, part] = side;
  if (box === 'border') return LINE;
  return part === undefined ? SPACING : undefined;
}
