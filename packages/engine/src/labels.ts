/** Words of the pages over ours, by language. */
import { placed } from '@narani/corpus';
import type { ContentFile } from '@narani/host';
import { LABEL_KEYS } from '@narani/messages';
import { type Corpus, LOCALES } from '@narani/model';
import { finding } from '@narani/rules';
import { nearest } from '@narani/text';
import { type Desk, readYaml } from './desk.js';

/** Whether a path is that of labels. */
export function isLabelFile(path: string): boolean {
  return LOCALES.some((locale) => path === `labels.${locale}.yaml`);
}

/** The labels that a content folder has, by language and key; undefined where it has none. **Errors**: schema/unknown-field, schema/wrong-type. */
export function readLabels(desk: Desk, files: readonly ContentFile[]): Corpus['labels'] {
  const read = files
    .filter(({ path }) => isLabelFile(path))
    .map((file) => {
      const { value = {}, spans = {} } = readYaml<object>(desk, file, 'labels') ?? {};
      const known = leavesOf(value).filter(([key, text]) => {
        const fault = faultOf(key, text);
        const pointer = `/${key.replaceAll('.', '/')}`;
        if (fault)
          desk.findings.push(
            finding(fault.rule, {
              ...placed(file.path, spans, pointer),
              scope: pointer,
              ...fault.fields,
            }),
          );
        return !fault;
      });
      return [file.path.split('.')[1] ?? '', Object.fromEntries(known)] as const;
    });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function faultOf(key: string, text: unknown) {
  if (!LABEL_KEYS.has(key)) {
    const expected = nearest(key, [...LABEL_KEYS]);
    const values = { actual: key, ...(expected === undefined ? {} : { expected }) };
    const variant = expected === undefined ? {} : { variant: 'suggestion', expected };
    return { rule: 'schema/unknown-field', fields: { ...variant, actual: key, values } } as const;
  }
  if (typeof text === 'string') return undefined;
  const values = { actual: JSON.stringify(text), expected: 'string' };
  return { rule: 'schema/wrong-type', fields: { ...values, values } } as const;
}

/** The values of a record by their keys, joined with dots. */
function leavesOf(value: object, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null
      ? leavesOf(inner, `${prefix}${name}.`)
      : [[prefix + name, inner]],
  );
}
