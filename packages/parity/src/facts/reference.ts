/**
 * References inside and between documents: agendas (`의제 ⑭`, `Agenda 14`, `Agenda #14`), levers (`L4`, `L9~L12`), figures,
 * tables, sessions and sections (`그림 8`, `Figure 8`, `§1.1`). A circled number that starts a word (`②교육`) is an index of a list.
 *
 * Read before any Unicode compatibility folding: NFKC would turn ⑭ into 14.
 *
 * **Source**: the numbering of agendas and levers in the documents themselves; Unicode block Enclosed Alphanumerics.
 */
import type { Locale } from '@narani/model';
import type { Fact, Reading } from './fact.js';

/** Every reference of a text. */
export function findReferences(text: string, locale: Locale): Fact[] {
  const out: Fact[] = [];
  const add = (start: number, length: number, ...readings: [Reading, ...Reading[]]): void => {
    const end = start + length;
    if (out.some((fact) => start < fact.end && end > fact.start)) return;
    out.push({ readings, certain: true, text: text.slice(start, end), start, end });
  };
  findAgendas(text, add);
  for (const match of text.matchAll(/[①-⑳㉑-㉟]/g)) {
    const value = circled(match[0]);
    const reference: Reading = { kind: 'reference', value: `agenda:${value}` };
    const index: Reading = { kind: 'reference', value: `index:${value}` };
    const number: Reading = { kind: 'amount', value: String(value) };
    const isIndex =
      /^[가-힣A-Za-z]/.test(text.slice(match.index + 1, match.index + 2)) &&
      !/(?:의제|Agendas?)\s?$/.test(text.slice(0, match.index));
    if (isIndex) add(match.index, 1, index, number);
    else add(match.index, 1, reference, index);
  }
  for (const match of text.matchAll(/(?<![\w-])L(\d{1,2})(?![\w-]|\.\d)/g))
    add(match.index, match[0].length, { kind: 'reference', value: `lever:${Number(match[1])}` });
  for (const [pattern, name] of locale === 'ko' ? KOREAN : ENGLISH) {
    for (const match of text.matchAll(pattern)) {
      add(
        match.index,
        match[0].length,
        { kind: 'reference', value: `${name}:${match[1]}` },
        { kind: 'amount', value: `${match[1]}` },
      );
    }
  }
  for (const match of text.matchAll(/§\s?(\d+(?:\.\d+)+)/g))
    add(match.index, match[0].length, { kind: 'reference', value: `section:${match[1]}` });
  return out.sort((a, b) => a.start - b.start);
}

type Add = (start: number, length: number, ...readings: [Reading, ...Reading[]]) => void;

/** `의제 14`, `Agenda 14`, `Agenda Item 14`, `Agendas #3 and #5`. */
function findAgendas(text: string, add: Add): void {
  for (const match of text.matchAll(
    /(?:의제|\bAgendas?(?: [Ii]tems?)?|\bagendas?(?: items?)?(?=\s?(?:#|No\. ?)\d))\s?(?:#|No\. ?|제)?\s?(\d{1,3})(?![\d%]|\.\d|\s?(?:개|건|가지))((?:\s?(?:[,·~–-]|and|or|및|와|과)\s?#?\d{1,3}(?![\d%년월]|\.\d))*)/g,
  )) {
    const tail = match[2] ?? '';
    const head = match[0].length - tail.length;
    add(match.index, head, { kind: 'reference', value: `agenda:${Number(match[1])}` });
    for (const more of tail.matchAll(/\d+/g)) {
      add(
        match.index + head + more.index,
        more[0].length,
        { kind: 'reference', value: `agenda:${Number(more[0])}` },
        { kind: 'amount', value: more[0] },
      );
    }
  }
}

const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/그림\s?(\d+)/g, 'figure'],
  [/(?<![가-힣])표\s?(\d+)/g, 'table'],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Figure|Fig\.)\s?(\d+)/g, 'figure'],
  [/\bTable\s?(\d+)/g, 'table'],
];

function circled(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
}
