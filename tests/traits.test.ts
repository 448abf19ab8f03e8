/** Every trait through every edition: each has a part in it, or says on purpose that it has none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCorpus } from '@narani/check';
import { loadCorpus, makeSite, renderEditions } from '@narani/engine';
import { createTranslator } from '@narani/messages';
import { createPart } from '@narani/print';
import { findTrait, TRAIT_NAMES, type TraitName } from '@narani/schema';
import { describe, expect, it } from 'vitest';

const EDITIONS = ['html', 'feed', 'print'] as const;
const both = (text: string) => ({ ko: text, en: text });
const values = { one: both('Erst'), two: both('Zweit') };

/** A value of every trait, by the field it stands in. */
const SAMPLE: Readonly<Record<TraitName, Readonly<Record<string, unknown>>>> = {
  numbered: { number: 7 },
  category: { category: 'one' },
  status: { status: 'two' },
  type: { type: 'one' },
  order: { order: 3 },
  date: { date: '2026-05-01' },
  zones: { zone: 'Asia/Seoul' },
  place: { place: both('Incheon') },
  programme: { start: '10:00', items: [{ id: 'talk', kind: 'lecture', title: both('Talk') }] },
  organisations: { organisations: ['moe'] },
  ministries: { ministries: [{ organisation: 'moe', role: 'lead' }] },
  statutes: { statutes: [{ statute: 'act', articles: ['3'] }] },
  levers: { levers: [{ lever: 'tax', relation: 'direct' }] },
  documents: { documents: ['doc/other'] },
  document: { document: 'doc/other' },
  people: { people: ['kim'] },
  authors: { authors: ['lee'] },
  symbol: { symbol: 'A/1' },
  series: { series: both('Reihe') },
  paragraphs: { numbering: { paragraphs: true } },
  annexes: { annexes: [{ id: 'map', title: both('Karte') }] },
};

const COMMON = {
  lifecycle: 'published',
  licence: 'CC0-1.0',
  rights: both('Narani'),
  history: [{ date: '2026-06-01', class: 'fact', note: both('First') }],
};
const KIND = {
  folder: 'rulings',
  labels: { one: both('Ruling'), plural: both('Rulings'), summary: both('All rulings.') },
  traits: Object.fromEntries(
    TRAIT_NAMES.map((name) => [
      name,
      findTrait(name)?.options.includes('values') ? { values } : {},
    ]),
  ),
  kicker: ['numbered', 'type', 'series'],
  sort: 'order',
};
const REGISTRIES = {
  organisations: { moe: { type: 'ministry', names: [both('Ministry')] } },
  people: { kim: { name: both('Kim') }, lee: { name: both('Lee') } },
  statutes: { act: { official: both('Act'), articles: { 3: { title: both('Aim') } } } },
  levers: { tax: { number: 1, name: both('Tax'), group: both('Money') } },
};
const MODEL = { model: 'En-ROADS', version: '2026-05', source: { title: both('Model') } };
const SITE = {
  ...{ name: 'court', title: both('Court'), tagline: both('Rulings'), locales: ['en', 'ko'] },
  ...{ baseUrl: 'https://court.example/', kinds: ['ruling', 'doc'], fallback: 'show' },
  editions: ['html', 'feed'],
};

/** What each edition makes of one ruling with these fields. */
function made(fields: Readonly<Record<string, unknown>>) {
  const texts: Record<string, unknown> = {
    'narani.yaml': { locales: ['en', 'ko'], sourceLocale: 'en', publisher: both('Court') },
    'kinds/ruling.yaml': KIND,
    'sites/court/site.yaml': SITE,
    'docs/other/meta.yaml': { id: 'doc/other', type: 'note', ...COMMON },
    'docs/other/en.md': '---\ntitle: Other\n---\n\nText.\n',
    'rulings/first/meta.yaml': { id: 'ruling/first', ...COMMON, ...fields },
    'rulings/first/en.md': '---\ntitle: First\n---\n\n1. Text.\n',
    ...Object.fromEntries(
      Object.entries(REGISTRIES).map(([name, entries]) => [
        `registry/${name}.yaml`,
        { ...(name === 'levers' ? { about: MODEL } : {}), entries },
      ]),
    ),
  };
  const files = Object.entries(texts).map(([path, value]) => ({
    path,
    bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
  }));
  const { value: loaded, findings } = loadCorpus(files);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!loaded.corpus) throw new Error('Content without a corpus');
  const corpus = checkCorpus(loaded.corpus, { findings, locks: loaded.locks, today: '2026-06-02' });
  const [site] = corpus.sites;
  const entry = corpus.entries.find(({ id }) => id === 'ruling/first');
  const document = entry?.translations.en;
  if (!site || !entry || !document) throw new Error('Content without its ruling');
  const editions = renderEditions(corpus).value;
  const printed = { value: new Map(), findings: [] };
  const outputs = makeSite(site, { corpus, loaded, editions, printed }).value ?? [];
  const at = (path: string) => String(outputs.find((file) => file.path === path)?.contents);
  const { metadata, label } = createPart(document, entry, corpus, {
    t: createTranslator('en'),
  }).value;
  return {
    html: at('en/ruling/first/index.html'),
    feed: JSON.stringify(JSON.parse(at('en/ruling/first/item.json')).meta),
    print: JSON.stringify([metadata, label]),
  };
}

const whole = Object.assign({}, ...Object.values(SAMPLE)) as Record<string, unknown>;
const all = made(whole);

describe.each(TRAIT_NAMES)('the trait %s', (name) => {
  const silentIn = findTrait(name)?.silentIn ?? [];
  const without = made(
    Object.fromEntries(Object.entries(whole).filter(([field]) => !(field in SAMPLE[name]))),
  );

  it.each(EDITIONS)('has a part in the edition %s, or says that it has none', (edition) => {
    const path = join(import.meta.dirname, `../packages/${edition}/src/traits/${name}.ts`);
    expect(existsSync(path)).toBe(!silentIn.includes(edition));
  });

  it.each(EDITIONS.filter((edition) => !silentIn.includes(edition)))(
    'is shown by the edition %s',
    (edition) => {
      expect(all[edition]).not.toBe(without[edition]);
    },
  );
});

it('names no edition in vain', () => {
  const named = TRAIT_NAMES.flatMap((name) => findTrait(name)?.silentIn ?? []);
  expect(named.filter((edition) => !EDITIONS.some((each) => each === edition))).toEqual([]);
});
