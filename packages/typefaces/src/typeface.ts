/** The typefaces that a site may carry. */

/** One weight of a typeface: the file it is cut from, by its place in the foundry, from which weight to which it stands, and what a machine that has it calls it. */
export interface Weight {
  readonly file: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly local: readonly string[];
}

/**
 * A Korean typeface.
 *
 * **Units**: `syllable`, `ascent` and `descent` are thousandths of the type size: how wide every syllable is, in every weight, and how much a line has above
 * and below its base.
 */
export interface Typeface {
  readonly family: string;
  readonly licence: string;
  readonly regular: Weight;
  readonly bold: Weight;
  readonly syllable: number;
  readonly ascent: number;
  readonly descent: number;
  /** How many characters the first file of a weight holds, and each that follows. */
  readonly core: number;
  readonly further: number;
}

/** The typeface of a site's text: the serif where its style asks for one. A site carries one alone, which stands in for the other. */
export function typefaceOf(style: string): Typeface {
  return style.includes('var(--serif)') ? SERIF : SANS;
}

function weight(family: 'Sans' | 'Serif', step: 'Regular' | 'Bold'): Weight {
  const [number, from, to] = step === 'Bold' ? [700, 501, 900] : [400, 100, 500];
  const file = `${number}${step}/Noto${family}KR_${number}${step}.ttf`;
  const cjk = [`Noto ${family} CJK KR ${step}`, `Noto${family}CJKkr-${step}`];
  return {
    file: `noto-${family.toLowerCase()}-kr/${file}`,
    name: `${family.toLowerCase()}-${number}`,
    ...{ from, to },
    local: step === 'Regular' ? [...cjk, `Noto ${family} CJK KR`] : cjk,
  };
}

const SANS: Typeface = {
  family: 'Narani Sans',
  licence: 'noto-sans-kr/LICENSE_FONT',
  regular: weight('Sans', 'Regular'),
  bold: weight('Sans', 'Bold'),
  ...{ syllable: 920, ascent: 1160, descent: 288, core: 800, further: 200 },
};

/** Its outlines take twice the bytes. */
const SERIF: Typeface = {
  family: 'Narani Serif',
  licence: 'noto-serif-kr/LICENSE_FONT',
  regular: weight('Serif', 'Regular'),
  bold: weight('Serif', 'Bold'),
  ...{ syllable: 966, ascent: 1151, descent: 286, core: 450, further: 100 },
};
