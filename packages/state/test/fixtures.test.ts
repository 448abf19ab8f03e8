/**
 * Each folder of fixtures is a behaviour: what was signed, what stands there now, and the states that follow.
 * UPDATE_FIXTURES=1 rewrites the expected states.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryState } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { computeStates } from '../src/index.js';
import { entry, signed } from './entry.js';

const root = join(import.meta.dirname, 'fixtures');

describe('computeStates', () => {
  it.each(readdirSync(root))('%s', (name) => {
    const read = (when: string, locale: string) =>
      readFileSync(join(root, name, when, `${locale}.md`), 'utf8');
    const texts = (when: string) => ({ ko: read(when, 'ko'), en: read(when, 'en') });
    const states = computeStates(entry(texts('now')), signed(texts('signed')));
    const actual = brief(states['agenda/x@en'] as EntryState);
    const file = join(root, name, 'expected.json');
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(file), 'expected.json is missing').toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

/** `stale fact`, `draft edited`: who signed and when goes without saying here. */
function brief({ sections, ...state }: EntryState) {
  const say = (each: { state: string; change?: string; edited?: boolean }) =>
    [each.state, each.change, each.edited ? 'edited' : undefined].filter(Boolean).join(' ');
  return {
    entry: say(state),
    sections: Object.fromEntries(sections.map((each) => [each.section, say(each)])),
  };
}
