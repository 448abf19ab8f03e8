/** The schemas and the files they are for: the content of this repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCHEMA_NAMES, type Shape, validate } from '../src/index.js';

const root = join(import.meta.dirname, '..', '..', '..');
const content = join(root, 'content');
const KINDS: Readonly<Record<string, Shape>> = {
  agendas: 'agenda',
  sessions: 'session',
  meetings: 'meeting',
  papers: 'paper',
  articles: 'article',
  docs: 'doc',
};

const read = (path: string): unknown => parse(readFileSync(join(content, path), 'utf8'));
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);

/** The schema of a YAML file under content/, or undefined for what is no record. */
function schemaOf(path: string): Shape | undefined {
  const [top = '', name = '', last] = path.split('/');
  if (path === 'narani.yaml') return 'narani';
  if (top === 'registry') return name.replace('.yaml', '') as Shape;
  if (top === 'sites' && last === 'site.yaml') return 'site';
  return last === 'meta.yaml' ? KINDS[top] : undefined;
}

describe('schemas', () => {
  it('are those of schemas/, but for the primitives, which only others refer to', () => {
    const names = readdirSync(join(root, 'schemas'))
      .filter((file) => file.endsWith('.schema.json'))
      .map((file) => file.replace('.schema.json', ''));
    expect([...SCHEMA_NAMES]).toEqual(names.filter((name) => name !== 'primitives').sort());
  });

  it.each([...SCHEMA_NAMES])('%s is compiled, and refuses what is no record', (name) => {
    for (const value of [null, 7, 'text', [], undefined]) {
      expect(validate(name, value).map(({ keyword }) => keyword)).toContain('type');
    }
  });
});

describe('the records of content/', () => {
  const records = files.flatMap((path) => {
    const schema = schemaOf(path);
    return schema ? [{ path, schema }] : [];
  });

  it('are there', () => {
    expect(records.length).toBeGreaterThan(10);
  });

  it.each(records)('$path fits $schema', ({ path, schema }) => {
    expect(validate(schema, read(path))).toEqual([]);
  });
});
