import { applyEdits } from '@narani/messages';
import { describe, expect, it } from 'vitest';
import { accept, computeStates, emptyLock, readLock, writeLock } from '../src/index.js';
import { entry } from './entry.js';

const TEXTS = {
  ko: '처음.\n\n## 가 {#a}\n\n글 1.\n\n## 나 {#b}\n\n글 2.\n\n## 다 {#c}\n\n글 3.',
  en: 'Lead.\n\n## A {#a}\n\nText 1.\n\n## B {#b}\n\nText 2.\n\n## C {#c}\n\nText 3.',
};

/** The lock after some sections were signed on top of another. */
function sign(
  sections: readonly string[],
  { signer = 'Kim', date = '2026-11-01', role = 'reviewed', on = emptyLock('agenda/x') } = {},
) {
  const order = { locale: 'en', signer, date, sections } as const;
  return accept(entry(TEXTS), on, { ...order, role: role as 'reviewed' }).lock;
}

/** As git leaves a file that both sides added. */
const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`;
const read = (text: string) => readLock({ path: 'x/parity.lock.yaml', text }, 'agenda/x');
const signers = (text: string) =>
  Object.entries(read(text).value?.translations.en ?? {}).map(([key, { signer }]) => [key, signer]);

describe('a lock with the conflict of a merge', () => {
  const ours = writeLock(sign(['a'], { signer: 'Kim' }));
  const theirs = writeLock(sign(['b'], { signer: 'Lee' }));

  it('gives the sign-offs of both sides, whichever is ours', () => {
    expect(signers(conflict(ours, theirs))).toEqual([
      ['a', 'Kim'],
      ['b', 'Lee'],
    ]);
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
    expect(signers(joined)).toEqual(signers(text));
    expect(joined).toBe(writeLock(read(text).value ?? emptyLock('agenda/x')));
  });

  it('reads the style of git that shows what was there before', () => {
    const [, kim = ''] = ours.split('translations:\n');
    const [head = '', lee = ''] = theirs.split('translations:\n');
    const text = `${head}translations:\n<<<<<<< HEAD\n${kim}||||||| 1234567\n  en: nothing\n=======\n${lee}>>>>>>> branch\n`;
    expect(signers(text)).toEqual([
      ['a', 'Kim'],
      ['b', 'Lee'],
    ]);
  });

  it('keeps the later of two sign-offs of one section, then the higher role', () => {
    const early = writeLock(sign(['a'], { signer: 'Kim', role: 'verified' }));
    const late = writeLock(sign(['a'], { signer: 'Lee', date: '2026-11-03' }));
    const low = writeLock(sign(['a'], { signer: 'Han', role: 'machine' }));
    expect(signers(conflict(early, late))).toEqual([['a', 'Lee']]);
    expect(signers(conflict(late, early))).toEqual([['a', 'Lee']]);
    expect(signers(conflict(early, low))).toEqual([['a', 'Kim']]);
  });

  it('lets no sign-off in that one side typed by hand', () => {
    const forged = theirs.replace('role: reviewed', 'role: verified');
    const { value, findings } = read(conflict(ours, forged));
    expect(findings.map(({ rule }) => rule)).toEqual(['state/lock-conflict', 'state/lock-edited']);
    expect(Object.keys(value?.translations.en ?? {})).toEqual(['a']);
  });

  it('signs nothing where one side cannot be read or is another document’s', () => {
    const broken = read(conflict(ours, '  : ['));
    expect(broken.value).toBeUndefined();
    expect(broken.findings.map(({ rule }) => rule)).toContain('yaml/syntax');
    const foreign = read(conflict(ours, theirs.replace('agenda/x', 'agenda/y')));
    expect(foreign.value).toBeUndefined();
    expect(foreign.findings.map(({ rule }) => rule)).toContain('state/lock-foreign');
  });

  it('never makes a section look in step that is not', () => {
    const { value } = read(conflict(ours, theirs));
    const changed = entry({ ...TEXTS, ko: TEXTS.ko.replace('글 1', '글 9') });
    const state = computeStates(changed, value)['agenda/x@en'];
    expect(state?.sections.find(({ section }) => section === 'a')?.state).toBe('stale');
  });
});
