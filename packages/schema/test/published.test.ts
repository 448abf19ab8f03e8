/** The schemas as partners read them. */
import { describe, expect, it } from 'vitest';
import { PUBLISHED_SCHEMAS } from '../src/published.js';

type Schema = Readonly<Record<string, unknown>>;

/** Every field of a schema with its description, by the names that lead to it. */
function fieldsOf(schema: unknown, path: string): [string, unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const named = key === 'properties' ? Object.entries(value as Schema) : [];
    const own = named.map(([name, field]): [string, unknown] => [
      `${path}/${name}`,
      (field as Schema).description,
    ]);
    return [...own, ...fieldsOf(value, `${path}/${key}`)];
  });
}

describe.each(Object.entries(PUBLISHED_SCHEMAS))('the %s schemas', (_edition, schemas) => {
  const all = Object.entries(schemas).map(([name, text]) => [name, JSON.parse(text)] as const);

  it('describe every field in both languages', () => {
    const fields = all.flatMap(([name, schema]) => fieldsOf(schema, name));
    expect(fields.length).toBeGreaterThan(200);
    for (const [path, description] of fields) {
      const [english = '', korean = '', ...more] = String(description).split('\n');
      expect([path, more, /^[^\n]*[A-Za-z]/.test(english), /[가-힣]/.test(korean)]).toEqual([
        path,
        [],
        true,
        true,
      ]);
    }
  });

  it('hold no more than is published', () => {
    const { primitives, ...others } = Object.fromEntries(all);
    const texts = JSON.stringify([others, primitives]);
    for (const name of Object.keys((primitives as { $defs: object }).$defs))
      expect([name, texts.includes(`#/$defs/${name}"`)]).toEqual([name, true]);
  });
});
