/** The importer's own tables say what the project's researched registries say, where both know a thing. */
import { readFileSync } from 'node:fs';
import type { Lever, Organisation, Statute } from '@narani/schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KNOWN_LEVERS } from '../src/known/levers.js';
import { KNOWN_ORGANISATIONS } from '../src/known/organisations.js';
import { KNOWN_STATUTES } from '../src/known/statutes.js';

/** Pairs of a known entry and the registry's of the same id. */
function common<T>(name: string, known: Readonly<Record<string, T>>): [string, T, T][] {
  const url = new URL(`../../../content/registry/${name}.yaml`, import.meta.url);
  const { entries } = parse(readFileSync(url, 'utf8')) as { entries: Record<string, T> };
  return Object.entries(known).flatMap(([id, entry]): [string, T, T][] => {
    const researched = entries[id];
    return researched === undefined ? [] : [[id, entry, researched]];
  });
}

describe('what the importer knows is what the registry says', () => {
  test.each(common<Statute>('statutes', KNOWN_STATUTES))('of the statute %s', (_, known, ours) => {
    expect(known.official).toEqual(ours.official);
    expect(known.short ?? known.official).toEqual(ours.short);
    expect(known.country).toBe(ours.country);
    expect(known.former ?? []).toEqual(expect.arrayContaining(ours.former ?? []));
  });

  test.each(common<Organisation>('organisations', KNOWN_ORGANISATIONS))(
    'of the body %s',
    (_, known, ours) => {
      expect(known).toMatchObject({ type: ours.type, names: ours.names });
    },
  );

  test.each(common<Lever>('levers', KNOWN_LEVERS))('of the lever %s', (_, known, ours) => {
    expect(ours).toMatchObject(known);
  });
});
