/** The fonts print carries, and the names the designs call them by. */
/** A family by the name it gets. `more` are the faces read only where a text or a picture needs one of them. */
export interface Family {
  readonly own: string;
  readonly given: string;
  readonly files: readonly string[];
  readonly more?: true;
}

/**
 * Every family, in the order in which a character is looked for, with its faces by their places in the foundry. Variable fonts would
 * become Type 3.
 *
 * A name is of equal length to the font's own, for it is written over that. Typst also looks at the fonts installed on the machine. A machine with
 * Noto Sans KR Bold would print another weight than one without; no machine has a family of these names.
 */
export const FAMILIES: readonly Family[] = [
  {
    own: 'Noto Sans KR',
    given: 'Nara Sans KR',
    files: [
      'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
      'noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf',
    ],
  },
  {
    own: 'Noto Serif KR',
    given: 'Nara Serif KR',
    files: [
      'noto-serif-kr/400Regular/NotoSerifKR_400Regular.ttf',
      'noto-serif-kr/600SemiBold/NotoSerifKR_600SemiBold.ttf',
    ],
  },
  {
    own: 'Source Serif 4',
    given: 'Narani Serif 4',
    files: [
      'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
      'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
      'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
      'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
    ],
  },
  one('Noto Sans Math', 'noto-sans-math', 'NotoSansMath', true),
  one('Noto Sans Arabic', 'noto-sans-arabic', 'NotoSansArabic', true),
  one('Noto Sans Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew', true),
  one('Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai', true),
  one('Noto Sans Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari', true),
  one('Noto Sans Mongolian', 'noto-sans-mongolian', 'NotoSansMongolian', true),
  { ...one('ZCOOL XiaoWei', 'zcool-xiaowei', 'ZCOOLXiaoWei', true), given: 'Naran XiaoWei' },
  one('Noto Sans Symbols', 'noto-sans-symbols', 'NotoSansSymbols', true),
  one('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2', true),
  one('Noto Emoji', 'noto-emoji', 'NotoEmoji', true),
  // Code is set in it; of other texts only what no family above has.
  one('Noto Sans Mono', 'noto-sans-mono', 'NotoSansMono'),
];

/** Only its brackets are used: no character is looked for in it. */
const MARKS: Family = {
  own: 'Gowun Batang',
  given: 'Narani Marks',
  files: ['gowun-batang/400Regular/GowunBatang_400Regular.ttf'],
};

const ALL: readonly Family[] = [...FAMILIES, MARKS];

/**
 * The font files to be read for `createCompiler`, by their places in the foundry.
 *
 * **Shapes**: `common` are those of Korean, English and code, about 57 MB; `all` has those of other scripts and symbols too, 9 MB more.
 */
export function fontFiles(of: 'common' | 'all' = 'all'): string[] {
  return ALL.filter(({ more }) => of === 'all' || !more).flatMap(({ files }) => files);
}

/** A copy of a font under a name that no installed font has. **Source**: OpenType 1.9, `name`: UTF-16BE on Windows. */
export function renameFamily(font: Uint8Array): Buffer {
  const data = Buffer.from(font);
  const table = nameTable(data);
  for (const { own, given } of ALL) {
    const [from, to] = [own, given].map((name) => Buffer.from(name, 'utf16le').swap16());
    if (!from || !to) continue;
    for (let at = table.indexOf(from); at >= 0; at = table.indexOf(from, at + to.length))
      to.copy(table, at);
  }
  return data;
}

function one(own: string, folder: string, file: string, more?: true): Family {
  return {
    own,
    given: own.replace('Noto', 'Nara'),
    files: [`${folder}/400Regular/${file}_400Regular.ttf`],
    ...(more ? { more } : {}),
  };
}

function nameTable(data: Buffer): Buffer {
  const count = data.length < 12 ? 0 : data.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index;
    if (data.toString('latin1', at, at + 4) !== 'name') continue;
    const start = data.readUInt32BE(at + 8);
    return data.subarray(start, start + data.readUInt32BE(at + 12));
  }
  return data.subarray(0, 0);
}
