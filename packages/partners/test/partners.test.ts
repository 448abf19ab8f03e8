/** Who would break, and who declared what cannot be. */
import type { ItemFile, Partner } from '@narani/schema';
import { describe, expect, it } from 'vitest';
import { checkPartners, readsOf } from '../src/index.js';

const ITEM = {
  id: 'tag:x,2026:agenda/water:ko',
  title: '물',
  summary: '물 이야기',
  language: 'ko',
  content_html: '<p>물</p>',
  _narani: { id: 'agenda/water', kind: 'agenda', lifecycle: 'published' },
  meta: { ministries: [{ organisation: { id: 'me', name: '환경부' } }] },
} as unknown as ItemFile;

const PARTNER: Partner = { site: 'wiki', contact: 'mailto:a@b.example', fields: ['title'] };

const places = {
  spans: {},
  pathOf: (_item: ItemFile, field: string) => (field.startsWith('meta') ? 'meta.yaml' : 'ko.md'),
};

function found(partner: Partial<Partner>, now: object = ITEM, before?: object) {
  const entries = { paper: { ...PARTNER, ...partner } };
  const sites = (item: object) => new Map([['wiki', [item as ItemFile]]]);
  const items = { now: sites(now), ...(before ? { before: sites(before) } : {}) };
  return checkPartners({ entries }, items, places).map(({ rule, variant, path, values }) => ({
    ...{ rule: rule.slice('partners/'.length), path },
    ...(variant ? { variant } : {}),
    ...{ field: values?.field, actual: values?.actual, before: values?.before },
  }));
}

const state = (value: string) => ({
  ...ITEM,
  _narani: { ...ITEM._narani, translation: { state: value, mode: 'mirror' } },
});

describe('what a partner declares', () => {
  it('may be any field that items have', () => {
    const fields = ['_narani.translation.state', 'meta.ministries[].id', 'sections[].title'];
    expect(found({ fields: [...fields, 'attachments[].url', 'history[].note'] })).toEqual([]);
  });

  it('is no field that never was', () => {
    expect(found({ fields: ['meta.ministry', 'titel', 'meta.ministries.id', 'title[]'] })).toEqual(
      ['meta.ministry', 'titel', 'meta.ministries.id', 'title[]'].map((actual) =>
        expect.objectContaining({ rule: 'unknown-field', path: 'partners.yaml', actual }),
      ),
    );
  });

  it('is no site that is not there', () => {
    expect(found({ site: 'wikki' })).toMatchObject([{ rule: 'unknown-site', variant: 'near' }]);
  });

  it.each([
    ['a keyword that is none', { requried: ['title'] }, 'invalid'],
    ['a value that is not the keyword’s', { required: 'title' }, 'invalid'],
    ['a reference that leads nowhere', { $ref: '#/$defs/none' }, undefined],
    [
      'a reference that leads to itself',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } },
      undefined,
    ],
    ['a reference to another file', { $ref: 'https://x.example/a.json' }, undefined],
    [
      'a pattern that repeats a repetition',
      { properties: { title: { pattern: '^(a+)+$' } } },
      'pattern',
    ],
    ['a pattern that begins anywhere', { properties: { title: { pattern: 'a*b' } } }, 'pattern'],
    ['a pattern of many choices', { pattern: `^${'a?'.repeat(30)}` }, 'pattern'],
    ['a pattern that is none', { pattern: '^(' }, 'invalid'],
  ])('is no test that cannot run: %s', (_name, expects, variant) => {
    expect(found({ expects })).toEqual([
      expect.objectContaining({ rule: 'unusable-schema', ...(variant ? { variant } : {}) }),
    ]);
  });

  it('may name what every object of a program has, and half a surrogate pair', () => {
    const properties = JSON.parse(
      '{"__proto__": {"type": "string"}, "constructor": {"type": "string"}}',
    );
    expect(found({ expects: { properties } })).toEqual([]);
    expect(found({ expects: { required: ['constructor'] } })).toMatchObject([
      { field: 'constructor' },
    ]);
    expect(found({ expects: { properties: { title: { const: '\uD800' } } } })).toHaveLength(1);
  });

  it('may be a schema that comes back to itself within its values', () => {
    const $defs = { tree: { properties: { children: { items: { $ref: '#/$defs/tree' } } } } };
    expect(found({ expects: { $ref: '#/$defs/tree', $defs } })).toEqual([]);
  });

  it('may be a schema with parts of its own', () => {
    const $defs = { text: { type: 'string', pattern: '^\\S' } };
    const properties = { title: { $ref: '#/$defs/text' } };
    expect(found({ expects: { $defs, properties } })).toEqual([]);
    expect(found({ expects: { $defs, properties } }, { ...ITEM, title: ' 물' })).toMatchObject([
      { rule: 'broken', field: 'title', actual: ' 물' },
    ]);
  });
});

describe('a change', () => {
  it('that loses a field is told with what it was', () => {
    const { summary: _gone, ...now } = ITEM as unknown as Record<string, unknown>;
    expect(found({ fields: ['summary'] }, now, ITEM)).toEqual([
      {
        rule: 'broken',
        variant: 'lost',
        path: 'ko.md',
        field: 'summary',
        actual: '',
        before: '물 이야기',
      },
    ]);
    expect(found({ fields: ['title'] }, now, ITEM)).toEqual([]);
  });

  it('that breaks an expectation is told with what it was', () => {
    const expects = { properties: { meta: { properties: { ministries: { minItems: 1 } } } } };
    const now = { ...ITEM, meta: { ministries: [] } };
    const broken = { rule: 'broken', path: 'meta.yaml', field: 'meta.ministries', actual: '[]' };
    expect(found({ expects }, now, ITEM)).toMatchObject([{ ...broken, variant: 'changed' }]);
    expect(found({ expects }, now, now)).toMatchObject([broken]);
    expect(found({ expects })).toEqual([]);
  });

  it('to a state that is not accepted is told with the state before', () => {
    const accepts: Partner['accepts'] = ['source', 'verified'];
    expect(found({ accepts }, state('stale'), state('verified'))).toMatchObject([
      { variant: 'state-changed', actual: 'stale', before: 'verified' },
    ]);
    expect(found({ accepts }, state('verified'), state('stale'))).toEqual([]);
  });

  it('of what the partner does not read is nobody’s', () => {
    const { summary: _gone, ...now } = ITEM as unknown as Record<string, unknown>;
    expect(found({ fields: ['summary'], languages: ['en'] }, now, ITEM)).toEqual([]);
    expect(found({ fields: ['summary'], kinds: ['paper'] }, now, ITEM)).toEqual([]);
  });

  it('that withdraws a document loses no field', () => {
    const now = {
      id: ITEM.id,
      title: '물',
      language: 'ko',
      _narani: { ...ITEM._narani, lifecycle: 'withdrawn' },
    };
    expect(found({ fields: ['summary'], expects: { required: ['meta'] } }, now, ITEM)).toEqual([]);
    expect(found({ accepts: ['source'] }, now, ITEM)).toMatchObject([{ actual: 'withdrawn' }]);
  });

  it('is told by the fields it touches', () => {
    const now = { ...ITEM, title: '공기' } as ItemFile;
    const partner = { ...PARTNER, fields: ['title', 'summary'] };
    expect(readsOf(partner, ITEM, now)).toEqual(['title']);
    expect(readsOf(partner, undefined, now)).toEqual(['title', 'summary']);
    expect(readsOf({ ...partner, kinds: ['paper'] }, ITEM, now)).toEqual([]);
  });
});
