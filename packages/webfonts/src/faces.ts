/**
 * The faces of the web fonts: which file gives them, which characters they are for, and under what names a reader may have them.
 *
 * The sans is Noto Sans KR for both scripts. The serif is Source Serif 4 with Noto Serif KR for what it lacks, as in print.
 */
import { createRequire } from 'node:module';

/**
 * A face.
 *
 * **Shapes**: `file` is its place in its npm package, `local` the full and PostScript names that installed copies go by, `from` and `to` the
 * first and last code point it is for. Of two faces that are for the same character, the later one is preferred.
 */
export interface WebFontFace {
  readonly family: 'Narani Sans' | 'Narani Serif';
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly package: string;
  readonly version: string;
  readonly file: string;
  readonly local: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The style token whose stack begins with the family. */
const TOKENS = { '--sans': 'Narani Sans', '--serif': 'Narani Serif' } as const;

const SANS = {
  family: 'Narani Sans',
  package: 'noto-sans-kr',
  version: '0.4.3',
  style: 'normal',
  from: 0x20,
  to: 0x10ffff,
} as const;
/** Latin letters come from the Latin face; signs may be missing there, so both have them. */
const SERIF = {
  family: 'Narani Serif',
  package: 'noto-serif-kr',
  version: '0.4.3',
  style: 'normal',
  from: 0x250,
  to: 0x10ffff,
} as const;
/** Up to the CJK radicals. */
const LATIN = {
  family: 'Narani Serif',
  package: 'source-serif-4',
  version: '0.4.1',
  from: 0x20,
  to: 0x2e7f,
} as const;

/** No name of a variable copy is asked for: `local()` would give its thinnest weight. */
const FACES: readonly WebFontFace[] = [
  {
    ...SANS,
    weight: 400,
    file: '400Regular/NotoSansKR_400Regular.ttf',
    local: ['Noto Sans KR Regular', 'NotoSansKR-Regular', 'NotoSansCJKkr-Regular'],
  },
  {
    ...SANS,
    weight: 700,
    file: '700Bold/NotoSansKR_700Bold.ttf',
    local: ['Noto Sans KR Bold', 'NotoSansKR-Bold', 'NotoSansCJKkr-Bold'],
  },
  {
    ...SERIF,
    weight: 400,
    file: '400Regular/NotoSerifKR_400Regular.ttf',
    local: ['Noto Serif KR Regular', 'NotoSerifKR-Regular', 'NotoSerifCJKkr-Regular'],
  },
  {
    ...SERIF,
    weight: 700,
    file: '700Bold/NotoSerifKR_700Bold.ttf',
    local: ['Noto Serif KR Bold', 'NotoSerifKR-Bold', 'NotoSerifCJKkr-Bold'],
  },
  {
    ...LATIN,
    weight: 400,
    style: 'normal',
    file: '400Regular/SourceSerif4_400Regular.ttf',
    local: ['Source Serif 4 Regular', 'SourceSerif4-Regular'],
  },
  {
    ...LATIN,
    weight: 400,
    style: 'italic',
    file: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    local: ['Source Serif 4 Italic', 'SourceSerif4-Italic', 'SourceSerif4-It'],
  },
  {
    ...LATIN,
    weight: 700,
    style: 'normal',
    file: '700Bold/SourceSerif4_700Bold.ttf',
    local: ['Source Serif 4 Bold', 'SourceSerif4-Bold'],
  },
];

const { resolve } = createRequire(import.meta.url);

/**
 * The faces that a stylesheet can ask for, in the order of their rules.
 *
 * **Shapes**: a family counts where a `font-family` names its token, or a token that was last set to it; an empty list where none does.
 */
export function facesFor(style: string): WebFontFace[] {
  const asked = new Set(
    [...style.matchAll(/font-family:[^;}]*?var\((--[\w-]+)\)/g)].map(([, token = '']) =>
      lastValue(style, token),
    ),
  );
  return FACES.filter(({ family }) =>
    Object.entries(TOKENS).some(([token, name]) => name === family && asked.has(token)),
  );
}

/** The token that `token` stands for after all rules: itself, where it is not set to another. */
function lastValue(style: string, token: string): string {
  const set = [...style.matchAll(/(--[\w-]+):\s*var\((--[\w-]+)\)/g)].filter(
    ([, name]) => name === token,
  );
  return set.at(-1)?.[2] ?? token;
}

/** The path of a face's TrueType file, 0.3 to 14 MB, to be read by a host. */
export function fontPath({ package: name, file }: WebFontFace): string {
  return resolve(`@expo-google-fonts/${name}/${file}`);
}

/** The path of the licence that must go with copies of a face. */
export function licencePath({ package: name }: WebFontFace): string {
  return resolve(`@expo-google-fonts/${name}/LICENSE_FONT`);
}
