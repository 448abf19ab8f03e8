/** The fonts print carries, and the names the template calls them by. */
import { createRequire } from 'node:module';

/** Every face the template asks for, by its place in an npm package. Variable fonts would become Type 3. */
const FACES = [
  'noto-serif-kr/400Regular/NotoSerifKR_400Regular.ttf',
  'noto-serif-kr/600SemiBold/NotoSerifKR_600SemiBold.ttf',
  'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'gowun-batang/400Regular/GowunBatang_400Regular.ttf',
];

/**
 * Families by their own name, and the name they get: of equal length, for it is written over the first.
 *
 * Typst also looks at the fonts installed on the machine. A machine with Noto Sans KR Bold would print another weight
 * than one without; no machine has a family of these names.
 */
export const FAMILIES = {
  'Noto Serif KR': 'Nara Serif KR',
  'Noto Sans KR': 'Nara Sans KR',
  'Source Serif 4': 'Narani Serif 4',
  'Gowun Batang': 'Narani Marks',
} as const;

/** The paths of the font files to be read for `createCompiler`, about 57 MB in all. */
export function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => resolve(`@expo-google-fonts/${face}`));
}

/** A copy of a font under a name that no installed font has. **Source**: OpenType 1.9, `name`: UTF-16BE on Windows. */
export function renameFamily(font: Uint8Array): Buffer {
  const data = Buffer.from(font);
  const table = nameTable(data);
  for (const [own, given] of Object.entries(FAMILIES)) {
    const [from, to] = [own, given].map((name) => Buffer.from(name, 'utf16le').swap16());
    if (!from || !to) continue;
    for (let at = table.indexOf(from); at >= 0; at = table.indexOf(from, at + to.length))
      to.copy(table, at);
  }
  return data;
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
