/** A content folder around single texts. */
import type { Locale } from '@narani/model';
import type { ContentText } from './published.js';

const SETTINGS = {
  'narani.yaml': 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n',
  'sites/all/site.yaml':
    'name: all\ntitle: { ko: 모두, en: All }\ntagline: { ko: 모두, en: All }\nbaseUrl: https://all.example\nlocales: [ko, en]\nkinds: [doc]\neditions: [html, feed, print]\nfallback: show\n',
};

const META =
  'type: note\nlifecycle: published\nlicence: CC0-1.0\nrights: { ko: 나란히, en: Narani }\nhistory:\n  - { date: "2026-11-21", class: wording, note: { ko: 처음, en: First } }\n';

/** The picture that a text may show, as `figure:a`. */
const FIGURES =
  'figures:\n  - { id: a, file: a.svg, width: 8, height: 8, credit: { ko: 나란히, en: Narani } }\n';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n';

const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;

/**
 * The files of a folder in which every text is a document of its own.
 *
 * **Shapes**: the documents are called `t0`, `t1` and so on; their picture is called `a`. A text’s own front matter gives way to a title, in as many lines.
 */
export function contentOf(
  texts: readonly { readonly text: string; readonly locale: Locale }[],
): ContentText[] {
  const files: [string, string][] = Object.entries(SETTINGS);
  for (const [index, { text, locale }] of texts.entries()) {
    const name = `t${index}`;
    const shown = text.includes('(figure:a');
    if (shown) files.push([`docs/${name}/a.svg`, PICTURE]);
    files.push([
      `docs/${name}/meta.yaml`,
      `id: doc/${name}\nsource: ${locale}\nlocales: [${locale}]\n${META}${shown ? FIGURES : ''}`,
    ]);
    files.push([
      `docs/${name}/${locale}.md`,
      withTitle(text.normalize('NFC').replace(/\r\n?/g, '\n')),
    ]);
  }
  const encoder = new TextEncoder();
  return files.map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

function withTitle(text: string): string {
  const own = FRONT_MATTER.exec(text)?.[0] ?? '';
  const empty = '\n'.repeat(Math.max(0, own.split('\n').length - 4));
  return `---\ntitle: 글${empty}\n---\n${text.slice(own.length)}`;
}
