/** What holds for any page, however it is put together. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WikiFile } from '../src/index.js';
import { importWiki } from '../src/index.js';
import { bodyOf, lostNumbers, lostWords, withoutTargets } from './conservation.js';
import { faultsOf } from './output.js';

const OPTIONS = { date: '2026-11-21' };

/** Pieces of pages that each have bitten an importer once. */
const PIECES = [
  '## 쟁점',
  '### 의제 ④의 길 #',
  '# 큰 제목',
  'Setext\n===',
  '#### 깊은 곳',
  '##',
  '의제 ④·⑨와 ②번',
  'Agenda #4',
  '**의제 ④**의 몫 12%',
  '탄소중립기본법 §8·§19의2',
  '「모르는법」 제3조',
  '[철도](/ko/agenda/rail/)',
  '[[04-rail|철도]] [[없음]]',
  '<https://climate-assembly.org/ko/doc/x>',
  '| 가 | 나 |\n| - | - |\n| 1 | <br> |',
  '<div>\n**안** 33\n</div>',
  'CO<sub>2</sub> <b>굵게</b> <script>let a = 5</script>',
  '<<b>script>alert(6)',
  '<!-- 7 -->',
  '- **L4 Renewables (직접)**: 해\n- L9~L12',
  '## En-ROADS 레버 매핑',
  '> 인용 8\n> <i>둘</i>',
  '1. 하나\n   <p>셋</p>',
  '*기울임*',
  '```\n의제 ④ <b>\n```',
  '값[^1]\n\n[^1]: 각주 10',
  '[^2]',
  '![그림 11](a.png)',
  '[x]: javascript:12',
  '[누름][x]',
  '`<i>`',
  '\\[글\\]',
  ':::note',
  '---',
  '&lt;b&gt; 14',
] as const;

const FIELDS = [
  'ministries: [Ministry of Trade, Industry and Energy]',
  'sessions: [2026-05-28]',
  'related_agendas: [4, 3, 77]',
  'owner: "닫히지 않음 15',
  'title: 둘: 셋',
  'translations: { en: { status: verified }, ja: {} }',
  '# 주석 16',
  'tags: [가, 나, 가]',
  'status: 모름',
  'draft: true',
  'last_updated: 2026.6',
  'summary: |\n  여러 줄\n  18',
] as const;

const body = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 9 })
  .map((parts) => parts.join('\n\n'));
const front = fc
  .array(fc.constantFrom(...FIELDS), { maxLength: 4 })
  .map((parts) => parts.map((part) => `${part}\n`).join(''));

const RAIL: WikiFile = {
  path: 'content/ko/agenda/04-rail.md',
  text: '---\nid: 4\nslug: rail\n---\n\n## 쟁점\n\n글.\n',
};

const wiki = fc
  .record({ front, ko: body, en: fc.option(body) })
  .map(({ front, ko, en }): WikiFile[] => [
    RAIL,
    {
      path: 'content/ko/agenda/03-grid.md',
      text: `---\nid: 3\nslug: grid\n${front}---\n\n${ko}\n`,
    },
    ...(en === null
      ? []
      : [
          {
            path: 'translations/en/agenda/03-grid.md',
            text: `---\nid: 3\ntitle: Grid\n---\n\n${en}\n`,
          },
        ]),
  ]);

test('the folder is sound: no schema error, no HTML, no untyped link', () => {
  fc.assert(
    fc.property(wiki, (files) => {
      expect(faultsOf(importWiki(files, OPTIONS).files)).toEqual([]);
    }),
  );
});

test('no word and no number goes without a trace', () => {
  fc.assert(
    fc.property(wiki, (files) => {
      const { files: written, losses } = importWiki(files, OPTIONS);
      const texts = files.map(({ text }) => withoutTargets(text));
      expect(lostWords(texts.map(bodyOf), written, losses)).toEqual([]);
      expect(lostNumbers(texts, written, losses)).toEqual([]);
    }),
  );
});

test('importing again onto the result changes nothing', () => {
  fc.assert(
    fc.property(wiki, (files) => {
      const first = importWiki(files, OPTIONS);
      expect(importWiki(files, OPTIONS)).toEqual(first);
      const again = importWiki(files, { ...OPTIONS, existing: first.files });
      for (const file of again.files) expect(first.files).toContainEqual(file);
    }),
  );
});
