/** From a print part to a PDF, by the Typst compiler inside Node. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { FONT_VERSIONS } from './coverage.js';
import { addDestinations, type Place } from './destinations.js';
import type { Block, PrintPart } from './part.js';
import { TEMPLATE } from './template.js';

/** A compiler with its fonts. One serves any number of parts, one after the other. */
export interface PdfCompiler {
  readonly native: NodeCompiler;
  readonly folder: string;
}

/** Bytes of the pictures of a part by their file names. */
export type Figures = Readonly<Record<string, Uint8Array>>;

/** The compiler's version; package.json pins it. */
const COMPILER_VERSION = '0.7.0';

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

/** The paths of the font files to be read for `createCompiler`, about 57 MB in all. */
export function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => resolve(`@expo-google-fonts/${face}`));
}

/**
 * What a part's PDF depends on, as one SHA-256: equal keys mean equal bytes.
 *
 * **Shapes**: hexadecimal. Pictures count through the hashes that the part holds.
 */
export function printKey(part: PrintPart): string {
  return createHash('sha256')
    .update(JSON.stringify([COMPILER_VERSION, FONT_VERSIONS, TEMPLATE, part]))
    .digest('hex');
}

/**
 * A compiler with the given fonts; undefined where this platform has no native build of Typst.
 *
 * **Shapes**: `folder` is an absolute path that nothing needs to stand at: all files are given from memory, and Typst can
 * read nothing outside it. **Errors**: `print/unavailable`, once for the whole build, blaming narani.yaml.
 */
export async function createCompiler(
  fonts: readonly Uint8Array[],
  folder: string,
): Promise<Checked<PdfCompiler | undefined>> {
  try {
    const { NodeCompiler: Native } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fontBlobs = fonts.map((font) =>
      Buffer.from(font.buffer, font.byteOffset, font.byteLength),
    );
    const native = Native.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
    native.addSource(`${folder}/main.typ`, TEMPLATE);
    return { value: { native, folder }, findings: [] };
  } catch (error) {
    return { value: undefined, findings: [unavailable(error)] };
  }
}

/**
 * Makes the PDF of a part: A4, tagged, PDF/UA-1, the same bytes each time.
 *
 * **Shapes**: undefined where Typst refuses the part even without its pictures.
 * **Errors**: `print/unreadable-figure` for a picture that is missing or cannot be drawn: its alternative text is
 * printed; `print/refused` where there is no PDF.
 */
export function compilePdf(
  compiler: PdfCompiler,
  part: PrintPart,
  figures: Figures = {},
): Checked<Uint8Array | undefined> {
  const absent = filesOf(part).filter((file) => figures[file] === undefined);
  const first = attempt(compiler, without(part, absent), figures);
  if (first.pdf)
    return { value: first.pdf, findings: absent.map((file) => unreadable(part, file)) };
  const bad = filesOf(part).filter(
    (file) => !absent.includes(file) && !drawable(compiler, part, file, figures),
  );
  const second = attempt(compiler, without(part, [...absent, ...bad]), figures);
  const findings = [...absent, ...bad].map((file) => unreadable(part, file));
  if (second.pdf) return { value: second.pdf, findings };
  return { value: undefined, findings: [...findings, refused(part, second.fault ?? '')] };
}

/** Frees what the last documents left behind. Await it after each: without the turn memory grows by 3.7 MB a document. */
export async function releaseMemory({ native }: PdfCompiler): Promise<void> {
  native.evictCache(1);
  await new Promise((resolve) => setImmediate(resolve));
}

interface Attempt {
  readonly pdf?: Uint8Array;
  readonly fault?: string;
}

function attempt({ native, folder }: PdfCompiler, part: PrintPart, figures: Figures): Attempt {
  // Numbered names: what a figure's file is called cannot lead anywhere.
  const pictures = Object.fromEntries(
    filesOf(part).map((file, index) => [file, `figure-${index}${extension(file)}`]),
  );
  const shadows = Object.values(pictures).map((name) => `${folder}/${name}`);
  native.mapShadow(`${folder}/part.json`, Buffer.from(JSON.stringify({ ...part, pictures })));
  for (const [file, name] of Object.entries(pictures))
    native.mapShadow(`${folder}/${name}`, Buffer.from(figures[file] ?? new Uint8Array()));
  try {
    const { result } = compiled(native, `${folder}/main.typ`);
    const found = native.query(result, { selector: '<places>', field: 'value' }) as Place[][];
    const pdf = native.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    return { pdf: addDestinations(pdf, found.flat()) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const shadow of shadows) native.unmapShadow(shadow);
  }
}

function compiled(native: NodeCompiler, mainFilePath: string) {
  const output = native.compile({ mainFilePath });
  const { result } = output;
  if (result) return { result };
  const faults = output.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(JSON.stringify(faults));
}

/** Whether a picture can be drawn, by trying it alone. */
function drawable(compiler: PdfCompiler, part: PrintPart, file: string, figures: Figures): boolean {
  const blocks = part.blocks.filter((block) => block.type === 'figure' && block.file === file);
  const alone = { ...part, blocks, end: [], notes: [], metadata: [] };
  return blocks.length === 0 || attempt(compiler, alone, figures).pdf !== undefined;
}

/** The part with alternative texts in the place of these pictures. */
function without(part: PrintPart, files: readonly string[]): PrintPart {
  if (files.length === 0) return part;
  return { ...part, blocks: part.blocks.map((block) => described(block, files)) };
}

function described(block: Block, files: readonly string[]): Block {
  if (block.type === 'numbered' || block.type === 'quote')
    return { ...block, blocks: block.blocks.map((inner) => described(inner, files)) };
  if (block.type !== 'figure' || !files.includes(block.file)) return block;
  const text = [`[${block.alt}] `, ...block.caption];
  return { type: 'quote', blocks: [{ type: 'paragraph', text }] };
}

function filesOf(part: PrintPart): string[] {
  const files = new Set<string>();
  const collect = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'figure') files.add(block.file);
      if ('blocks' in block) collect(block.blocks);
      if (block.type === 'list') block.items.forEach(collect);
    }
  };
  collect(part.blocks);
  part.notes.forEach(collect);
  return [...files];
}

function extension(file: string): string {
  return (/\.(?:svg|png|jpe?g|gif|webp)$/i.exec(file)?.[0] ?? '').toLowerCase();
}

function unavailable(error: unknown): Finding {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return finding('print/unavailable', {
    path: 'narani.yaml',
    values: { platform: `${process.platform}-${process.arch}`, actual: reason },
  });
}

function unreadable(part: PrintPart, file: string): Finding {
  return finding('print/unreadable-figure', {
    path: part.path,
    scope: file,
    actual: file,
    values: { actual: file },
  });
}

function refused(part: PrintPart, fault: string): Finding {
  const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(fault)?.[1] ?? fault.slice(0, 200);
  return finding('print/refused', { path: part.path, actual: reason, values: { actual: reason } });
}
