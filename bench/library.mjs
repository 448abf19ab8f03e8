/**
 * A large content folder, the same on every machine: copies of our own documents in two languages, each with words of its own, so
 * that no two are alike to a store.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
/** Kinds whose documents need no partner and have mirrored texts: an agenda’s relations and a session’s day would clash with their copies. */
const KINDS = ['articles', 'docs'];
/** The one site that shows the copies: pages and feeds. A PDF is made for each document whatever stands around it. */
export const SITE = 'magazine';

/** Fills a folder with `size` documents, each in Korean and English. */
export function writeLibrary(root, size) {
  mkdirSync(root, { recursive: true });
  for (const name of [
    'narani.yaml',
    'registry',
    ...KINDS,
    'papers',
    'agendas',
    'sessions',
    'meetings',
  ])
    cpSync(join(CONTENT, name), join(root, name), { recursive: true });
  cpSync(join(CONTENT, 'sites/policy-magazine'), join(root, 'sites', SITE), { recursive: true });
  edit(join(root, 'sites', SITE, 'site.yaml'), (text) =>
    text
      .replace(/^name: .*$/m, `name: ${SITE}`)
      .replace(/^kinds: .*$/m, 'kinds: [article, doc]')
      .replace(/^editions: .*$/m, 'editions: [html, feed]'),
  );
  const folders = KINDS.flatMap((kind) =>
    readdirSync(join(CONTENT, kind)).map((slug) => ({ kind, slug })),
  );
  for (let index = 0; index < size; index++) {
    const { kind, slug } = folders[index % folders.length];
    const folder = join(root, kind, `${slug}-${index}`);
    cpSync(join(CONTENT, kind, slug), folder, {
      recursive: true,
      filter: (path) => !path.endsWith('parity.lock.yaml'),
    });
    edit(join(folder, 'meta.yaml'), (text) =>
      text.replace(/^id: (.*)$/m, `id: $1-${index}`).replace(/^aliases:.*$/m, ''),
    );
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.md')))
      edit(join(folder, name), (text) => numbered(text, index));
  }
}

/** Puts the number of the copy behind the first paragraph of every section: in both languages the same. */
function numbered(text, index) {
  return text.replace(/^(## .*\n\n[\p{L}\p{N}].*)$/gmu, `$1 (${index})`);
}

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
