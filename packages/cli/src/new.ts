/** `narani new`: a document's first files, which pass the checks as they stand. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '@narani/corpus';
import { checkContent } from '@narani/engine';
import { writeFiles } from '@narani/host';
import type { CheckedCorpus, DocumentKind, Locale, Localised } from '@narani/model';
import { LOCALES } from '@narani/model';
import { choice } from './check.js';
import { type Context, contentRoot, type GlobalOptions, placedIn, UsageError } from './context.js';
import { today } from './today.js';

/** Writes meta.yaml, ko.md and en.md. **Errors**: a UsageError for a malformed id or a folder that exists. */
export async function create(
  context: Context,
  options: GlobalOptions & { readonly title?: string; readonly source?: string },
  [id = '']: string[],
): Promise<number> {
  const { translate } = context;
  const root = await contentRoot(options, context);
  const [kind, slug] = id.split('/') as [DocumentKind, string | undefined];
  if (!Object.hasOwn(FOLDERS, kind) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? '')) {
    const expected = Object.keys(FOLDERS).join(', ');
    throw new UsageError(translate('cli:usage.badId', { actual: id, expected }));
  }
  const folder = `${FOLDERS[kind]}/${slug}`;
  if (await stat(join(root, folder)).catch(() => undefined))
    throw new UsageError(translate('cli:usage.exists', { path: placedIn(root)(folder) }));
  const asked = options.source === undefined ? undefined : choice(options.source, LOCALES, context);
  const { corpus } = await checkContent(root, { today: today() });
  if (!corpus) throw new UsageError(translate('cli:usage.unreadable', { path: 'narani.yaml' }));
  const { publisher, sourceLocale } = corpus.config;
  const start: Start = { id, kind, source: asked ?? sourceLocale, publisher };
  const title = titles(options.title ?? (slug as string));
  const files = [
    { path: `${folder}/meta.yaml`, contents: metaOf(start, nextNumber(corpus)) },
    { path: `${folder}/ko.md`, contents: textOf('ko', title, start) },
    { path: `${folder}/en.md`, contents: textOf('en', title, start) },
  ];
  await writeFiles(root, files);
  for (const { path } of files)
    context.out(`${translate('cli:new.created', { path: placedIn(root)(path) })}\n`);
  return 0;
}

function titles(text: string): Localised {
  const [ko = '', en = ko] = text.split(' / ');
  return { ko: ko.trim(), en: en.trim() };
}

/** The first agenda number that none has. */
function nextNumber({ entries }: CheckedCorpus): number {
  const metas = entries.map(({ meta }) => meta);
  return 1 + Math.max(0, ...metas.map((meta) => (meta.kind === 'agenda' ? meta.number : 0)));
}

/** Fields a kind requires besides those of every document. A draft is checked and published nowhere. */
const REQUIRED: Readonly<Record<DocumentKind, string>> = {
  agenda: 'category: general\nstate: proposed\n',
  session: 'date: "2026"\nzone: Asia/Seoul\nstatus: scheduled\n',
  meeting: 'date: "2026"\nzone: Asia/Seoul\nstatus: scheduled\n',
  paper: 'date: "2026"\nstate: provisional\n',
  article: '',
  doc: 'type: note\n',
};

/** What a new document begins with. */
interface Start {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly source: Locale;
  readonly publisher: Localised;
}

function metaOf({ id, kind, source, publisher }: Start, number: number): string {
  const numbered = kind === 'agenda' ? `number: ${number}\n` : '';
  const history = `history:\n  - date: "${today()}"\n    class: wording\n    note: { ko: 처음 쓰기 시작했습니다., en: Begun. }\n`;
  return `id: ${id}\n${numbered}${REQUIRED[kind]}source: ${source}\nlocales: [ko, en]\nlifecycle: draft\nlicence: CC-BY-SA-4.0\nrights: { ko: ${JSON.stringify(publisher.ko)}, en: ${JSON.stringify(publisher.en)} }\n${history}`;
}

const HEADINGS: Localised = { ko: '개요', en: 'Overview' };

function textOf(locale: Locale, title: Localised, { source }: Start): string {
  const translation = locale === source ? '' : 'translation:\n  mode: mirror\n';
  return `---\ntitle: ${JSON.stringify(title[locale])}\n${translation}---\n\n## ${HEADINGS[locale]} {#overview}\n`;
}
