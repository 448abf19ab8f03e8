/**
 * Every design in both languages, each page a picture: `npm run shots:print -- FOLDER [--kind agenda] [--design NAME]`
 *
 * A document of each kind is printed in each design, and a site as a book, from content/. Look at every page before a design is changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkCorpus } from '../packages/check/dist/index.js';
import { loadCorpus } from '../packages/engine/dist/index.js';
import { typefacePath } from '../packages/foundry/dist/index.js';
import { readContentFiles } from '../packages/host/dist/index.js';
import { kindOf } from '../packages/kinds/dist/index.js';
import { createTranslator } from '../packages/messages/dist/index.js';
import {
  bindBook,
  compilePdf,
  createCompiler,
  createPart,
  DESIGNS,
  faceToFace,
  fontFiles,
  pictureIn,
  releaseMemory,
} from '../packages/print/dist/index.js';
import { createRouter } from '../packages/routes/dist/index.js';

/** Pixels of a point: 72 of them are an inch. */
const SCALE = 1.2;
/** The kinds that a design is made for. */
const KINDS = {
  article: ['article', 'doc', 'session'],
  paper: ['paper'],
  briefing: ['agenda'],
  programme: ['meeting', 'session'],
  handout: ['agenda', 'meeting'],
};

const { values, positionals } = parseArgs({
  options: { kind: { type: 'string' }, design: { type: 'string' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'shots';
mkdirSync(folder, { recursive: true });

const content = fileURLToPath(new URL('../content', import.meta.url));
const { value: loaded, findings } = loadCorpus(await readContentFiles(content));
const options = { findings, locks: loaded.locks, today: '2026-11-27', compared: [] };
const corpus = checkCorpus(loaded.corpus, options);
const fonts = fontFiles().map((file) => readFileSync(typefacePath(file)));
const { value: compiler } = await createCompiler(fonts, '/narani-print');

if (!values.design || values.design === 'facing')
  for (const kind of ['agenda', 'paper']) {
    const entry = corpus.entries.find((each) => each.kind === kind);
    const [left, right] = ['ko', 'en'].map((locale) =>
      partOf('article', entry, entry.translations[locale]),
    );
    await shoot(`facing-${kind}`, compile(faceToFace(left, right), figuresOf(entry)));
  }

if (!values.design || values.design === 'book')
  for (const locale of ['ko', 'en']) await shoot(`book-${locale}`, book(corpus.sites[0], locale));

for (const design of DESIGNS)
  for (const kind of KINDS[design] ?? []) {
    if (values.design && values.design !== design) continue;
    if (values.kind && values.kind !== kind) continue;
    const entry = corpus.entries.find((each) => each.kind === kind);
    for (const document of Object.values(entry?.translations ?? {}))
      await shoot(`${design}-${kind}-${document.locale}`, print(design, entry, document));
  }

function print(design, entry, document) {
  return compile(partOf(design, entry, document), figuresOf(entry));
}

function partOf(design, entry, document) {
  const site = corpus.sites.find(({ kinds }) => kinds.includes(entry.kind));
  const { value: part } = createPart(document, entry, corpus, {
    t: createTranslator(document.locale),
    design,
    publisher: site.title[document.locale],
    canonical: `${site.baseUrl}/${document.locale}/${entry.id}/`,
    address: addressOf(site, document.locale),
  });
  return part;
}

function addressOf(site, locale) {
  const router = createRouter(corpus, site, corpus.sites);
  return (reference) => {
    const path = router.reference(reference, locale);
    return path === undefined || /^https?:/.test(path) ? path : router.absolute(path);
  };
}

function book(site, locale) {
  const shown = corpus.entries.filter(({ kind }) => site.kinds.includes(kind));
  const figures = {};
  const chapters = shown.flatMap((entry) => {
    const document = entry.translations[locale];
    if (!document) return [];
    const part = partOf('article', entry, document);
    for (const [file, bytes] of Object.entries(figuresOf(entry)))
      figures[pictureIn(part, file)] = bytes;
    return [{ group: kindOf(corpus, entry.kind).labels.plural[locale], part }];
  });
  const part = bindBook(chapters, {
    id: `site/${site.name}`,
    title: site.title[locale],
    description: site.tagline[locale],
    publisher: site.title[locale],
    locale,
    corpus,
    t: createTranslator(locale),
    address: addressOf(site, locale),
    canonical: `${site.baseUrl}/${locale}/`,
  });
  return compile(part, figures);
}

function figuresOf(entry) {
  return Object.fromEntries(
    Object.keys(entry.files).flatMap((name) => {
      const picture = loaded.pictures.get(`${entry.folder}/${name}`);
      return picture ? [[name, picture.contents]] : [];
    }),
  );
}

function compile(part, figures) {
  const { value, findings: found } = compilePdf(compiler, part, figures);
  for (const { rule, values: said } of found) console.error(rule, said);
  return value;
}

async function shoot(name, pdf) {
  if (!pdf) return;
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    writeFileSync(join(folder, `${name}-${number}.png`), canvas.toBuffer('image/png'));
  }
  console.log(`${name}: ${opened.numPages} pages`);
  await opened.loadingTask.destroy();
  await releaseMemory(compiler);
}
