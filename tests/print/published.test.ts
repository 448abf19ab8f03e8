/** The PDFs of content/ as a reader meets them: what is right on every page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCorpus } from '@narani/check';
import { loadCorpus } from '@narani/engine';
import { typefacePath } from '@narani/foundry';
import { createTranslator } from '@narani/messages';
import {
  type Block,
  compilePdf,
  createCompiler,
  createPart,
  fontFiles,
  releaseMemory,
} from '@narani/print';
import { type Reading, readPages } from '@narani/tokens';
import { beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const BUILT = /(?:^|\/)(?:dist|\.narani|\.turbo|node_modules)\//;

interface Made {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** How many tables there are, where each is small enough for a page. */
  readonly kept: number | undefined;
  readonly reading: Reading;
  readonly pdf: Uint8Array;
}

const made: Made[] = [];

beforeAll(async () => {
  const paths = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !BUILT.test(path) && statSync(join(CONTENT, path)).isFile(),
  );
  const files = paths.map((path) => ({ path, bytes: readFileSync(join(CONTENT, path)) }));
  const { value: loaded, findings } = loadCorpus(files);
  if (!loaded.corpus) throw new Error('No corpus');
  const options = { findings, locks: loaded.locks, today: '2026-11-27', compared: [] };
  const corpus = checkCorpus(loaded.corpus, options);
  const fonts = fontFiles('common').map((file) => readFileSync(typefacePath(file)));
  const { value: compiler } = await createCompiler(fonts, '/narani-print');
  if (!compiler) return;
  for (const entry of corpus.entries)
    for (const document of Object.values(entry.translations)) {
      const { locale } = document;
      const site = { publisher: '나란히', canonical: 'https://narani.example/ko/' };
      const { value: part } = createPart(document, entry, corpus, {
        t: createTranslator(locale),
        ...site,
      });
      const figures = Object.fromEntries(
        Object.keys(entry.files).flatMap((name) => {
          const picture = loaded.pictures.get(`${entry.folder}/${name}`);
          return picture ? [[name, picture.contents]] : [];
        }),
      );
      const { value: pdf, findings: found } = compilePdf(compiler, part, figures);
      await releaseMemory(compiler);
      expect(found).toEqual([]);
      if (!pdf) continue;
      const words = new Set(stringsOf(part).flatMap((text) => text.split(/\s+/)));
      const tables = [...part.blocks, ...part.end].filter(isTable);
      const kept = tables.every(({ keep }) => keep) ? tables.length : undefined;
      made.push({ name: `${entry.id} ${locale}`, words, kept, reading: await readPages(pdf), pdf });
    }
}, 120_000);

type TableBlock = Extract<Block, { type: 'table' }>;
const isTable = (block: Block): block is TableBlock => block.type === 'table';

/** The texts of a part, each word whole whatever its styles. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('w' in value && Array.isArray(value.w))
    return [value.w.map(({ t, n }) => (n === undefined ? t : n + 1)).join('')];
  return Object.values(value).flatMap(stringsOf);
}

const all = (find: (each: Made) => readonly string[]) =>
  made.flatMap((each) => find(each).map((found) => `${each.name}: ${found}`));

const native = process.platform === 'linux' && process.arch === 'x64';

describe.runIf(native)('every PDF of content/', () => {
  it('is there', () => {
    expect(made.length).toBeGreaterThan(20);
  });

  it('has each note on the page of its mark', () => {
    expect(
      all(({ reading: { marks, notes } }) =>
        [...marks].flatMap(([number, page]) =>
          notes.get(number) === page ? [] : [`note ${number}, mark on page ${page}`],
        ),
      ),
    ).toEqual([]);
    expect(made.some(({ reading }) => reading.notes.size > 0)).toBe(true);
  });

  it('has no faces but those that print carries', () => {
    const ours = /^(?:NotoSerifKR|NotoSansKR|SourceSerif4|NotoSansMono|GowunBatang)-/;
    expect(all(({ reading }) => reading.faces.filter((face) => !ours.test(face)))).toEqual([]);
  });

  it('splits no Korean word between two lines', () => {
    const split = ({ reading, words }: Made) =>
      reading.paragraphs.flatMap(({ lines }) =>
        lines.slice(0, -1).flatMap((line, index) => {
          const [end = '', start = ''] = [line.split(' ').at(-1), lines[index + 1]?.split(' ')[0]];
          const whole = words.has(end) || words.has(start) || !/^[가-힣]+$/.test(end + start);
          return whole ? [] : [`${end} | ${start}`];
        }),
      );
    expect(all(split)).toEqual([]);
  });

  it('ends no paragraph in a line of one short word', () => {
    const alone = ({ reading }: Made) =>
      reading.paragraphs.flatMap(({ role, lines }) => {
        const last = lines.at(-1) ?? '';
        const counts = /^(?:P|LBody|Note|Caption|H\d|Title)$/.test(role) && lines.length > 1;
        return counts && !/\s/.test(last) && last.length < 14
          ? [`… ${lines.at(-2)} | ${last}`]
          : [];
      });
    expect(all(alone)).toEqual([]);
  });

  it('begins no line with a sign that ends', () => {
    const begun = ({ reading }: Made) =>
      reading.paragraphs.flatMap(({ role, lines }) =>
        role === 'Code'
          ? []
          : lines.slice(1).filter((line) => /^[.,;:!?…)\]”’」』〉》、。](?!\p{L})/u.test(line)),
      );
    expect(all(begun)).toEqual([]);
  });

  it('splits no table that fits on a page', () => {
    const split = ({ kept, reading }: Made) =>
      kept === undefined || reading.tables === kept ? [] : [`${reading.tables} parts of ${kept}`];
    expect(all(split)).toEqual([]);
    expect(made.some(({ kept }) => (kept ?? 0) > 1)).toBe(true);
  });

  it('says that it is tagged, in which language, and what it keeps to', () => {
    const said = (locale: string) => [
      ...['/Marked true', '/StructTreeRoot', '/PageLabels', `/Lang (${locale})`],
      ...['<pdfuaid:part>1<', '<dc:publisher>', '<dc:rights>', '<dc:identifier>', '<dc:source>'],
    ];
    const missing = ({ name, pdf }: Made) => {
      const bytes = Buffer.from(pdf).toString('latin1');
      return said(name.slice(-2)).filter((each) => !bytes.includes(each));
    };
    expect(all(missing)).toEqual([]);
  });

  it('ends in more than notices', () => {
    const bare = ({ reading: { pages, paragraphs } }: Made) => {
      const last = paragraphs.filter(({ page }) => page === pages);
      return last.length < 4 && !last.some(({ role }) => role === 'Code') ? [`page ${pages}`] : [];
    };
    expect(all(bare)).toEqual([]);
  });

  it.skipIf(spawnSync('qpdf', ['--version']).error)('passes qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'narani-qpdf-'));
    for (const { name, pdf } of made) {
      const path = join(folder, 'a.pdf');
      writeFileSync(path, pdf);
      expect([name, spawnSync('qpdf', ['--check', path]).status]).toEqual([name, 0]);
    }
    rmSync(folder, { recursive: true });
  });
});
