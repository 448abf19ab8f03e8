/** Puts its web fonts into a site. */
import type { OutputFile } from '@narani/model';
import { digestOf } from '@narani/model';
import { blankFont } from './blank.js';
import { type Characters, charactersOfPage, charactersOfScript, heldBy } from './characters.js';
import type { CutOrder } from './cut.js';
import { slicesOf } from './plan.js';
import { type Face, faceRules } from './rules.js';
import { typefaceOf } from './typeface.js';

/** How fonts are had: `read` gives the bytes of a file of the foundry, `cut` what `cutFont` makes of one, which takes long. */
export interface Tailor {
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly cut: (order: CutOrder) => Promise<Uint8Array>;
}

/** Asks which characters a file holds: whoever remembers it need not read the file. */
export type AskCharacters = (file: OutputFile, read: () => Characters) => Characters;

/** Where the style of a site stands. */
const STYLE = 'assets/site.css';

/**
 * A site with the fonts that its pages need: the files beside its style, and the rules for them in it.
 *
 * **Shapes**: sorted by path; the names of the files hold a hash of their bytes, so that they may be kept forever. A site without Korean has boxes alone, and so has one that nobody cuts fonts for.
 */
export async function dressSite(
  files: readonly OutputFile[],
  tailor: Tailor | undefined,
  ask: AskCharacters = (_file, read) => read(),
): Promise<OutputFile[]> {
  const style = files.find(({ path }) => path === STYLE);
  const held = heldBy(files.flatMap((file) => charactersIn(file, ask)));
  if (!tailor || typeof style?.contents !== 'string' || held.all.size === 0)
    return sorted([...files, blank()]);
  const typeface = typefaceOf(style.contents);
  const slices = [
    ...slicesOf(typeface.regular, held.all, typeface),
    ...slicesOf(typeface.bold, held.bold, typeface),
  ];
  const bytes = await Promise.all(
    slices.map(({ weight, characters }) => tailor.cut({ font: weight.file, characters })),
  );
  const fonts: OutputFile[] = [];
  const faces: Face[] = [];
  for (const [index, { weight, characters }] of slices.entries()) {
    const contents = bytes[index] ?? new Uint8Array();
    const file = `${weight.name}-${digestOf({ contents }).sha256.slice(0, 10)}.woff2`;
    fonts.push({ path: `assets/fonts/${file}`, mediaType: 'font/woff2', contents });
    faces.push({ weight, file, characters });
  }
  const licence = await tailor.read(typeface.licence);
  const text = { mediaType: 'text/plain', contents: new TextDecoder().decode(licence) };
  const contents = `${faceRules(typeface, faces)}\n\n${style.contents}`;
  const dressed = [
    ...files.map((file) => (file === style ? { ...style, contents } : file)),
    ...fonts,
    blank(),
    { path: 'assets/fonts/LICENSE.txt', ...text },
  ];
  return sorted(dressed);
}

/** Pages ask for it before they know whether they need it. */
function blank(): OutputFile {
  return { path: 'assets/fonts/blank.ttf', mediaType: 'font/ttf', contents: blankFont() };
}

function sorted(files: OutputFile[]): OutputFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** **Shapes**: none for what no characters are shown of. */
function charactersIn(file: OutputFile, ask: AskCharacters): Characters[] {
  const read = READ[file.mediaType];
  if (!read) return [];
  const textOf = ({ contents }: OutputFile) =>
    typeof contents === 'string' ? contents : new TextDecoder().decode(contents);
  return [ask(file, () => read(textOf(file)))];
}

const READ: Readonly<Record<string, (text: string) => Characters>> = {
  'text/html': charactersOfPage,
  'text/javascript': charactersOfScript,
};
