/** `narani new`: a document's first files, which pass the checks as they stand. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '@narani/corpus';
import { writeFiles } from '@narani/host';
import type { DocumentKind, Localised } from '@narani/model';
import { type Context, contentRoot, type GlobalOptions, prefixOf, UsageError } from './context.js';
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
    const expected = Object.keys(FOLDERS)
      .map((each) => `${each}/…`)
      .join(', ');
    throw new UsageError(translate('cli:usage.badChoice', { actual: id, expected }));
  }
  const folder = `${FOLDERS[kind]}/${slug}`;
  if (await stat(join(root, folder)).catch(() => undefined))
    throw new UsageError(translate('cli:usage.exists', { path: prefixOf(root) + folder }));
  const title = titles(options.title ?? (slug as string));
  const files = [
    { path: `${folder}/meta.yaml`, contents: metaOf(kind, id) },
    { path: `${folder}/ko.md`, contents: textOf(title.ko, '개요', '') },
    {
      path: `${folder}/en.md`,
      contents: textOf(title.en, 'Overview', 'translation:\n  mode: mirror\n'),
    },
  ];
  await writeFiles(root, files);
  for (const { path } of files)
    context.out(`${translate('cli:new.created', { path: prefixOf(root) + path })}\n`);
  return 0;
}

function titles(text: string): Localised {
  const [ko = '', en = ko] = text.split(' / ');
  return { ko: ko.trim(), en: en.trim() };
}

/** Fields a kind requires besides those of every document. A draft is checked and published nowhere. */
const REQUIRED: Readonly<Record<DocumentKind, string>> = {
  agenda: 'number: 1\ncategory: general\nstate: proposed\n',
  session: 'date: "2026"\nzone: Asia/Seoul\nstatus: scheduled\n',
  meeting: 'date: "2026"\nzone: Asia/Seoul\nstatus: scheduled\n',
  paper: 'date: "2026"\nstate: provisional\n',
  article: '',
  doc: 'type: note\n',
};

function metaOf(kind: DocumentKind, id: string): string {
  const history = `history:\n  - date: "${today()}"\n    class: wording\n    note: { ko: 처음 쓰기 시작했습니다., en: Begun. }\n`;
  return `id: ${id}\n${REQUIRED[kind]}source: ko\nlocales: [ko, en]\nlifecycle: draft\nlicence: CC-BY-SA-4.0\nrights: { ko: 나란히, en: Narani }\n${history}`;
}

function textOf(title: string, heading: string, translation: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${translation}---\n\n## ${heading} {#overview}\n`;
}
