/** What a reader may rely on, from one version of the schemas to the next. */
import { describe, expect, it } from 'vitest';
import { brokenPromises } from '../src/index.js';

const text = { type: 'string', minLength: 1 };
const OLD = {
  item: {
    type: 'object',
    allOf: [{ $ref: 'base.schema.json#/$defs/base' }],
    properties: { tags: { type: 'array', items: text }, meta: { $ref: '#/$defs/meta' } },
    required: ['tags'],
    $defs: { meta: { type: 'object', properties: { name: text } } },
  },
  base: {
    $defs: {
      base: {
        type: 'object',
        properties: { id: { $ref: '#/$defs/id' }, self: { $ref: '#/$defs/base' } },
        required: ['id'],
      },
      id: { type: 'string', pattern: '^a' },
    },
  },
};

/** The old schemas with one change, by a path of steps. */
function changed(path: string, change: (inner: Record<string, unknown>) => void): typeof OLD {
  const now = structuredClone(OLD);
  const steps = path.split('/').filter((step) => step !== '');
  // biome-ignore lint/suspicious/noExplicitAny: any place in a schema.
  change(steps.reduce<any>((inner, step) => inner[step], now));
  return now;
}

const told = (now: typeof OLD) =>
  brokenPromises(OLD, now).map(({ schema, field, how }) => `${schema} ${field} ${how}`);

describe('a promise to readers', () => {
  it.each<[string, typeof OLD]>([
    ['nothing changed', OLD],
    [
      'a field is new',
      changed('item/properties', (fields) => Object.assign(fields, { more: text })),
    ],
    [
      'a field is required now',
      changed('item', (item) => Object.assign(item, { required: ['tags', 'meta'] })),
    ],
    [
      'a definition stands in its place',
      changed('item', (item) =>
        Object.assign(item, {
          properties: { meta: OLD.item.$defs.meta, tags: { $ref: '#/$defs/tags' } },
          $defs: { tags: OLD.item.properties.tags },
        }),
      ),
    ],
    [
      'a type is narrower',
      changed('item/properties/tags', (tags) => Object.assign(tags, { minItems: 1 })),
    ],
  ])('is kept where %s', (_what, now) => {
    expect(told(now)).toEqual([]);
  });

  it.each<[string, string, (inner: Record<string, unknown>) => void, string[]]>([
    [
      'a field is gone',
      'item/$defs/meta/properties',
      (all) => delete all.name,
      ['item meta.name gone'],
    ],
    [
      'one of another file is gone',
      'base/$defs/base/properties',
      (all) => delete all.self,
      ['item self gone'],
    ],
    ['a field may be missing', 'item', (item) => delete item.required, ['item tags optional']],
    [
      'a type is another',
      'item/properties/tags/items',
      (tag) => Object.assign(tag, { type: 'number' }),
      ['item tags[] type'],
    ],
    [
      'a type is wider',
      'item/properties/tags/items',
      (tag) => Object.assign(tag, { type: ['string', 'null'] }),
      ['item tags[] type'],
    ],
    [
      'a text may be empty',
      'item/properties/tags/items',
      (tag) => Object.assign(tag, { minLength: 0 }),
      ['item tags[] form'],
    ],
    [
      'a pattern is another',
      'base/$defs/id',
      (id) => Object.assign(id, { pattern: '^b' }),
      ['item id form', 'item self.id form'],
    ],
    ['a file is gone', '', (all) => delete all.item, ['item  gone']],
  ])('is broken where %s', (_what, path, change, expected) => {
    expect(told(changed(path, change)).slice(0, expected.length)).toEqual(expected);
  });
});
