import type { Finding } from '@narani/model';
import { findingId } from '@narani/rules';
import { describe, expect, it } from 'vitest';
import { applyWaivers } from '../src/index.js';
import { document } from './entry.js';

const TODAY = '2026-11-21';
const found: Finding = {
  rule: 'parity/missing-section',
  severity: 'error',
  path: 'agendas/x/en.md',
  scope: 'issues',
  actual: '40%',
};
const elsewhere: Finding = { ...found, scope: 'legal' };

/** A translation with one waiver, given as the fields that differ from a good one. */
function apply(
  waiver: Record<string, string>,
  findings: readonly Finding[] = [found, elsewhere],
  today = TODAY,
) {
  const fields = { reason: 'Said elsewhere', owner: 'Kim', expires: '2027-06-30', ...waiver };
  const lines = Object.entries(fields).map(
    ([key, value], index) => `${index === 0 ? '    - ' : '      '}${key}: "${value}"`,
  );
  const head = `---\ntitle: X\ntranslation:\n  mode: mirror\n  waivers:\n${lines.join('\n')}\n---\n\n## Issues {#issues}\n\nText.\n\n## Basis {#legal}\n\nText.\n`;
  return applyWaivers(findings, document(head, 'en'), today);
}

describe('applyWaivers', () => {
  it('takes out what a rule covers, everywhere or in one section', () => {
    expect(apply({ rule: 'parity/missing-section' }).kept).toEqual([]);
    const { kept, waived, findings } = apply({ rule: 'parity/missing-section', section: 'issues' });
    expect(kept).toEqual([elsewhere]);
    expect(waived.map((each) => [each.finding, each.waiver.owner])).toEqual([[found, 'Kim']]);
    expect(findings).toEqual([]);
  });

  it('takes out one finding by its id, and one of two alike by its number', () => {
    const id = findingId(found);
    expect(apply({ finding: id }).kept).toEqual([elsewhere]);
    const twin = { ...found };
    expect(apply({ finding: id }, [found, twin]).kept).toEqual([]);
    expect(apply({ finding: `${id}-2` }, [found, twin]).waived[0]?.finding).toBe(twin);
  });

  it('finds the section by its place where the scope names none', () => {
    const placed = {
      ...found,
      scope: 'cell',
      span: { start: { line: 15, column: 1 }, end: { line: 15, column: 4 } },
    };
    expect(apply({ rule: found.rule, section: 'issues' }, [placed]).kept).toEqual([]);
    expect(apply({ rule: found.rule, section: 'legal' }, [placed]).kept).toEqual([placed]);
  });

  it('holds on its last day and not after; then the finding stands', () => {
    const waiver = { rule: 'parity/missing-section', expires: TODAY };
    expect(apply(waiver).kept).toEqual([]);
    const late = apply(waiver, [found], '2026-11-22');
    expect(late.kept).toEqual([found]);
    expect(late.findings).toMatchObject([
      { rule: 'state/waiver-expired', actual: TODAY, span: { start: { line: 6 } } },
    ]);
  });

  it('reports a waiver that covers nothing, even an expired one', () => {
    for (const expires of ['2027-01-01', '2025-01-01']) {
      const { kept, findings } = apply({ rule: 'parity/amount', expires });
      expect(kept).toHaveLength(2);
      expect(findings.map(({ rule }) => rule)).toEqual(['state/waiver-unused']);
    }
  });

  it.each([
    ['parity/amont', 'parity/amount'],
    ['parity/waiver-unusd', 'state/waiver-unused'],
    ['timetable/missing-section', 'parity/missing-section'],
  ])('names the rule nearest to %s', (actual, expected) => {
    expect(apply({ rule: actual }).findings).toMatchObject([
      { rule: 'state/waiver-rule', actual, expected },
    ]);
  });

  it.each(['markdown/raw-html', 'state/lock-edited', 'state/waiver-unused'])(
    'refuses to waive %s',
    (rule) => {
      const forbidden = { ...found, rule };
      const { kept, findings } = apply({ rule }, [forbidden]);
      expect(kept).toEqual([forbidden]);
      expect(findings).toMatchObject([{ rule: 'state/waiver-refused', actual: rule }]);
      expect(apply({ finding: findingId(forbidden) }, [forbidden]).kept).toEqual([forbidden]);
    },
  );

  it('covers parity on the source beside it, and nothing else of other files', () => {
    const source = { ...found, path: 'agendas/x/ko.md' };
    const form = { ...source, rule: 'markdown/missing-id' };
    const far = { ...found, path: 'agendas/y/en.md' };
    expect(apply({ rule: found.rule }, [source, far]).kept).toEqual([far]);
    expect(apply({ rule: 'markdown/missing-id' }, [form]).kept).toEqual([form]);
  });

  it('leaves a document without waivers alone', () => {
    const findings = [found];
    expect(applyWaivers(findings, document('Text.', 'en'), TODAY).kept).toBe(findings);
  });
});
