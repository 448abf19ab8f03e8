/** Texts that a person could write: every block and mark of the dialect, what only looks like one, and what goes wrong. */
import fc from 'fast-check';

const WORDS = {
  ko: [
    '탄소중립',
    '국가(國家)는',
    '지자체',
    '「법」',
    '제19조의2',
    '32억',
    '원이다.',
    '서울·경기',
    '가',
    '10:30',
    '2030년',
    '50%',
  ],
  en: [
    'carbon',
    'Seoul’s',
    'cities',
    '“law”',
    'Article',
    '19-2',
    '3.2',
    'billion,',
    'e.g.',
    'A',
    '10:30:00',
    'US$5',
  ],
} as const;

export type Language = keyof typeof WORDS;

/** What is right and must be left alone. */
const RIGHT = [
  '$5 and $6',
  ':)',
  '10~20~30',
  '1~2일, 3~4일',
  'a == b',
  'C++',
  '24/7',
  '2\\*3\\*4',
  '2*3*4',
  '10*20*30원',
  '가로*세로*높이',
  '\\[표 1]',
  '&amp;',
  'A&B',
  '#1',
  '(a|b)',
  '※',
  '[1]',
  '[표 2]',
  '5 < 6',
  '<https://a.example/가?x=1>',
  'https://b.example/x_y_z',
  'x^2',
  '100%',
  'snake_case_name',
];

/** What another system would read. */
const FOREIGN = [
  '==강조==',
  '++밑줄++',
  ':smile:',
  '$a^2$',
  '{{ page.title }}',
  '{% include x %}',
  'H~2~O',
  'x^2^',
  '[[의제]]',
  '%%메모%%',
  '{>>메모<<}',
  '[@doe99]',
  '^[속 각주]',
  '{: .x}',
  `\${x}`,
  '||숨김||',
  '[령][나]',
  '[^없음]',
  '[^주 1]',
  '[!NOTE]',
  "''기울임''",
  '[b]굵게[/b]',
];

const wordOf = (language: Language) => fc.constantFrom(...WORDS[language]);

