import { validate } from '@narani/schema';
import { describe, expect, it } from 'vitest';
import {
  accept,
  addSignatures,
  carryOver,
  computeStates,
  createBook,
  emptyLock,
  type Lock,
  readLock,
  sectionTexts,
  writeLock,
} from '../src/index.js';
import { addTo, BLOB, boardOf, document, entry, from, signed, type Texts } from './entry.js';

const TEXTS = {
  ko: '앞글.\n\n## 쟁점 {#issues}\n\n162원이다.\n\n## 근거 {#legal}\n\n법에 따른다.',
  en: 'Lead.\n\n## Issues {#issues}\n\nIt is KRW 162.\n\n## Basis {#legal}\n\nBy law.',
};
const stateOf = (texts: Texts, lock: Lock | undefined) =>
  computeStates(entry(texts), lock)['agenda/x@en'];
const fileOf = (text: string) => ({ path: 'agendas/x/parity.lock.yaml', text });
const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) =>
  findings.map(({ rule }) => rule);

describe('computeStates', () => {
  it('calls a translation that nobody signed a draft', () => {
    expect(stateOf(TEXTS, emptyLock())?.state).toBe('draft');
    expect(computeStates(entry(TEXTS), undefined)['agenda/x@en']?.state).toBe('draft');
  });

  it('calls a translation without a file missing, and has no state for the source', () => {
    const states = computeStates(entry({ ko: TEXTS.ko }), undefined);
    expect(Object.keys(states)).toEqual(['agenda/x@en']);
    expect(states['agenda/x@en']?.state).toBe('missing');
  });

  it('honours no signature where the source cannot be read', () => {
    expect(stateOf({ en: TEXTS.en }, signed(TEXTS))?.state).toBe('draft');
  });

  it('says of a translation that cannot be read, or whose source cannot, where it stood', () => {
    const lock = signed(TEXTS, 'reviewed');
    for (const texts of [{ ko: TEXTS.ko }, { en: TEXTS.en }]) {
      const locale = texts.ko === undefined ? 'ko' : 'en';
      const broken = { ...entry(texts), unreadable: { [locale]: { title: 'Energy' } } };
      const state = computeStates(broken, lock)['agenda/x@en'];
      expect(state).toEqual({ state: 'unreadable', last: 'reviewed', sections: [] });
      const [row] = boardOf(broken, lock).translations;
      expect(row?.titles[locale]).toBe('Energy');
    }
    const unsigned = { ...entry({ ko: TEXTS.ko }), unreadable: { en: {} } };
    expect(computeStates(unsigned)['agenda/x@en']).toEqual({ state: 'unreadable', sections: [] });
  });

  it.each([
    ['machine', 'machine'],
    ['draft', 'draft'],
    ['reviewed', 'reviewed'],
    ['verified', 'verified'],
    ['native-verified', 'verified'],
  ] as const)('gives the state of the role %s', (role, state) => {
    const found = stateOf(TEXTS, signed(TEXTS, role));
    expect(found?.state).toBe(state);
    expect(found?.native).toBe(role === 'native-verified' ? true : undefined);
  });

  it('is the least of its sections', () => {
    const lock = signed(TEXTS, 'verified', { sections: ['issues'] });
    expect(stateOf(TEXTS, lock)?.state).toBe('draft');
    const machine = signed(TEXTS, 'machine', { sections: ['legal'] });
    expect(stateOf(TEXTS, machine)?.state).toBe('machine');
  });

  it('does not raise a machine translation that was edited', () => {
    const edited = { ...TEXTS, en: TEXTS.en.replace('By law', 'Under the law') };
    expect(stateOf(edited, signed(TEXTS, 'machine'))?.state).toBe('machine');
  });

  it('comes back when the source comes back', () => {
    const changed = { ...TEXTS, ko: TEXTS.ko.replace('162', '165') };
    expect(stateOf(changed, signed(TEXTS))?.state).toBe('stale');
    expect(stateOf(TEXTS, signed(TEXTS))?.state).toBe('verified');
  });

  it('is withdrawn with its document', () => {
    const withdrawn = entry(TEXTS, { lifecycle: 'withdrawn' });
    const state = computeStates(withdrawn, signed(TEXTS))['agenda/x@en'];
    expect(state?.state).toBe('withdrawn');
    expect(state?.sections.every((section) => section.state === 'withdrawn')).toBe(true);
  });

  it('keeps signatures when the folder is renamed', () => {
    const lock = readLock(fileOf(writeLock(signed(TEXTS))), 'agenda/x').value;
    const moved = computeStates(entry(TEXTS, { folder: 'agendas/renamed' }), lock);
    expect(moved['agenda/x@en']?.state).toBe('verified');
  });

  it('keeps the signature of a section without an id when its title changes', () => {
    const texts = { ko: '## 가\n\n글.\n\n### 나\n\n글.', en: '## A\n\nText.\n\n### B\n\nText.' };
    const lock = signed(texts);
    const state = stateOf({ ...texts, ko: texts.ko.replace('### 나', '### 다') }, lock);
    expect(state?.sections.map(({ section, state }) => [section, state])).toEqual([
      ['@meta', 'verified'],
      ['@1', 'verified'],
      ['@1.1', 'stale'],
    ]);
  });

  it('keeps signatures when ids are renamed, sections moved, and a document is split', () => {
    const moved = {
      ko: '앞글.\n\n## 근거 {#law}\n\n법에 따른다.\n\n## 쟁점 {#questions}\n\n162원이다.',
      en: 'Lead.\n\n## Basis {#law}\n\nBy law.\n\n## Issues {#questions}\n\nIt is KRW 162.',
    };
    expect(stateOf(moved, signed(TEXTS))?.state).toBe('verified');
    const split = {
      ko: '## 근거 {#legal}\n\n법에 따른다.',
      en: '## Basis {#legal}\n\nBy law.',
    };
    const state = computeStates(entry(split), emptyLock(), createBook([signed(TEXTS)]));
    expect(state['agenda/x@en']?.sections.map(({ state }) => state)).toEqual([
      'verified',
      'verified',
    ]);
  });

  it.each([
    ['a heading of the translation lacks its id', 'en', / \{#issues\}/, '', 'issues'],
    ['a heading of the source lacks its id', 'ko', / \{#issues\}/, '', 'issues'],
    ['an id is renamed in the translation alone', 'en', /#legal/, '#law', 'legal'],
    ['an id is renamed in the source alone', 'ko', /#legal/, '#law', 'law'],
  ] as const)('keeps signatures where %s', (_name, locale, id, other, key) => {
    const texts = { ...TEXTS, [locale]: TEXTS[locale].replace(id, other) };
    const state = stateOf(texts, signed(TEXTS));
    expect(state?.state).toBe('verified');
    expect(state?.sections.map(({ section }) => section)).toContain(key);
    expect(state?.sections).toHaveLength(4);
  });

  it('pairs sections without ids anew where the source got one more', () => {
    const texts = {
      ko: '## 첫째\n\n162원이다.\n\n## 둘째\n\n3월에 연다.',
      en: '## One\n\nIt is KRW 162.\n\n## Two\n\nIt opens in March.',
    };
    const more = { ...texts, ko: `## 영째\n\n5명이 제12조에 따라 왔다.\n\n${texts.ko}` };
    const states = stateOf(more, signed(texts))?.sections.map(({ state }) => state);
    expect(states).toEqual(['verified', 'missing', 'verified', 'verified']);
  });

  it('says of a section whose source is gone that it is gone', () => {
    const gone = { ...TEXTS, ko: TEXTS.ko.split('\n\n## 근거')[0] ?? '' };
    const last = stateOf(gone, signed(TEXTS))?.sections.at(-1);
    expect(last).toMatchObject({ section: 'legal', state: 'stale', gone: true });
  });

  it('honours a signature only for the mode it was given in', () => {
    const head = (mode: string) => `---\ntitle: en\ntranslation: { mode: ${mode} }\n---\n\n`;
    const mirror = { ...TEXTS, en: `${head('mirror')}${TEXTS.en}` };
    const free = { ...TEXTS, en: `${head('adaptation')}${TEXTS.en}` };
    expect(stateOf(mirror, signed(mirror))?.state).toBe('verified');
    const state = stateOf(free, signed(mirror));
    expect(state?.state).toBe('draft');
    expect(state?.sections[1]).toMatchObject({ signedMode: 'mirror', signer: 'Kim' });
  });

  it('is not confused by sections named after what every object has', () => {
    const texts = {
      ko: '## 가 {#constructor}\n\n글.\n\n## 나 {#__proto__}\n\n글.',
      en: '## A {#constructor}\n\nText.\n\n## B {#__proto__}\n\nText.',
    };
    expect(stateOf(texts, emptyLock())?.state).toBe('draft');
    const { value } = readLock(fileOf(writeLock(signed(texts))), 'agenda/x');
    expect(stateOf(texts, value)?.state).toBe('verified');
  });

  it('does not age a translation when a title that fills a link changes', () => {
    const texts = { ...TEXTS, ko: `${TEXTS.ko} [](agenda:y)`, en: `${TEXTS.en} [](agenda:y)` };
    const lock = signed(texts);
    const filled = entry(texts);
    const paragraph = filled.translations.ko?.tree.children.at(-1);
    if (paragraph?.type !== 'paragraph') throw new Error('Expected a paragraph');
    const link = paragraph.children.at(-1);
    if (link?.type !== 'link') throw new Error('Expected a link');
    link.children = [{ type: 'text', value: '의제 2' }];
    expect(computeStates(filled, lock)['agenda/x@en']?.state).toBe('verified');
  });
});

describe('readLock', () => {
  const text = writeLock(signed(TEXTS));

  it('reads what was written, and writes the same bytes again', () => {
    const { value, findings } = readLock(fileOf(text), 'agenda/x');
    expect(findings).toEqual([]);
    expect(value && writeLock(value)).toBe(text);
    for (const each of value?.signatures ?? []) expect(validate('signature', each)).toEqual([]);
  });

  /** The text with an edit in the signature of `issues`. */
  const inIssues = (from: RegExp | string, to: string) =>
    text.replace(/^.*"section":"issues".*$/m, (line) => line.replace(from, to));

  it.each([
    ['a role', inIssues('verified', 'native-verified')],
    ['a signer', inIssues('Kim', 'Lee')],
    ['a date', inIssues('2026-11-01', '2026-11-20')],
    ['the section', inIssues('issues', 'others')],
    ['the language', inIssues('"en"', '"ko"')],
    ['a hash', inIssues(/"text":"[0-9a-f]{8}/, '"text":"00000000')],
    ['a blob', inIssues(/"blob":"a{8}/, '"blob":"00000000')],
    ['the seal', inIssues(/"seal":".{8}/, '"seal":"00000000')],
  ])('trusts no signature of which %s was edited by hand, and keeps its line', (_name, edited) => {
    expect(edited).not.toBe(text);
    const result = readLock(fileOf(edited), 'agenda/x');
    expect(rulesOf(result)).toEqual(['state/lock-edited']);
    const line = text.slice(0, text.indexOf('"section":"issues"')).split('\n').length;
    expect(result.findings[0]).toMatchObject({ span: { start: { line } } });
    const state = stateOf(TEXTS, result.value);
    expect(state?.sections.map((each) => each.state)).toEqual([
      'verified',
      'verified',
      'draft',
      'verified',
    ]);
    const lost = edited
      .split('\n')
      .filter((each) => !writeLock(result.value ?? emptyLock()).includes(each));
    expect(lost).toEqual([]);
  });

  it.each([
    ['half a line', text.replace(/("section":"issues").*$/m, '$1')],
    ['an unknown role', inIssues('verified', 'perfect')],
    ['a hash cut short', inIssues(/("text":"[0-9a-f]{8})[0-9a-f]+/, '$1')],
    ['a signer with a line end', inIssues('Kim', 'Kim\\nLee')],
  ])('tells %s, and the other signatures hold', (_name, broken) => {
    const result = readLock(fileOf(broken), 'agenda/x');
    expect(rulesOf(result)).toEqual(['state/lock-line']);
    expect(result.value?.signatures).toHaveLength(3);
  });

  it('counts a line that is there twice once, and keeps quotes in names', () => {
    const lock = signed(TEXTS, 'reviewed', { signer: 'Kim "Q" O’Brien' });
    const written = writeLock(lock);
    const twice = written.replace(/^(- .*)$/m, '$1\n$1');
    const { value, findings } = readLock(fileOf(twice), 'agenda/x');
    expect(findings).toEqual([]);
    expect(value && writeLock(value)).toBe(written);
  });

  it('reads nothing of a newer version', () => {
    const result = readLock(fileOf(text.replace('version: 2', 'version: 3')), 'agenda/x');
    expect(result.value).toBeUndefined();
    expect(rulesOf(result)).toEqual(['state/lock-newer']);
  });
});

describe('accept', () => {
  const order = { locale: 'en', signer: 'Lee', date: '2026-11-02', blobs: BLOB } as const;

  it('clears a stale mark and leaves the other signatures alone', () => {
    const changed = { ...TEXTS, ko: TEXTS.ko.replace('162', '165') };
    const result = accept(entry(changed), from(signed(TEXTS)), { ...order, role: 'verified' });
    expect(result.signed).toEqual(['issues']);
    expect(result.left).toEqual(['@meta', '@lead', 'legal']);
    expect(result.added[0]).toMatchObject({ signer: 'Lee', source: { blob: BLOB.source } });
    const lock = addTo(signed(TEXTS), changed, { ...order, role: 'verified' });
    expect(stateOf(changed, lock)?.state).toBe('verified');
    // The old promise stands in the lock: it holds again when the old texts come back.
    expect(stateOf(TEXTS, lock)?.state).toBe('verified');
  });

  it('signs beside others only when asked to, and lowers nobody', () => {
    const by = (more: object) =>
      accept(entry(TEXTS), from(signed(TEXTS)), { ...order, role: 'reviewed', ...more });
    expect(by({}).signed).toEqual([]);
    expect(by({ sections: ['legal', 'meta'] }).signed).toEqual(['@meta', 'legal']);
    expect(by({ all: true }).signed).toEqual(['@meta', '@lead', 'issues', 'legal']);
    const lock = addTo(signed(TEXTS), TEXTS, { ...order, role: 'reviewed', all: true });
    const [meta] = stateOf(TEXTS, lock)?.sections ?? [];
    expect(meta).toMatchObject({ state: 'verified', signer: 'Kim' });
    expect(meta?.signatures?.map(({ signer }) => signer)).toEqual(['Kim', 'Lee']);
  });

  it.each([
    ['the source itself', TEXTS, { locale: 'ko' }, 'source-language'],
    ['a translation that is not there', { ko: TEXTS.ko }, {}, 'no-translation'],
    ['a translation without a source', { en: TEXTS.en }, {}, 'no-source'],
    ['a section that is not there', TEXTS, { sections: ['nothing'] }, 'unknown-section'],
    [
      'a section that the translation lacks',
      { ...TEXTS, en: 'Lead.' },
      { sections: ['legal'] },
      'missing-section',
    ],
  ] as const)('refuses to sign %s', (_name, texts, more, reason) => {
    const result = accept(entry(texts), from(emptyLock()), { ...order, role: 'verified', ...more });
    expect(result.refused.map((each) => each.reason)).toEqual([reason]);
    expect(result.signed).toEqual([]);
    expect(result.added).toEqual([]);
  });

  describe('where an error of parity stands in a section', () => {
    const found = {
      rule: 'parity/number',
      severity: 'error',
      path: 'agendas/x/en.md',
      scope: 'issues',
    } as const;
    const sign = (more: object) =>
      accept(entry(TEXTS), from(emptyLock()), {
        ...order,
        role: 'verified',
        findings: [found],
        ...more,
      });

    it('signs the others only', () => {
      const result = sign({});
      expect(result.signed).toEqual(['@meta', '@lead', 'legal']);
      expect(result.refused).toEqual([
        { reason: 'open-errors', section: 'issues', findings: [found] },
      ]);
    });

    it('signs it by force, or as a draft, which promises nothing', () => {
      expect(sign({ force: true }).signed).toContain('issues');
      expect(sign({ role: 'draft' }).signed).toContain('issues');
    });

    it('finds the section by its place where the scope names none', () => {
      const placed = {
        ...found,
        scope: 'x',
        span: { start: { line: 14, column: 1 }, end: { line: 14, column: 2 } },
      };
      const result = sign({ findings: [placed] });
      expect(result.refused.map(({ section }) => section)).toEqual(['legal']);
    });

    it('signs nothing where the error means the whole document', () => {
      const { scope: _, ...whole } = found;
      expect(sign({ findings: [whole] }).signed).toEqual([]);
    });

    it('takes no notice of warnings, nor of other rules', () => {
      const warning = { ...found, severity: 'warning' };
      expect(
        sign({ findings: [warning, { ...found, rule: 'markdown/missing-id' }] }).refused,
      ).toEqual([]);
    });
  });
});

describe('carryOver', () => {
  const order = { locale: 'en', signer: 'Ed', date: '2026-11-05', reason: 'a typo' } as const;
  const both = addTo(signed(TEXTS), TEXTS, {
    ...{ locale: 'en', signer: 'Lee', date: '2026-11-02' },
    role: 'reviewed',
    all: true,
  });
  const carry = (texts: Texts, more: object = {}) =>
    carryOver(entry(texts), from(both), { ...order, ...more });

  it('keeps who signed, and says who carried it over and why', () => {
    const typo = { ...TEXTS, ko: TEXTS.ko.replace('따른다', '따릅니다') };
    const { added, signed: keys } = carry(typo);
    expect(keys).toEqual(['legal']);
    expect(added.map(({ signer, role, kept }) => [signer, role, kept?.by])).toEqual([
      ['Kim', 'verified', 'Ed'],
      ['Lee', 'reviewed', 'Ed'],
    ]);
    const state = stateOf(typo, addSignatures(both, added));
    expect(state?.state).toBe('verified');
    expect(state?.sections.at(-1)?.signatures?.[0]?.kept).toEqual({
      by: 'Ed',
      date: '2026-11-05',
      reason: 'a typo',
    });
  });

  it('refuses where a figure changed, and where nobody signed', () => {
    const figure = { ...TEXTS, ko: TEXTS.ko.replace('162', '165') };
    expect(carry(figure).refused).toEqual([{ reason: 'facts-changed', section: 'issues' }]);
    const fresh = carryOver(entry(TEXTS), from(emptyLock()), { ...order, sections: ['legal'] });
    expect(fresh.refused).toEqual([{ reason: 'never-signed', section: 'legal' }]);
  });
});

describe('sectionTexts', () => {
  it('tells two sections with one id apart', () => {
    const keys = sectionTexts(document('## 가 {#a}\n\n글.\n\n## 나 {#a}', 'ko')).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['@meta', 'a', 'a~2']);
  });
});

describe('statusBoard', () => {
  it('fits its schema and counts what it shows', () => {
    const changed = { ...TEXTS, ko: TEXTS.ko.replace('162', '165') };
    const board = boardOf(entry(changed), signed(TEXTS));
    expect(validate('status', board)).toEqual([]);
    expect(board.summary).toEqual({
      translations: { stale: 1 },
      sections: { stale: 1, verified: 3 },
      stale: { fact: 1 },
      words: { stale: 2, verified: 5 },
    });
    expect(board.translations[0]?.wordsToDo).toBe(2);
    const [, , issues] = board.translations[0]?.sections ?? [];
    expect(issues).toMatchObject({ section: 'issues', words: 2, state: 'stale' });
  });

  it('counts the words of a section that the translation lacks, and none where nothing is to be translated', () => {
    const { ko } = TEXTS;
    const [lacking] = boardOf(
      entry({ ko, en: TEXTS.en.replace(/## Basis[\s\S]*/, '') }),
    ).translations;
    expect(lacking?.wordsToDo).toBe(3);
    expect(boardOf(entry({ ko })).translations[0]?.wordsToDo).toBe(7);
    expect(boardOf(entry(TEXTS), signed(TEXTS)).translations[0]).not.toHaveProperty('wordsToDo');
  });
});
