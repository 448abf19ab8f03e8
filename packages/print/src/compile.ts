/** From a print part to a PDF, by the Typst compiler inside Node. */
import { createHash } from 'node:crypto';
import type { NodeCompiler, NodeTypstDocument } from '@narani/foundry';
import type { Checked, Finding } from '@narani/model';
import { finding } from '@narani/rules';
import { FONT_VERSIONS } from './coverage.js';
import type { Place } from './destinations.js';
import {
  extension,
  type Figures,
  figuresOf,
  onlyFigure,
  preparePicture,
  withoutFigures,
} from './figures.js';
import { finishPdf } from './finish.js';
import { renameFamily } from './fonts.js';
import { findFoundry } from './foundry.js';
import { TYPST } from './generated/typst.js';
import { missingGlyph, type Needs } from './glyphs.js';
import { onNewPage } from './late-notes.js';
import type { PrintPart } from './part.js';

/** Pages that one document may begin for the sake of its notes. */
const MOVES = 8;

/** A compiler with its fonts. One serves any number of parts, one after the other. */
export interface PdfCompiler {
  readonly native: NodeCompiler;
  readonly folder: string;
}

/** The compiler's version; package.json pins it. */
const COMPILER_VERSION = '0.7.0';

/** To be raised with every change to how pictures are prepared or destinations are appended: old PDFs must not be reused. */
const REVISION = 3;

/**
 * What a part's PDF depends on, as one SHA-256: equal keys mean equal bytes.
 *
 * **Shapes**: hexadecimal. Pictures count through the hashes that the part holds.
 */
export function printKey(part: PrintPart): string {
  return createHash('sha256')
    .update(JSON.stringify([COMPILER_VERSION, REVISION, FONT_VERSIONS, sourcesOf(part), part]))
    .digest('hex');
}

/** The design of a part, and what all designs share. */
function sourcesOf({ design }: PrintPart): string[] {
  const used = (name: string) => name.startsWith('base/') || name === `designs/${design}.typ`;
  return Object.entries(TYPST).flatMap(([name, text]) => (used(name) ? [text] : []));
}

/**
 * A compiler with the given fonts; undefined where the foundry is not installed, or has no native build of Typst for this platform.
 *
 * **Shapes**: `folder` is an absolute path that nothing needs to stand at: all files are given from memory, and Typst can
 * read nothing outside it. **Errors**: `print/unavailable`, once for the whole build, blaming narani.yaml.
 */
