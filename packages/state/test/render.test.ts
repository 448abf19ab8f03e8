import { createTranslator } from '@narani/messages';
import { describe, expect, it } from 'vitest';
import {
  accept,
  addSignatures,
  computeStates,
  diffSince,
  emptyLock,
  renderAccepted,
  renderDiff,
  statusBoard,
} from '../src/index.js';
import { cellsOf, clipCells, padCells } from '../src/render/cells.js';
import { renderStatus } from '../src/render/status.js';
import { addTo, BLOB, boardOf, document, entry, from, signed } from './entry.js';

const ko = createTranslator('ko');
const en = createTranslator('en');
const TEXTS = {
  ko: '## 쟁점 {#issues}\n\n1,360만 명이 요금을 낸다.\n\n## 근거 {#legal}\n\n법에 따른다.',
  en: '## Issues {#issues}\n\n13.6 million people pay.\n\n## Basis {#legal}\n\nBy law.',
};
const NOW = { ...TEXTS, ko: TEXTS.ko.replace('1,360만', '1,390만') };
const board = boardOf(entry(NOW), signed(TEXTS));
const diff = diffSince(
  entry(NOW),
  from(signed(TEXTS)),
  { [BLOB.source]: document(TEXTS.ko, 'ko') },
  [{ id: '3fa9c1d0aa', date: '2026-11-20', title: '가구 수를 바로잡음' }],
);

describe('cellsOf', () => {
  it('counts two cells for a Hangul syllable and none for a mark that combines', () => {
    expect([cellsOf('기후'), cellsOf('climate'), cellsOf('e\u0301'), cellsOf('①')]).toEqual([
      4, 7, 1, 1,
    ]);
    expect(padCells('기후', 6)).toBe('기후  ');
    expect(clipCells('기후위기', 6)).toBe('기후…');
  });
});

