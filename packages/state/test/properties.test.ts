import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hashes } from '../src/index.js';
import {
  classifyChange,
  computeStates,
  emptyLock,
  hashSection,
  readLock,
  writeLock,
} from '../src/index.js';
import { document, entry, signed } from './entry.js';

const SENTENCES = [
  '2024년 요금은 162.9원이다.',
  '1,360만 가구가 낸다.',
  '감축 목표는 40% 이상이다.',
  '2026년 6월 1일에 정한다.',
  '법 제19조의2에 따른다.',
  '[의제 ③](agenda:seoul-metro-gap)을 본다.',
  '기온이 1.5℃ 올랐다.',
  '228개 지방정부 가운데 226개가 참여했다.',
];
const sentences = fc.shuffledSubarray(SENTENCES, { minLength: 2 });

const hash = (body: string) => hashSection(document(`## 가 {#a}\n\n${body}`, 'ko'), 'a') as Hashes;
const change = (before: string, after: string) => classifyChange(hash(before), hash(after));

/** Edits that leave every word and value as it is. */
const COSMETIC: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('. ', '.\n\n'),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replace(/\.$/, ''),
  (text) => text.replaceAll('다.', '다…'),
  (text) => text.replace(/(요금|가구|목표)/, '**$1**'),
  (text) => text.replace(/(요금|가구|목표)/, '“$1”'),
  (text) => `- ${text}`,
];

describe('a change', () => {
  it('is never of fact when sentences are reordered', () => {
    fc.assert(
      fc.property(sentences, fc.func(fc.integer()), (some, order) => {
        const moved = [...some].sort((a, b) => order(a) - order(b));
        expect(change(some.join(' '), moved.join(' '))).not.toBe('fact');
      }),
    );
  });

  it('is cosmetic at most when spacing, punctuation or typography changes', () => {
    fc.assert(
      fc.property(sentences, fc.subarray([...COSMETIC]), (some, edits) => {
        const text = some.join(' ');
        const edited = edits.reduce((now, edit) => edit(now), text);
        expect(['cosmetic', undefined]).toContain(change(text, edited));
      }),
    );
  });

  it('is always of fact when a figure changes', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.integer({ min: 1, max: 9 }), (some, which, add) => {
        const text = some.join(' ');
        const digits = [...text.matchAll(/\d/g)];
        const at = digits[which % Math.max(1, digits.length)];
        if (!at) return;
        const digit = String((Number(at[0]) + add) % 10);
        const edited = text.slice(0, at.index) + digit + text.slice(at.index + 1);
        // 01.5 is 1.5 still: a digit was changed, but no value.
        fc.pre(!/(?<!\d)0\d/.test(edited));
        expect(change(text, edited), `${text}\n${edited}`).toBe('fact');
      }),
    );
  });

  it('is of fact when a sign, a scale, a unit or a target changes', () => {
    expect(change('기온이 -5℃다.', '기온이 5℃다.')).toBeDefined();
    expect(change('1,360만 명', '1,360억 명')).toBe('fact');
    expect(change('40%', '40%p')).toBe('fact');
    expect(change('[글](agenda:a)', '[글](agenda:b)')).toBe('fact');
    expect(change('`narani check`', '`narani diff`')).toBe('fact');
  });

  it('is cosmetic where the same value or letter is set otherwise', () => {
    expect(change('1,360만 명', '1360만 명')).toBe('cosmetic');
    expect(change('4~9월', '4∼9월')).toBe('cosmetic');
    expect(change('공급·수요', '공급ㆍ수요')).toBe('cosmetic');
    expect(change('「탄소중립기본법」', '탄소중립기본법')).toBe('cosmetic');
    expect(change('CO₂', 'CO2')).toBe('cosmetic');
  });
});

describe('a lock', () => {
  const texts = { ko: '## 가 {#a}\n\n글.', en: '## A {#a}\n\nText.' };
  const written = writeLock(signed(texts));

  it('never verifies anything once a character of it was replaced', () => {
    fc.assert(
      fc.property(
        fc.nat(written.length - 1),
        fc.constantFrom('0', 'f', 'x', ' ', ':', '\n', '가'),
        (at, char) => {
          const edited = written.slice(0, at) + char + written.slice(at + 1);
          const { value } = readLock({ path: 'parity.lock.yaml', text: edited }, 'agenda/x');
          const state = computeStates(entry(texts), value)['agenda/x@en'];
          // Comments and blanks may change; a sign-off may not.
          const before = signed(texts).signatures;
          const kept = value?.signatures ?? [];
          for (const signature of kept) expect(before).toContainEqual(signature);
          if (kept.length < 2) expect(state?.state).toBe('draft');
        },
      ),
    );
  });

  it('verifies nothing that it does not sign', () => {
    expect(computeStates(entry(texts), emptyLock())['agenda/x@en']?.state).toBe('draft');
  });
});
