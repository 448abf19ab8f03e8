/** The days of a document. */
import type { Meta } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { changedOn, dayOf, nameOn, publishedOn } from '../src/index.js';

const note = { ko: '고침', en: 'Changed' };
const at = (date: string) => ({ date, class: 'fact' as const, note });
const meta = (rest: object) => ({ kind: 'agenda', ...rest }) as unknown as Meta;

const NAMES = [
  { ko: '기후에너지환경부', from: '2025-10-01' },
  { ko: '환경부', until: '2025-09-30' },
];

describe('a name', () => {
  it.each([
    ['2025-10-01', '기후에너지환경부'],
    ['2025-09-30', '환경부'],
    ['2020-06-05', '환경부'],
  ])('on %s is the one that held on that day', (day, name) => {
    expect(nameOn(NAMES, day).ko).toBe(name);
  });

  it('is the newest where none held', () => {
    expect(
      nameOn(
        [
          { ko: '새 이름', from: '2025' },
          { ko: '옛 이름', until: '2019' },
        ],
        '2022-01-01',
      ).ko,
    ).toBe('새 이름');
  });

  it('counts a vague date from its first day and to its last', () => {
    const names = [
      { ko: '새 이름', from: '2025' },
      { ko: '옛 이름', until: '2024-12' },
    ];
    expect(nameOn(names, '2025-01-01').ko).toBe('새 이름');
    expect(nameOn(names, '2024-12-31').ko).toBe('옛 이름');
  });
});

describe('a document', () => {
  it('speaks of the last day its own date can mean', () => {
    const history = [at('2026-11-21')];
    expect(dayOf(meta({ date: '[2020-11..2020-12]', history }))).toBe('2020-12-31');
  });

  it('speaks of the day of its last change where it has no date', () => {
    expect(dayOf(meta({ history: [at('2026-06-01'), at('2026-11-21')] }))).toBe('2026-11-21');
  });

  it('is published on the first day of its history and changed on the last, in whatever order they stand', () => {
    const written = meta({ history: [at('2026-11-21'), at('2026-06-01'), at('2026-12-01')] });
    expect(publishedOn(written)).toBe('2026-06-01');
    expect(changedOn(written)).toBe('2026-12-01');
  });
});