/** Words without marks: what stands within a mark. */
const plain = (language: Language) =>
  fc.array(wordOf(language), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const inline = (language: Language, notes: number) =>
  fc.oneof(
    { weight: 6, arbitrary: plain(language) },
    plain(language).map((text) => `**${text}**`),
    plain(language).map((text) => `*${text}*`),
    plain(language).map((text) => `~~${text}~~`),
    plain(language).map((text) => `[${text}](https://a.example/x_(y))`),
    plain(language).map((text) => `[**${text}**](https://a.example/ "제목")`),
    plain(language).map((text) => `[${text}][ref]`),
    plain(language).map((text) => `\`${text} *x* [y]\``),
    fc.constantFrom('[](https://a.example/)', '[ref]', '[글[^1]](https://a.example/)'),
    fc.integer({ min: 1, max: notes }).map((note) => `[^${note}]`),
    { weight: 2, arbitrary: fc.constantFrom(...RIGHT) },
    fc.constantFrom(...FOREIGN),
  );

const line = (language: Language, notes: number) =>
  fc
    .tuple(wordOf(language), fc.array(inline(language, notes), { minLength: 1, maxLength: 6 }))
    .map(([first, parts]) => [first, ...parts].join(' '));

const paragraph = (language: Language, notes: number) =>
  fc
    .array(line(language, notes), { minLength: 1, maxLength: 3 })
    .chain((lines) => fc.constantFrom('\n', '  \n', '\\\n').map((end) => lines.join(end)));

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** The marks of a list in their row; where they skip, a number or letter is left out. */
const MARKS: readonly ((index: number) => string)[] = [
  ...['-', '*', '+', '○', '•', '◦', '–', '·', '□', '※'].map((bullet) => () => bullet),
  ...[1, 7, 12].map((first) => (index: number) => `${first + index}.`),
  (index) => `${index + 1})`,
  (index) => `${9 - index}.`,
  (index) => `0${index + 1}.`,
  (index) => `(${index + 1})`,
  (index) => `(${'abcdefghij'[index]})`,
  (index) => `1.${index + 1}.`,
  ...[
    '가나다라마바사아자차.',
    '가나다라마바사아자차)',
    '①②③④⑤⑥⑦⑧⑨⑩',
    'ABCDEFGHIJ)',
    'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ.',
  ].map((row) => (index: number) => `${row[index]}${row.slice(10)}`),
];

const list = (language: Language, notes: number) =>
  fc
    .tuple(
      fc.constantFrom(...MARKS),
      fc.array(
        fc.tuple(fc.constantFrom('', '', '[ ] ', '[x] '), line(language, notes), fc.boolean()),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.boolean(),
      fc.constantFrom(1, 1, 1, 2),
      fc.constantFrom('-', '-', '○', '1.', '가.', '①'),
      fc.constantFrom('', '', '', '  '),
    )
    .map(([markOf, items, loose, step, within, margin]) =>
      items
        .map(([task, text, nested], index) => {
          const sign = `${margin}${markOf(index * step)}`;
          const inner = nested ? `\n${' '.repeat(sign.length + 1)}${within} 안 ${text}` : '';
          const box = /^ *(?:[-*+]|\d+[.)])$/.test(sign) ? task : '';
          return `${sign} ${box}${text}${inner}`;
        })
        .join(loose ? '\n\n' : '\n'),
    );

/** Lines that begin with a date. */
const dates = fc
  .array(
    fc.constantFrom(
      ...['2019. 3. 1. 제정', '2026.3.1. 시행', '3. 1. 운동', '12. 31.까지', '’26. 3. 1. 시행'],
      ...['2019. 그해', '26. 3. 1. 글', '14. August 2017', '1. 1. 이 법은', '2026. 3. 시행'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));

const cell = (language: Language, notes: number) =>
  inline(language, notes).map((text) => text.replace(/(?<!\\)\|/g, '\\|'));

/** Tables with rows that are too long or too short, and a line right below. */
const table = (language: Language, notes: number) =>
  fc
    .tuple(
      fc.array(cell(language, notes), { minLength: 2, maxLength: 4 }),
      fc.array(fc.array(cell(language, notes), { minLength: 1, maxLength: 5 }), { maxLength: 3 }),
      fc.constantFrom('', '', '\n※ 자료: 환경부(2024)', '\n<표 1> 예산', '\n\n| 딴 | 줄 |'),
      fc.constantFrom('---', ':--:', '---', '—'),
      fc.constantFrom('|', '|', '|', '|', '｜'),
      fc.constantFrom(0, 0, 0, 1),
    )
    .map(([head, rows, tail, dash, bar, missing]) => {
      const row = (cells: readonly string[]) => `${bar} ${cells.join(` ${bar} `)} ${bar}`;
      const dashes = head.slice(missing).map(() => dash);
      return [row(head), row(dashes), ...rows.map(row)].join('\n') + tail;
    });

/** A figure with its caption. */
const figure = (language: Language, notes: number) =>
  inline(language, notes).map((text) => `![그림](figure:a "${text.replace(/["\\]/g, '')}")`);

/** What a text ends on, behind its notes. */
const TAILS = [
  '',
  '',
  '\n\n[^1]: 다른 주',
  '\n\n[ref]: https://b.example/',
  '\n\n[^a]: 한 주\n\n[^A]: 딴 주',
  '\n\n```\n열린 글',
] as const;

const block = (language: Language, notes: number) =>
  fc.oneof(
    { weight: 4, arbitrary: paragraph(language, notes) },
    fc
      .tuple(
        fc.integer({ min: 2, max: 4 }),
        plain(language),
        fc.nat(999),
        fc.constantFrom('{#s', '{ #s'),
      )
      .map(
        ([depth, title, id, open]) =>
          `${'#'.repeat(depth)} ${title} ${open}${id}${open[1] === ' ' ? ' ' : ''}}`,
      ),
    figure(language, notes),
    list(language, notes),
    dates,
    dates.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    dates.map((text) => `- ${indented(text, 2)}`),
    table(language, notes),
    paragraph(language, notes).map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    list(language, notes).map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    line(language, notes).map((text) => `\`\`\`\n${text}\n  | x | **y** |\n\`\`\``),
    line(language, notes).map((text) => `> [!NOTE]\n> ${text}`),
    line(language, notes).map((text) => `:::note\n${text}\n:::`),
    fc.constantFrom(
      '***',
      '[TOC]',
      '{: .x}',
      '용어\n: 뜻',
      '== 제목 ==',
      '[주]: 환경부',
      '| 줄 | 하나 |',
      '##둘',
      '## ',
      '**별 둘',
      '[[의제|첫째]]를',
      '%%\n숨긴 글\n%%',
      '{{< youtube x >}}',
      '1. 1',
    ),
  );

/** Blocks with a line between two lists: without one they are a single list, which is numbered on. */
const apart = (blocks: readonly string[]): string =>
  blocks.reduce((text, next) => {
    const lists = isList(text.split('\n').at(-1) ?? '') && isList(next);
    return `${text}${lists ? '\n\n***\n\n' : '\n\n'}${next}`;
  });

const isList = (text: string): boolean => /^[> ]*(?:\S|\d\S*|\S[.)]|\(\d\)) /.test(text);

/** A text, with notes some of which are written twice or never called. */
export const generatedText = (language: Language): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 3 }).chain((notes) =>
    fc
      .tuple(
        fc.array(block(language, notes), { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof({ weight: 3, arbitrary: line(language, notes) }, dates), {
          minLength: notes,
          maxLength: notes,
        }),
        fc.constantFrom(...TAILS),
      )
      .map(([blocks, texts, twice]) => {
        const written = texts.map((text, index) => `[^${index + 1}]: ${indented(text, 4)}`);
        const definitions = [...written, '[ref]: https://a.example/'].join('\n\n');
        return `${apart(blocks)}\n\n${definitions}${twice}\n`;
      }),
  );
