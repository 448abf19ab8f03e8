import type { Edit } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../src/index.js';

const edit = (start: number, end: number, text: string): Edit => ({
  path: 'ko.md',
  span: {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  },
  text,
});

describe('applyEdits', () => {
  it('leaves a text without edits as it is', () => {
    expect(applyEdits('글', [])).toEqual({ text: '글', count: 0 });
  });

  it('applies all of them, in whatever order they are given', () => {
    const edits = [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-')];
    expect(applyEdits('abcde', edits)).toEqual({ text: 'Ab-cdE', count: 3 });
  });

  it('applies edits that only touch', () => {
    expect(applyEdits('abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')])).toEqual({
      text: 'XY',
      count: 2,
    });
  });

  it('applies the first of two that overlap', () => {
    expect(applyEdits('abcd', [edit(1, 4, 'Y'), edit(0, 2, 'X')])).toEqual({
      text: 'Xcd',
      count: 1,
    });
  });

  it('applies the shorter of two that begin together, and what comes behind it', () => {
    const edits = [edit(0, 3, 'LONG'), edit(0, 1, 'A'), edit(3, 4, 'D')];
    expect(applyEdits('abcd', edits)).toEqual({ text: 'AbcD', count: 2 });
  });

  it('applies one edit given twice once', () => {
    expect(applyEdits('글', [edit(0, 1, '말'), edit(0, 1, '말')])).toEqual({
      text: '말',
      count: 1,
    });
    expect(applyEdits('## 글', [edit(4, 4, ' {#a}'), edit(4, 4, ' {#a}')])).toEqual({
      text: '## 글 {#a}',
      count: 1,
    });
  });

  it('applies insertions at one place in the order given', () => {
    expect(applyEdits('글', [edit(1, 1, '1'), edit(1, 1, '2')]).text).toBe('글12');
  });

  it('finds a place by line and column where it has no offset', () => {
    const point = (line: number, column: number) => ({ line, column });
    const span = { start: point(2, 2), end: point(2, 3) };
    expect(applyEdits('가\n나다\n', [{ path: 'ko.md', span, text: '라' }]).text).toBe('가\n나라\n');
  });

  it('passes over an edit behind the end: the text changed since', () => {
    expect(applyEdits('ab', [edit(1, 9, 'X')])).toEqual({ text: 'ab', count: 0 });
  });

  it('counts an emoji as the two code units it is', () => {
    expect(applyEdits('😀글', [edit(2, 3, '말')]).text).toBe('😀말');
  });
});
