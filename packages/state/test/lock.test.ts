import { readFileSync } from 'node:fs';
import { applyEdits } from '@narani/messages';
import { describe, expect, it } from 'vitest';
import { computeStates, emptyLock, readLock, writeLock } from '../src/index.js';
import { addTo, entry } from './entry.js';

const TEXTS = {
  ko: '처음.\n\n## 가 {#a}\n\n글 1.\n\n## 나 {#b}\n\n글 2.\n\n## 다 {#c}\n\n글 3.',
  en: 'Lead.\n\n## A {#a}\n\nText 1.\n\n## B {#b}\n\nText 2.\n\n## C {#c}\n\nText 3.',
};

/** The lock after some sections were signed on top of another. */
function sign(
  sections: readonly string[],
  { signer = 'Kim', date = '2026-11-01', role = 'reviewed', on = emptyLock() } = {},
) {
  const order = { locale: 'en', signer, date, sections } as const;
  return addTo(on, TEXTS, { ...order, role: role as 'reviewed' });
}

/** As git leaves a file that both sides added. */
const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`;
const read = (text: string) => readLock({ path: 'x/parity.lock.yaml', text }, 'agenda/x');
const signers = (text: string) =>
  read(text)
    .value?.signatures.map(({ section, signer }) => [section, signer].join(' '))
    .sort();

describe('a lock with the conflict of a merge', () => {
  const ours = writeLock(sign(['a'], { signer: 'Kim' }));
  const theirs = writeLock(sign(['b'], { signer: 'Lee' }));

  it('gives the signatures of both sides, whichever is ours', () => {
    expect(signers(conflict(ours, theirs))).toEqual(['a Kim', 'b Lee']);
    const [one, other] = [read(conflict(ours, theirs)).value, read(conflict(theirs, ours)).value];
    expect(one && other && writeLock(one) === writeLock(other)).toBe(true);
  });

  it('is one finding on its first mark, with the joined file as its remedy', () => {
    const text = conflict(ours, theirs);
    const { findings } = read(text);
    expect(findings).toMatchObject([
      { rule: 'state/lock-conflict', span: { start: { line: 1, column: 1 } } },
    ]);
    const { text: joined } = applyEdits(text, findings[0]?.fix ?? []);
    expect(read(joined).findings).toEqual([]);
    expect(signers(joined)).toEqual(['a Kim', 'b Lee']);
  });

  it('reads the style of git that shows what was there before, and half a conflict', () => {
    const base = writeLock(sign(['c']));
    const text = `<<<<<<< HEAD\n${ours}||||||| 1234567\n${base}=======\n${theirs}>>>>>>> branch\n`;
    expect(signers(text)).toEqual(['a Kim', 'b Lee', 'c Kim']);
    expect(signers(`<<<<<<< HEAD\n${ours}`)).toEqual(['a Kim']);
  });

  it('keeps both signatures on one section', () => {
    const early = writeLock(sign(['a'], { signer: 'Kim', role: 'verified' }));
    const late = writeLock(sign(['a'], { signer: 'Lee', date: '2026-11-03' }));
    expect(signers(conflict(early, late))).toEqual(['a Kim', 'a Lee']);
  });

  it('lets no signature in that one side typed by hand', () => {
    const forged = theirs.replace('reviewed', 'verified');
    const { value, findings } = read(conflict(ours, forged));
    expect(findings.map(({ rule }) => rule)).toEqual(['state/lock-conflict', 'state/lock-edited']);
    expect(value?.signatures.map(({ section }) => section)).toEqual(['a']);
  });

  it('never makes a section look in step that is not', () => {
    const { value } = read(conflict(ours, theirs));
    const changed = entry({ ...TEXTS, ko: TEXTS.ko.replace('글 1', '글 9') });
    const state = computeStates(changed, value)['agenda/x@en'];
    expect(state?.sections.find(({ section }) => section === 'a')?.state).toBe('stale');
  });
});

describe('a lock of version 1', () => {
  /** Written by Narani before signatures had lines of their own, for the two texts of this test. */
  const old = readFileSync(new URL('./lock-1.yaml', import.meta.url), 'utf8');

  it('is taken over whole, and written as version 2', () => {
    const { value, findings } = read(old);
    expect(findings).toEqual([]);
    expect(signers(old)).toEqual(['@lead Kim', '@meta Kim', 'a Kim', 'b Kim', 'c "Lee"']);
    expect(computeStates(entry(TEXTS), value)['agenda/x@en']?.state).toBe('reviewed');
    const written = writeLock(value ?? emptyLock());
    expect(written).toContain('version: 2\n');
    expect(signers(written)).toEqual(signers(old));
  });

  it('counts beside lines of version 2, in a conflict and without', () => {
    const added = writeLock(sign(['a'], { signer: 'Han' }));
    const all = ['@lead Kim', '@meta Kim', 'a Han', 'a Kim', 'b Kim', 'c "Lee"'];
    expect(signers(conflict(old, added))).toEqual(all);
    expect(signers(`${added}${old}`)).toEqual(all);
  });

  it('loses only what was edited by hand', () => {
    const edited = old.replace('role: reviewed', 'role: verified');
    expect(read(edited).findings.map(({ rule }) => rule)).toEqual(['state/lock-edited']);
    expect(read(edited).value?.signatures).toHaveLength(4);
  });
});

describe('a lock with one line that is broken', () => {
  const lines = writeLock(sign(['a', 'b', 'c']))
    .trimEnd()
    .split('\n');
  const last = lines.at(-1) ?? '';
  const withLast = (...broken: string[]) => `${[...lines.slice(0, -1), ...broken].join('\n')}\n`;

  it.each<[string, string[], string[]]>([
    ['half a line', [last.slice(0, 90)], ['state/lock-line']],
    ['a hash cut short', [last.replace(/"words":"\w{8}/, '"words":"')], ['state/lock-line']],
    ['another digit in a hash', [last.replace(/"text":"\w/, '"text":"x')], ['state/lock-line']],
    ['another signer', [last.replace('Kim', 'Lee')], ['state/lock-edited']],
    ['another day', [last.replace('2026-11-01', '2026-11-02')], ['state/lock-edited']],
    ['a word of nobody', [last, 'signed by hand'], ['state/lock-line']],
    ['a line twice', [last, last], []],
  ])('keeps all other signatures, and the line: %s', (name, broken, rules) => {
    const { value, findings } = read(withLast(...broken));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(value?.signatures.length).toBe(last === broken[0] ? 3 : 2);
    const again = value ? writeLock(value) : '';
    for (const line of broken) expect(again).toContain(line);
    if (name === 'a line twice') expect(again.split(last)).toHaveLength(2);
  });

  it.each(['Kim "the reader" \\ Lee', "O'Neil: #1 {x}", '<<<<<<< HEAD'])(
    'keeps a signer’s name as it is, in one line: %j',
    (signer) => {
      const text = writeLock(sign(['a'], { signer }));
      expect(text.trimEnd().split('\n')).toHaveLength(
        writeLock(sign(['a']))
          .trimEnd()
          .split('\n').length,
      );
      expect(read(text).findings).toEqual([]);
      expect(read(text).value?.signatures.map((each) => each.signer)).toEqual([signer]);
    },
  );
});
