import { describe, expect, it } from 'vitest';
import { blobsForDiff, diffSince, diffWords, emptyLock } from '../src/index.js';
import { addTo, BLOB, document, entry, from, signed } from './entry.js';

const TEXTS = {
  ko: '## 쟁점 {#issues}\n\n1,360만 명이 요금을 낸다.\n\n- 첫째\n- 둘째',
  en: '## Issues {#issues}\n\n13.6 million people pay.\n\n- First\n- Second',
};
const NOW = { ...TEXTS, ko: TEXTS.ko.replace('1,360만', '1,390만') };
const EARLIER = { [BLOB.source]: document(TEXTS.ko, 'ko') };

describe('diffSince', () => {
  it('shows the changed words of the source beside the translation', () => {
    const { sections, findings } = diffSince(entry(NOW), from(signed(TEXTS)), EARLIER);
    expect(findings).toEqual([]);
    expect(sections).toMatchObject([
      {
        section: 'issues',
        state: 'stale',
        change: 'fact',
        role: 'verified',
        titles: { ko: '쟁점', en: 'Issues' },
        runs: [
          { kind: 'same', text: '쟁점\n' },
          { kind: 'removed', text: '1,360만' },
          { kind: 'added', text: '1,390만' },
          { kind: 'same', text: '명이 요금을 낸다.\n- 첫째\n- 둘째' },
        ],
        translation: ['Issues', '13.6 million people pay.', '- First', '- Second'],
      },
    ]);
  });

  it('needs the blobs of changed sections only', () => {
    expect(blobsForDiff(entry(NOW), from(signed(TEXTS)))).toEqual([BLOB.source]);
    expect(blobsForDiff(entry(TEXTS), from(signed(TEXTS)))).toEqual([]);
  });

  it('says so where the clone lacks the old text, and shows the new one', () => {
    const { sections, findings } = diffSince(entry(NOW), from(signed(TEXTS)), {});
    expect(findings).toMatchObject([
      { rule: 'state/blob-missing', severity: 'info', scope: 'issues' },
    ]);
    expect(sections[0]?.runs).toBeUndefined();
    expect(sections[0]?.source.join(' ')).toContain('1,390만');
  });

  it('says so where no blob was recorded', () => {
    const lock = signed(TEXTS, 'verified', { blobs: {} });
    expect(diffSince(entry(NOW), from(lock), EARLIER).findings).toMatchObject([
      { variant: 'unrecorded' },
    ]);
  });

  it('shows a new section as added and a deleted one as removed', () => {
    const more = { ...TEXTS, ko: `${TEXTS.ko}\n\n## 일정 {#timeline}\n\n내년.` };
    const added = diffSince(entry(more), from(signed(TEXTS)), EARLIER).sections;
    expect(added).toMatchObject([
      { section: 'timeline', state: 'missing', runs: [{ kind: 'added' }], translation: [] },
    ]);
    const less = {
      ...more,
      ko: TEXTS.ko,
      en: `${TEXTS.en}\n\n## Timeline {#timeline}\n\nNext year.`,
    };
    const both = { ...less, ko: more.ko };
    const earlier = { [BLOB.source]: document(both.ko, 'ko') };
    const removed = diffSince(entry(less), from(signed(both)), earlier).sections;
    expect(removed).toMatchObject([
      { section: 'timeline', state: 'stale', runs: [{ kind: 'removed' }], source: [] },
    ]);
  });

  it('names a blob once for all the sections signed on it', () => {
    const ko = `${TEXTS.ko}\n\n## 근거 {#legal}\n\n법.`;
    const texts = { ko, en: `${TEXTS.en}\n\n## Basis {#legal}\n\nLaw.` };
    const now = { ...texts, ko: ko.replace('법.', '영.').replace('1,360만', '1,390만') };
    const { findings } = diffSince(entry(now), from(signed(texts)), {});
    expect(findings.map(({ scope }) => scope)).toEqual(['issues, legal']);
  });

  it('is empty where all is in step, and where nothing was signed', () => {
    expect(diffSince(entry(TEXTS), from(signed(TEXTS)), {}).sections).toEqual([]);
    expect(diffSince(entry(NOW), from(emptyLock()), {}).sections).toEqual([]);
  });

  it('compares the rest of an abstract’s source as one', () => {
    const head = '---\ntitle: X\ntranslation: { mode: abstract }\n---\n\nAll in all.\n';
    const texts = { ko: TEXTS.ko, en: head };
    const order = {
      locale: 'en',
      role: 'verified',
      signer: 'Kim',
      date: '2026-11-01',
      blobs: BLOB,
    } as const;
    const lock = addTo(emptyLock(), texts, order);
    const { sections } = diffSince(entry({ ...texts, ko: NOW.ko }), from(lock), EARLIER);
    expect(sections).toMatchObject([
      { section: '@rest', change: 'fact', translation: ['All in all.'] },
    ]);
    expect(sections[0]?.runs?.filter(({ kind }) => kind !== 'same')).toHaveLength(2);
  });
});

describe('diffWords', () => {
  it('takes an eojeol for a word', () => {
    expect(diffWords(['기후를 위한 정책'], ['기후에 맞는 정책'])).toEqual([
      { kind: 'removed', text: '기후를 위한' },
      { kind: 'added', text: '기후에 맞는' },
      { kind: 'same', text: '정책' },
    ]);
  });

  it('gives up on texts with nothing in common', () => {
    const words = (prefix: string) => [
      Array.from({ length: 20_000 }, (_, at) => `${prefix}${at}`).join(' '),
    ];
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
