import { describe, expect, it } from 'vitest';
import { type Shape, validate } from '../src/index.js';

const document = {
  id: 'doc/one',
  type: 'guide',
  lifecycle: 'published',
  licence: 'CC-BY-4.0',
  rights: { ko: '나란히', en: 'Narani' },
  history: [{ date: '2026-06-01', class: 'fact', note: { ko: '처음', en: 'First' } }],
};
const fact = {
  value: 1,
  unit: 'people',
  scope: { ko: '경기', en: 'Gyeonggi' },
  asOf: '2026',
  state: 'current',
  source: { title: { ko: '통계', en: 'Census' } },
};
const { type: _type, ...shared } = document;
const agenda = {
  ...shared,
  id: 'agenda/one',
  number: 1,
  category: 'general',
  state: 'proposed',
};
const session = {
  ...shared,
  id: 'session/one',
  date: '2026-05-28',
  zone: 'Asia/Seoul',
  status: 'held',
};

/** What was found of a fact whose fields were changed. */
const ofFact = (changed: Record<string, unknown>) =>
  validate('facts', { entries: { one: { ...fact, ...changed } } });

describe('validate', () => {
  it.each<[Shape, unknown]>([
    ['doc', document],
    ['agenda', agenda],
    ['session', session],
    ['facts', { entries: { one: fact } }],
    ['front-matter', { title: '글' }],
  ])('finds nothing in a good %s', (name, value) => {
    expect(validate(name, value)).toEqual([]);
  });

  it('points at the value blamed and says what stands there', () => {
    expect(ofFact({ scope: { ko: '경기', en: 7 } })).toMatchObject([
      { pointer: '/entries/one/scope/en', keyword: 'type', actual: 7, params: { type: 'string' } },
    ]);
  });

  it('finds every fault, not the first', () => {
    expect(ofFact({ value: 'one', state: 'new' }).map(({ pointer }) => pointer)).toEqual([
      '/entries/one/value',
      '/entries/one/state',
    ]);
  });

  it('blames one bad field of a document alone, not those beside it', () => {
    const found = validate('agenda', { ...agenda, lifecycle: 'live' });
    expect(found.map(({ pointer }) => pointer)).toEqual(['/lifecycle']);
  });

  it('names a missing field', () => {
    const { licence: _licence, ...rest } = document;
    expect(validate('doc', rest)).toMatchObject([{ keyword: 'required', property: 'licence' }]);
  });
});

describe('an unknown field', () => {
  it.each<[Shape, unknown, string, string]>([
    ['front-matter', { title: '글', sumary: '글' }, 'sumary', 'summary'],
    ['agenda', { ...agenda, catagory: 'general' }, 'catagory', 'category'],
    ['agenda', { ...agenda, lisence: 'CC-BY-4.0' }, 'lisence', 'licence'],
    ['doc', { ...document, histroy: [] }, 'histroy', 'history'],
  ])('of a %s is given with the nearest one there is', (name, value, property, suggestion) => {
    const found = validate(name, value).filter((error) => error.property === property);
    expect(found).toMatchObject([{ suggestion }]);
  });

  it('far from all others is given alone', () => {
    const [found] = validate('front-matter', { title: '글', weather: 'fine' });
    expect(found).toMatchObject({ property: 'weather' });
    expect(found).not.toHaveProperty('suggestion');
  });
});

describe('a value of the wrong shape names the shape', () => {
  it.each([
    ['slug', ofFact({ unit: 'Big Unit' })],
    ['slug', validate('facts', { entries: { 'A b': fact } })],
    ['edtf', ofFact({ asOf: 'June 2026' })],
    ['webAddress', ofFact({ source: { ...fact.source, url: 'ftp://example.org' } })],
    ['documentId', validate('doc', { ...document, id: 'One' })],
    [
      'date',
      validate('doc', { ...document, history: [{ ...document.history[0], date: '1 June' }] }),
    ],
    ['zone', validate('session', { ...session, zone: 'KST' })],
    ['time', validate('session', { ...session, start: '9:05' })],
    ['lifecycle', validate('doc', { ...document, lifecycle: 'live' })],
    ['licence', validate('doc', { ...document, licence: 'MIT' })],
    ['locale', validate('doc', { ...document, source: 'ja' })],
  ])('%s', (shape, found) => {
    expect(found.map((error) => error.shape)).toContain(shape);
  });
});

describe('dates as precise as their source', () => {
  it.each([
    '2026-05-28',
    '2026-05',
    '2026',
    '0987',
    '2020-12~',
    '2020-12?',
    '2020%',
    '2020-11/2020-12',
    '2020-11-30~/2020-12',
    '[2020-11..2020-12]',
  ])('may be %s', (asOf) => {
    expect(ofFact({ asOf })).toEqual([]);
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-06-32',
    '2026-6-1',
    '2026/06/01',
    '2026-06-01T10:00',
    '2020-11..2020-12',
    '[2020-11]',
    '2020/2021/2022',
    '2026-05-28\n',
    ' 2026',
    'about 2026',
  ])('may not be %j', (asOf) => {
    expect(ofFact({ asOf })).toMatchObject([{ keyword: 'format', shape: 'edtf' }]);
  });

  it('are texts: a year that YAML took for a number is refused', () => {
    expect(ofFact({ asOf: 2026 })).toMatchObject([{ keyword: 'type', actual: 2026 }]);
  });
});