describe('renderStatus', () => {
  it('aligns Korean columns and names what needs somebody', () => {
    expect(renderStatus(board, ko, { locale: 'ko' })).toEqual([
      '문서             번역  상태',
      'agenda/x         en    뒤처짐(사실)  번역할 낱말 5개 · Kim(검증) · ko',
      '  #issues 쟁점         뒤처짐(사실)  번역할 낱말 5개 · 2026-11-01 Kim, 검증',
      '  나머지 2개 절        검증',
      '',
      '번역 1건: 뒤처짐 1',
      '절 3개: 검증 2, 뒤처짐 1(사실 1)',
      '원문 낱말 9개: 검증 4, 뒤처짐 5',
      '뒤처진 곳 보기: narani diff agenda/x',
    ]);
  });

  it('says how often a translation differs from its source', () => {
    const states = computeStates(entry(TEXTS), signed(TEXTS));
    const state = states['agenda/x@en'];
    if (!state) throw new Error('fixture');
    const differing = { 'agenda/x@en': { ...state, discrepancies: 2 } };
    const standing = statusBoard({ entries: [entry(TEXTS)], states: differing });
    const [, line] = renderStatus(standing, ko, { locale: 'ko' });
    expect(line).toContain('원문과 다른 곳 2군데 · Kim(검증) · ko');
    const [, english] = renderStatus(standing, en);
    expect(english).toContain('differs from the source in 2 places');
  });

  it('speaks English', () => {
    const line = renderStatus(board, en)[2] ?? '';
    expect(line.trim().split(/ {2,}/)).toEqual([
      '#issues Issues',
      'out of date (fact)',
      '5 words to translate · 2026-11-01 Kim, verified',
    ]);
  });

  it('names everybody who signed a translation as it stands, each in their role', () => {
    const both = addTo(signed(TEXTS, 'reviewed'), TEXTS, {
      ...{ locale: 'en', role: 'native-verified', signer: 'Lee', date: '2026-11-02' },
    });
    const [, line] = renderStatus(boardOf(entry(TEXTS), both), en);
    expect(line).toContain('Kim (reviewed), Lee (verified by a native speaker) · en');
  });

  it('asks nobody to look at what a machine signed, unless a person checked other parts', () => {
    const remarks = (lock: ReturnType<typeof signed>) =>
      renderStatus(boardOf(entry(NOW), lock), en).filter((line) => line.startsWith('  '));
    const machine = signed(TEXTS, 'machine');
    expect(remarks(machine)).toHaveLength(2);
    expect(remarks(machine)[0]).toContain('#issues');
    const order = { locale: 'en', role: 'reviewed', signer: 'Kim', date: '2026-11-02' } as const;
    const lock = addTo(machine, TEXTS, { ...order, sections: ['legal'] });
    expect(remarks(lock).map((line) => line.trim().split(' ')[0])).toEqual([
      'front',
      '#issues',
      '1',
    ]);
  });

  it('lists every section when asked', () => {
    expect(renderStatus(board, en, { all: true }).join('\n')).toContain('#legal Basis');
  });

  it('says the same with colours', () => {
    const colored = renderStatus(board, ko, { locale: 'ko', color: true }).join('\n');
    expect(colored).toContain('\u001b[31m');
    expect(colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(
      renderStatus(board, ko, { locale: 'ko' }).join('\n'),
    );
  });
});

describe('renderDiff', () => {
  it('marks the words and puts the translation below', () => {
    expect(renderDiff(diff, ko, { locale: 'ko', width: 60 })).toEqual([
      'agenda/x  한국어 → 영어',
      '그 뒤의 변경',
      '  2026-11-20  3fa9c1d  가구 수를 바로잡음',
      '',
      '#issues 쟁점  뒤처짐(사실)  2026-11-01 Kim의 서명 뒤',
      '원문(한국어)',
      '  쟁점',
      '  [-1,360만-] {+1,390만+} 명이 요금을 낸다.',
      '번역(영어)',
      '  Issues',
      '  13.6 million people pay.',
      '번역을 고치고 다시 읽은 뒤: narani accept agenda/x --section issues',
    ]);
  });

  it('puts the translation beside where there is room, every line within the width', () => {
    const lines = renderDiff(diff, en, { width: 100 });
    const beside = lines.filter((line) => line.includes(' │ '));
    expect(new Set(beside.map((line) => cellsOf(line.slice(0, line.indexOf('│')))))).toEqual(
      new Set([49]),
    );
    expect(Math.max(...lines.map(cellsOf))).toBeLessThanOrEqual(100);
  });

  it('cuts long unchanged stretches and longer words', () => {
    const long = Array.from({ length: 200 }, (_, at) => `낱말${at}`).join(' ');
    const texts = { ...TEXTS, ko: `${TEXTS.ko} ${long} ${'가'.repeat(100)}` };
    const now = { ...texts, ko: texts.ko.replace('법에', '영에') };
    const cut = diffSince(entry(now), from(signed(texts)), {
      [BLOB.source]: document(texts.ko, 'ko'),
    });
    const lines = renderDiff(cut, ko, { width: 60 });
    expect(lines.join('\n')).toContain('…');
    expect(lines.length).toBeLessThan(20);
    expect(Math.max(...lines.slice(2, -1).map(cellsOf))).toBeLessThanOrEqual(60);
  });

  it('does not call a section out of date for a comma', () => {
    const comma = { ...TEXTS, ko: TEXTS.ko.replace('명이 요금', '명이, 요금') };
    const lines = renderDiff(
      diffSince(entry(comma), from(signed(TEXTS)), { [BLOB.source]: document(TEXTS.ko, 'ko') }),
      ko,
      { locale: 'ko' },
    );
    expect(lines[2]).toBe('#issues 쟁점  검증(겉모양)  2026-11-01 Kim의 서명 뒤');
    expect(lines.at(-1)).toContain('겉모양만 바뀌어 번역은 그대로 두어도 됩니다');
  });

  it('says so where nothing was ever signed', () => {
    expect(renderDiff(diffSince(entry(NOW), from(emptyLock()), {}), en)).toEqual([
      'agenda/x (en): no section is signed, so there is nothing to compare with',
    ]);
  });

  it('says so where nothing changed or the old text is not at hand', () => {
    const none = diffSince(entry(TEXTS), from(signed(TEXTS)), {});
    expect(renderDiff(none, en)).toEqual([
      'agenda/x (en): no section’s source has changed since it was signed',
    ]);
    const lacking = diffSince(entry(NOW), from(signed(TEXTS)), {});
    expect(renderDiff(lacking, ko).join('\n')).toContain('서명할 때의 원문을 찾을 수 없어');
  });
});

describe('renderAccepted', () => {
  it('says why something was not signed, in both languages', () => {
    const order = { locale: 'en', role: 'verified', signer: 'Kim', date: '2026-11-01' } as const;
    const found = {
      rule: 'parity/number',
      severity: 'error',
      path: 'agendas/x/en.md',
      scope: 'issues',
    } as const;
    const result = accept(entry(TEXTS), from(emptyLock()), { ...order, findings: [found] });
    expect(renderAccepted(result, ko, order)).toEqual([
      '  머리말',
      '  #legal',
      '`issues` 절에 오류가 남아 있어 서명하지 않았습니다: parity/number. 고치거나 예외를 적으십시오. 그래도 서명하려면 --force',
    ]);
    const again = accept(entry(TEXTS), from(addSignatures(emptyLock(), result.added)), {
      ...order,
      sections: ['nothing'],
    });
    expect(renderAccepted(again, en, order)).toEqual([
      'There is no section `nothing`; there are: meta, issues, legal',
    ]);
  });
});
