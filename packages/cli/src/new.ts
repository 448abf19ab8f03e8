/** `narani new`: a document's first files, which pass the checks as they stand. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '@narani/engine';
import { writeFiles } from '@narani/host';
import { findKind, kindsOf } from '@narani/kinds';
import type { Translate } from '@narani/messages';
import type { CheckedCorpus, Locale, Localised } from '@narani/model';
import { LOCALES } from '@narani/model';
import { fieldsOf, type Kind, partsOf } from '@narani/schema';
import {
  type Context,
  choice,
  contentRoot,
  type GlobalOptions,
  placedIn,
  UsageError,
} from './context.js';
import { exampleOf, fieldComments } from './new-fields.js';
import { today } from './today.js';

/** Writes meta.yaml, ko.md and en.md. **Errors**: a UsageError for a malformed id or a folder that exists. */
export async function create(
  context: Context,
  options: GlobalOptions & { readonly title?: string; readonly source?: string },
  [id = '']: string[],
): Promise<number> {
  const { translate } = context;
  const root = await contentRoot(options, context);
  const { corpus } = await checkContent(root, { today: today() });
  if (!corpus) throw new UsageError(translate('cli:usage.unreadable', { path: 'narani.yaml' }));
  const [name = '', slug = ''] = id.split('/');
  const kind = findKind(corpus, name);
  if (!kind || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    const expected = kindsOf(corpus)
      .map((each) => each.name)
      .join(', ');
    throw new UsageError(translate('cli:usage.badId', { actual: id, expected }));
  }
  const folder = `${kind.folder}/${slug}`;
  if (await stat(join(root, folder)).catch(() => undefined))
    throw new UsageError(translate('cli:usage.exists', { path: placedIn(root)(folder) }));
  const asked = options.source === undefined ? undefined : choice(options.source, LOCALES, context);
  const { publisher, sourceLocale } = corpus.config;
  const start: Start = { id, kind, source: asked ?? sourceLocale, publisher };
  const title = titles(options.title ?? slug);
  const meta = metaOf(start, nextNumber(corpus, kind));
  const files = [
    { path: `${folder}/meta.yaml`, contents: withComments(kind, meta, translate) },
    { path: `${folder}/ko.md`, contents: textOf('ko', title, start) },
    { path: `${folder}/en.md`, contents: textOf('en', title, start) },
  ];
  await writeFiles(root, files);
  for (const { path } of files)
    context.out(`${translate('cli:new.created', { path: placedIn(root)(path) })}\n`);
  return 0;
}

/** The fields that the kind may have stand below as comments, so that nobody has to look for them. */
function withComments(kind: Kind, meta: string, translate: Translate): string {
  return [meta, `# ${translate('cli:new.fields')}`, ...fieldComments(kind, meta), ''].join('\n');
}

function titles(text: string): Localised {
  const [ko = '', en = ko] = text.split(' / ');
  return { ko: ko.trim(), en: en.trim() };
}

/** The first number that no document of a kind has. */
function nextNumber({ entries }: CheckedCorpus, { name }: Kind): number {
  const own = entries.filter(({ kind }) => kind === name);
  return 1 + Math.max(0, ...own.map(({ meta }) => meta.number ?? 0));
}

/** Fields of a kind besides those of every document, as its declaration begins them, and what else it needs. A draft is checked and published nowhere. */
function ownFields(kind: Kind, number: number): string {
  return partsOf(kind)
    .flatMap((part) => {
      const [field = ''] = fieldsOf(part)[0] ?? [];
      const needed = part.required ? exampleOf(kind, field) : undefined;
      const declared = part.new === undefined ? needed : plain(part.new);
      const begun = part.trait === 'numbered' ? String(number) : declared;
      return begun === undefined ? [] : [`${field}: ${begun}\n`];
    })
    .join('');
}

/** A text as YAML reads it back: a word as it is, all else in quotes. */
function plain(text: string): string {
  return /^[A-Za-z][\w/-]*$/.test(text) ? text : JSON.stringify(text);
}

/** What a new document begins with. */
interface Start {
  readonly id: string;
  readonly kind: Kind;
  readonly source: Locale;
  readonly publisher: Localised;
}

function metaOf({ id, kind, source, publisher }: Start, number: number): string {
  const history = `history:\n  - date: "${today()}"\n    class: wording\n    note: { ko: 처음 쓰기 시작했습니다., en: Begun. }\n`;
  return `id: ${id}\n${ownFields(kind, number)}source: ${source}\nlocales: [ko, en]\nlifecycle: draft\nlicence: CC-BY-SA-4.0\nrights: { ko: ${JSON.stringify(publisher.ko)}, en: ${JSON.stringify(publisher.en)} }\n${history}`;
}

const HEADINGS: Localised = { ko: '개요', en: 'Overview' };

function textOf(locale: Locale, title: Localised, { source }: Start): string {
  const translation = locale === source ? '' : 'translation:\n  mode: mirror\n';
  return `---\ntitle: ${JSON.stringify(title[locale])}\n${translation}---\n\n## ${HEADINGS[locale]} {#overview}\n`;
}