export async function createCompiler(
  fonts: readonly Uint8Array[],
  folder: string,
): Promise<Checked<PdfCompiler | undefined>> {
  try {
    const foundry = await findFoundry();
    if (!foundry) return { value: undefined, findings: [unavailable('', 'absent')] };
    const { NodeCompiler: Native } = await foundry.loadTypst();
    const fontBlobs = fonts.map(renameFamily);
    const native = Native.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
    for (const [name, text] of Object.entries(TYPST)) native.addSource(`${folder}/${name}`, text);
    return { value: { native, folder }, findings: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { value: undefined, findings: [unavailable(reason ?? '')] };
  }
}

/**
 * Makes the PDF of a part: A4, tagged, PDF/UA-1, the same bytes each time.
 *
 * **Shapes**: undefined where Typst refuses the part even without its pictures.
 * **Errors**: `print/unreadable-figure` for a picture that is missing or cannot be drawn: its alternative text is
 * printed; `print/missing-glyph` for text in a picture; `print/refused` where there is no PDF.
 */
export function compilePdf(
  compiler: PdfCompiler,
  part: PrintPart,
  figures: Figures = {},
): Checked<Uint8Array | undefined> {
  const files = [...new Set(figuresOf(part).map(({ file }) => file))];
  const absent = files.filter((file) => figures[file] === undefined);
  const first = attempt(compiler, withoutFigures(part, absent), figures);
  if (first.pdf)
    return { value: first.pdf, findings: [...first.findings, ...unreadable(part, absent)] };
  const bad = files.filter(
    (file) => absent.includes(file) || !attempt(compiler, onlyFigure(part, file), figures).pdf,
  );
  const { pdf, fault = '', findings } = attempt(compiler, withoutFigures(part, bad), figures);
  const all = [...findings, ...unreadable(part, bad)];
  return pdf
    ? { value: pdf, findings: all }
    : { value: undefined, findings: [...all, refused(part, fault)] };
}

/** Frees what the last documents left behind. Await it after each: without the turn memory grows by 3.7 MB a document. */
export async function releaseMemory({ native }: PdfCompiler): Promise<void> {
  native.evictCache(1);
  await new Promise((resolve) => setImmediate(resolve));
}

interface Attempt {
  readonly pdf?: Uint8Array;
  readonly fault?: string;
  readonly findings: readonly Finding[];
}

function attempt({ native, folder }: PdfCompiler, part: PrintPart, figures: Figures): Attempt {
  const pictures: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const { file } of figuresOf(part)) {
    if (Object.hasOwn(pictures, file)) continue;
    const needs: Needs = { families: new Set(), missing: new Set() };
    const bytes = preparePicture(file, figures[file] ?? new Uint8Array(), needs);
    // Numbered names: what a figure's file is called cannot lead anywhere.
    const name = `figure-${Object.keys(pictures).length}${extension(file)}`;
    pictures[file] = name;
    native.mapShadow(`${folder}/${name}`, bytes);
    findings.push(...[...needs.missing].map((char) => missingGlyph(char, { path: part.path })));
  }
  try {
    const result = settled({ native, folder }, part, pictures);
    const places = asked<Place>(native, result, '<places>');
    const named = asked<boolean>(native, result, '<tables>');
    const pdf = native.pdf(result, { pdfStandard: part.standard ?? 'ua-1', creationTimestamp: 0 });
    return { pdf: finishPdf(pdf, { places, named }, part), findings };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), findings };
  } finally {
    for (const name of Object.values(pictures)) native.unmapShadow(`${folder}/${name}`);
  }
}

/** The pages of a part, its notes beside their marks. */
function settled({ native, folder }: PdfCompiler, part: PrintPart, pictures: object) {
  let moved = part;
  for (let move = 0; ; move++) {
    native.mapShadow(`${folder}/part.json`, Buffer.from(JSON.stringify({ ...moved, pictures })));
    const { result } = compiled(native, `${folder}/designs/${part.design}.typ`);
    const [late] = asked<number>(native, result, '<late>');
    const next = late === undefined || move === MOVES ? undefined : onNewPage(moved, late);
    if (next === undefined) return result;
    moved = next;
  }
}

/** The values that the designs say under a label. */
function asked<T>(native: NodeCompiler, result: NodeTypstDocument, selector: string): T[] {
  return (native.query(result, { selector, field: 'value' }) as T[][]).flat();
}

function compiled(native: NodeCompiler, mainFilePath: string) {
  const output = native.compile({ mainFilePath });
  const { result } = output;
  if (result) return { result };
  const faults = output.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(JSON.stringify(faults));
}

function unavailable(actual: string, variant?: 'absent'): Finding {
  return finding('print/unavailable', {
    path: 'narani.yaml',
    ...(variant ? { variant } : {}),
    values: { platform: `${process.platform}-${process.arch}`, actual },
  });
}

function unreadable({ path }: PrintPart, files: readonly string[]): Finding[] {
  return files.map((file) =>
    finding('print/unreadable-figure', {
      path,
      scope: file,
      actual: file,
      values: { actual: file },
    }),
  );
}

function refused(part: PrintPart, fault: string): Finding {
  const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(fault)?.[1] ?? fault.slice(0, 200);
  return finding('print/refused', { path: part.path, actual: reason, values: { actual: reason } });
}
