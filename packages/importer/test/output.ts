/** Checks of an imported folder by the project's own schemas and parser. */
import { parseDocument } from '@narani/markdown';
import type { Finding, Locale } from '@narani/model';
import type { SchemaName } from '@narani/schema';
import { validate } from '@narani/schema';
import { parse } from 'yaml';
import type { WikiFile } from '../src/index.js';

/** Faults of an imported folder: schema errors as text, and errors of the Markdown dialect. */
export function faultsOf(files: readonly WikiFile[]): string[] {
  return files.flatMap((file) => {
    const schema = schemaOf(file.path);
    if (schema)
      return validate(schema, parse(file.text)).map(
        (error) => `${file.path}${error.pointer} ${error.keyword}`,
      );
    const locale = /(ko|en)\.md$/.exec(file.path)?.[1] as Locale | undefined;
    return locale === undefined ? [`${file.path} is of no known kind`] : textFaults(file, locale);
  });
}

function schemaOf(path: string): SchemaName | undefined {
  if (path === 'narani.yaml') return 'narani';
  if (/^sites\/[^/]+\/site\.yaml$/.test(path)) return 'site';
  const [, name] = /^(?:registry\/([a-z]+)\.yaml|([a-z]+)s\/[^/]+\/meta\.yaml)$/.exec(path) ?? [];
  return (name ?? /^([a-z]+)s\/[^/]+\/meta\.yaml$/.exec(path)?.[1]) as SchemaName | undefined;
}

function textFaults({ path, text }: WikiFile, locale: Locale): string[] {
  const { findings } = parseDocument({ path, text, hash: '' }, { id: 'agenda/x', locale });
  const faults: Finding[] = findings.filter(({ severity }) => severity === 'error');
  return faults.map(({ rule, actual, span }) => `${path}:${span?.start.line} ${rule} ${actual}`);
}
