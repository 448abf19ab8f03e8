/** `narani new`: a document's first files, which pass the checks as they stand. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '@narani/build';
import { FOLDERS } from '@narani/corpus';
import { writeFiles } from '@narani/host';
import type { DocumentKind, Localised } from '@narani/model';
import { type Context, contentRoot, type GlobalOptions, placedIn, UsageError } from './context.js';
import { today } from './today.js';

/** Writes meta.yaml, ko.md and en.md. **Errors**: a UsageError for a malformed id or a folder that exists. */
export async function create(
  context: Context,
  options: GlobalOptions & { readonly title?: string },
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
  const title = titles(options.title ?? (slug as string));
  const files = [
    { path: `${folder}/meta.yaml`, contents: metaOf(kind, id, await nextNumber(root)) },
    { path: `${folder}/ko.md`, contents: textOf(title.ko, '개요', '') },
    {
      path: `${folder}/en.md`,
      contents: textOf(title.en, 'Overview', 'translation:\n  mode: mirror\n'),
    },
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
async function nextNumber(root: string): Promise<number> {
  const { corpus } = await checkContent(root, { today: today(), parity: false });
  const metas = corpus?.entries.map(({ meta }) => meta) ?? [];
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

function metaOf(kind: DocumentKind, id: string, number: number): string {
  const numbered = kind === 'agenda' ? `number: ${number}\n` : '';
  const history = `history:\n  - date: "${today()}"\n    class: wording\n    note: { ko: 처음 쓰기 시작했습니다., en: Begun. }\n`;
  return `id: ${id}\n${numbered}${REQUIRED[kind]}source: ko\nlocales: [ko, en]\nlifecycle: draft\nlicence: CC-BY-SA-4.0\nrights: { ko: 나란히, en: Narani }\n${history}`;
}

function textOf(title: string, heading: string, translation: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${translation}---\n\n## ${heading} {#overview}\n`;
}
