/** What `narani init` writes: the files of `start/`, with the answers in them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFolder } from '@narani/host';
import type { Locale, Localised } from '@narani/model';
import { otherLocale } from '@narani/model';

/** What a person is asked, and what is known besides. */
export interface Answers {
  readonly title: Localised;
  readonly publisher: Localised;
  /** The address at which the site will be read. */
  readonly address: string;
  readonly source: Locale;
  /** An ISO day. */
  readonly today: string;
  /** The version of Narani that the new package asks for. */
  readonly version: string;
}

/** A file to be written, by its path from the new folder. */
export interface StartFile {
  readonly path: string;
  readonly contents: string;
}

const START = fileURLToPath(new URL('../start/', import.meta.url));

/** The files of a new folder. **Shapes**: a name that begins with `_` in `start/` begins with a dot: npm packs no such file otherwise. */
export async function startFiles(answers: Answers): Promise<StartFile[]> {
  const values = valuesOf(answers);
  const paths = (await readFolder(START)).map(({ path }) => path);
  return Promise.all(
    paths.map(async (path) => ({
      path: path.replace(/(?<=^|\/)_/g, '.'),
      contents: filled(await readFile(`${START}${path}`, 'utf8'), values),
    })),
  );
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/(?<!\$)\{\{([\w.]+)\}\}/g, (all, name: string) => values[name] ?? all);
}

/** **Shapes**: texts as they stand between the quotes of JSON and of YAML. */
function valuesOf(answers: Answers): Record<string, string> {
  const { title, publisher, address, source, today, version } = answers;
  const translation = 'translation:\n  mode: mirror\n';
  return {
    'title.ko': quoted(title.ko),
    'title.en': quoted(title.en),
    'publisher.ko': quoted(publisher.ko),
    'publisher.en': quoted(publisher.en),
    'translation.ko': source === 'ko' ? '' : translation,
    'translation.en': source === 'en' ? '' : translation,
    other: otherLocale(source),
    authority: `${new URL(address).hostname},${today}`,
    ...{ address, source, today, version },
  };
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
