import { parseRecord } from '@narani/records';
import { type Lock, validate } from '@narani/schema';
import { describe, expect, it } from 'vitest';
import {
  accept,
  computeStates,
  emptyLock,
  readLock,
  sectionTexts,
  statusBoard,
  writeLock,
} from '../src/index.js';
import { BLOB, document, entry, signed, type Texts } from './entry.js';

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
    expect(stateOf(TEXTS, emptyLock('agenda/x'))?.state).toBe('draft');
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

  it('is not confused by sections named after what every object has', () => {
    const texts = {
      ko: '## 가 {#constructor}\n\n글.\n\n## 나 {#__proto__}\n\n글.',
      en: '## A {#constructor}\n\nText.\n\n## B {#__proto__}\n\nText.',
    };
    expect(stateOf(texts, emptyLock('agenda/x'))?.state).toBe('draft');
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
    expect(value).toEqual(signed(TEXTS));
    expect(value && writeLock(value)).toBe(text);
    expect(parseRecord('x', text, 'lock').findings).toEqual([]);
  });

  /** The text with an edit in the sign-off of `issues`. */
  const inIssues = (from: RegExp | string, to: string) => {
    const [before = '', after = ''] = text.split('    issues:\n');
    return `${before}    issues:\n${after.replace(from, to)}`;
  };

  it.each([
    ['a role', inIssues('role: verified', 'role: native-verified')],
    ['a signer', inIssues('signer: Kim', 'signer: Lee')],
    ['a date', inIssues(/date: \S+/, 'date: 2026-11-20')],
    ['a hash', inIssues(/text: [0-9a-f]{8}/, 'text: 00000000')],
    ['a blob', inIssues(/blob: [0-9a-f]{8}/, 'blob: 00000000')],
    ['the seal', inIssues(/seal: .{8}/, 'seal: 00000000')],
  ])('trusts no section of which %s was edited by hand', (_name, edited) => {
    expect(edited).not.toBe(text);
    const result = readLock(fileOf(edited), 'agenda/x');
    expect(rulesOf(result)).toEqual(['state/lock-edited']);
    const line = edited.slice(0, edited.search(/(?<= {4}issues:[\s\S]*?)seal:/)).split('\n').length;
    expect(result.findings[0]).toMatchObject({
      values: { section: 'issues' },
      span: { start: { line } },
    });
    const state = stateOf(TEXTS, result.value);
    expect(state?.state).toBe('draft');
    expect(state?.sections.map((each) => each.state)).toEqual([
      'verified',
      'verified',
      'draft',
      'verified',
    ]);
  });

  it.each([
    ['to another section', text.replace('    issues:', '    other:')],
    ['to another language', text.replace('  en:', '  ko:')],
    ['to another document', text.replace('agenda/x', 'agenda/y')],
  ])('trusts no sign-off moved %s by hand', (_name, edited) => {
    const id = edited.includes('agenda/y') ? 'agenda/y' : 'agenda/x';
    const result = readLock(fileOf(edited), id);
    expect(new Set(rulesOf(result))).toEqual(new Set(['state/lock-edited']));
    expect(stateOf(TEXTS, result.value)?.state).toBe('draft');
  });

  it('refuses the lock of another document', () => {
    const result = readLock(fileOf(text), 'agenda/y');
    expect(rulesOf(result)).toEqual(['state/lock-foreign']);
    expect(result.value).toBeUndefined();
  });

  it.each([
    ['half a merge conflict', `<<<<<<< HEAD\n${text}`, 'yaml/syntax'],
    ['an unknown role', text.replace('role: verified', 'role: perfect'), 'schema/invalid-value'],
    ['nothing', '', 'schema/wrong-type'],
    ['a later version', text.replace('version: 1', 'version: 2'), 'schema/invalid-value'],
  ])('reports %s and does not throw', (_name, broken, rule) => {
    const result = readLock(fileOf(broken), 'agenda/x');
    expect(result.value).toBeUndefined();
    expect(rulesOf(result)).toContain(rule);
  });
});

describe('accept', () => {
  const order = { locale: 'en', signer: 'Lee', date: '2026-11-02', blobs: BLOB } as const;

  it('clears a stale mark and leaves the other signatures alone', () => {
    const changed = entry({ ...TEXTS, ko: TEXTS.ko.replace('162', '165') });
    const result = accept(changed, signed(TEXTS), { ...order, role: 'verified' });
    expect(result.signed).toEqual(['issues']);
    expect(result.left).toEqual(['@meta', '@lead', 'legal']);
    expect(result.lock.translations.en?.legal?.signer).toBe('Kim');
    expect(result.lock.translations.en?.issues?.source.blob).toBe(BLOB.source);
    expect(computeStates(changed, result.lock)['agenda/x@en']?.state).toBe('verified');
  });

  it('does not lower a signature by the way, but does when asked by name', () => {
    const by = (sections?: string[]) =>
      accept(entry(TEXTS), signed(TEXTS), {
        ...order,
        role: 'reviewed',
        ...(sections ? { sections } : {}),
      });
    expect(by().signed).toEqual([]);
    expect(by(['legal', 'meta']).signed).toEqual(['@meta', 'legal']);
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
    const result = accept(entry(texts), undefined, { ...order, role: 'verified', ...more });
    expect(result.refused.map((each) => each.reason)).toEqual([reason]);
    expect(result.signed).toEqual([]);
    expect(result.lock).toEqual(emptyLock('agenda/x'));
  });

  describe('where an error of parity stands in a section', () => {
    const found = {
      rule: 'parity/number',
      severity: 'error',
      path: 'agendas/x/en.md',
      scope: 'issues',
    } as const;
    const sign = (more: object) =>
      accept(entry(TEXTS), undefined, { ...order, role: 'verified', findings: [found], ...more });

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

  it('drops the signature of a section that neither text has any more', () => {
    const shorter = entry({ ko: TEXTS.ko.split('## 근거')[0], en: TEXTS.en.split('## Basis')[0] });
    const { lock } = accept(shorter, signed(TEXTS), {
      ...order,
      role: 'verified',
      sections: ['issues'],
    });
    expect(Object.keys(lock.translations.en ?? {})).toEqual(['@meta', '@lead', 'issues']);
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
    const board = statusBoard([entry(changed)], computeStates(entry(changed), signed(TEXTS)));
    expect(validate('status', board)).toEqual([]);
    expect(board.summary).toEqual({
      translations: { stale: 1 },
      sections: { stale: 1, verified: 3 },
      stale: { fact: 1 },
    });
  });
});
