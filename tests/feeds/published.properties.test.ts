/** Every file that is published for programs fits the schema published beside it, as a strict foreign validator reads both. */
import { makeSites } from '@narani/engine';
import type { OutputFile } from '@narani/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Files, generatedContent } from './generated.js';

const { MODE } = import.meta.env;
/** Each is two content folders: the second publication tells what became of the first. */
const RUNS = MODE === 'fuzz' ? 1000 : 8;
const TODAY = '2026-11-21';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^feeds\/v1\/index\.json$/, 'entry-point'],
  [/^feeds\/v1\/vocabulary\.json$/, 'vocabulary'],
  [/^feeds\/v1\/changes\/head\.json$/, 'changes-head'],
  [/^feeds\/v1\/changes\/[0-9a-f]+\/\d+\.json$/, 'changes-record'],
  [/^index\.json$/, 'site-index'],
  [/^manifest\.json$/, 'manifest'],
  [/\/feed(?:-\d+)?\.json$/, 'feed'],
  [/\/item\.json$/, 'item'],
];

const validators = new Map<string, Ajv2020>();

/** A validator of the published schemas of one edition; they are compiled once for each text of theirs. */
function validatorOf(files: readonly OutputFile[], edition: string): Ajv2020 {
  const texts = files
    .filter(({ path }) => path.startsWith(`feeds/v1/schemas/${edition}/`))
    .map(({ contents }) => String(contents));
  const known = validators.get(texts.join());
  if (known) return known;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv, ['uri', 'date', 'date-time']);
  for (const text of texts) ajv.addSchema(JSON.parse(text));
  validators.set(texts.join(), ajv);
  return ajv;
}

/** What does not fit. */
function faultsOf(files: readonly OutputFile[]): unknown[] {
  const base = JSON.parse(
    String(files.find(({ path }) => path === 'index.json')?.contents),
  ).base_url;
  return ['strict', 'open'].flatMap((edition) => {
    const ajv = validatorOf(files, edition);
    return files.flatMap(({ path, contents }) => {
      const name = NAMES.find(([pattern]) => pattern.test(path))?.[1];
      if (name === undefined) return [];
      const fits = ajv.getSchema(`${base}feeds/v1/schemas/${edition}/${name}.schema.json`);
      if (!fits) throw new Error(`Schema, got none of ${name}, expected a published one`);
      return fits(JSON.parse(String(contents))) ? [] : [[edition, path, fits.errors]];
    });
  });
}

function asContent(files: Files) {
  const encoder = new TextEncoder();
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

it('holds of whatever is published, and of what is told of it', () => {
  const kinds = new Set<string>();
  let items = 0;
  fc.assert(
    fc.property(generatedContent, generatedContent, (one, other) => {
      const first = makeSites(asContent(one), { today: TODAY });
      const same = { 'sites/wiki/site.yaml': one['sites/wiki/site.yaml'] ?? '' };
      const second = makeSites(asContent({ ...other, ...same }), {
        today: TODAY,
        last: first.sites,
      });
      for (const { sites } of [first, second]) {
        const files = sites.get('wiki') ?? [];
        if (files.length === 0) continue;
        const faults = faultsOf(files);
        if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
        items += files.filter(({ path }) => path.endsWith('/item.json')).length;
        for (const { path, contents } of files)
          if (/changes\/[0-9a-f]+\//.test(path))
            for (const { kind } of JSON.parse(String(contents)).changes) kinds.add(kind);
      }
    }),
    // A case that fails is whole folders: nobody waits for the smallest one.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(items).toBeGreaterThan(RUNS);
  expect(kinds.size).toBeGreaterThan(3);
});
