/**
 * Finds a reference whose name belongs to another number: `L17 Methane` on one side and `L15 Methane` on the other, or
 * `의제 ③(수도권)` here and `의제 ⑤(수도권)` there. Names are those in Latin letters for both languages, else those of one language.
 */
import type { Document, Finding } from '@narani/model';
import type { Block } from '../block.js';
import { textBlock } from '../block.js';
import type { Fact } from '../facts/fact.js';
import { ownNumber } from './addresses.js';
import { FACT_RULES } from './facts.js';
import { elsewhere, factSpan, report } from './place.js';

interface Label {
  readonly name: string;
  readonly value: string;
  readonly fact: Fact;
  readonly block: Block;
  readonly document: Document;
  /** From the front matter, which is never to blame. */
  readonly own?: boolean;
}

/** The findings on references of two documents; where a name has several numbers, the rarer ones are blamed. */
export function compareLabels(
  source: Document,
  target: Document,
  blocks: Readonly<Record<'source' | 'target', readonly Block[]>>,
): Finding[] {
  const byName = new Map<string, Label[]>();
  for (const [document, list] of [
    [source, blocks.source],
    [target, blocks.target],
  ] as const) {
    for (const label of ownLabel(document))
      byName.set(label.name, [...(byName.get(label.name) ?? []), label]);
    for (const block of list) {
      for (const label of readLabels(block, document))
        byName.set(label.name, [...(byName.get(label.name) ?? []), label]);
    }
  }
  for (const [name, labels] of byName) if (isAmbiguous(labels)) byName.delete(name);
  const out: Finding[] = [
    ...blocks.source.flatMap((block) => findRepeated(source, target, source, block)),
    ...blocks.target.flatMap((block) => findRepeated(source, target, target, block)),
  ];
  for (const labels of byName.values()) {
    const values = [...new Set(labels.map(({ value }) => value))];
    if (values.length !== 2) continue;
    const count = (value: string): number => labels.filter((label) => label.value === value).length;
    const [usual, odd] = values.sort((a, b) => count(b) - count(a));
    const right = labels.find(({ value }) => value === usual);
    for (const wrong of labels.filter(
      ({ value, own }) =>
        !own && (value === odd || (count(odd ?? '') === count(usual ?? '') && value === usual)),
    )) {
      const other = wrong.value === usual ? labels.find(({ value }) => value === odd) : right;
      out.push(
        report({ source, target, scope: '' }, FACT_RULES.reference, {
          variant: 'inconsistent',
          severity: 'warning',
          path: wrong.document.path,
          actual: wrong.fact.text,
          expected: other?.fact.text ?? '',
          span: factSpan(wrong.block, wrong.fact),
          related:
            other &&
            elsewhere(other.document.path, factSpan(other.block, other.fact), other.fact.text),
        }),
      );
    }
  }
  return out;
}

/** One number for two names in an enumeration: `②교육 + ⑤에너지 + ②거버넌스`. */
function findRepeated(
  source: Document,
  target: Document,
  document: Document,
  block: Block,
): Finding[] {
  const first = new Map<string, { readonly fact: Fact; readonly name: string }>();
  return block.facts.flatMap((fact) => {
    const { value } = fact.readings[0];
    const name = /^[가-힣A-Za-z]+/.exec(block.text.slice(fact.end))?.[0];
    if (!value.startsWith('index:') || !name) return [];
    const known = first.get(value);
    if (!known) first.set(value, { fact, name });
    if (!known || known.name === name) return [];
    return [
      report({ source, target, scope: '' }, FACT_RULES.reference, {
        variant: 'repeated',
        severity: 'warning',
        path: document.path,
        actual: `${fact.text}${name}`,
        span: factSpan(block, fact),
        related: elsewhere(document.path, factSpan(block, known.fact), known.fact.text),
      }),
    ];
  });
}

/** Whether one block gives the name two numbers: then it is the beginning of two longer names. */
function isAmbiguous(labels: readonly Label[]): boolean {
  const first = new Map<Block, string>();
  return labels.some(({ block, value }) => {
    const known = first.get(block) ?? value;
    first.set(block, known);
    return known !== value;
  });
}

/** The document's own number with its title: `number: 9` is `Agenda 9, Implementation Monitoring`. */
function ownLabel(document: Document): Label[] {
  const number = ownNumber(document);
  const { title } = document.data;
  if (number === undefined || typeof title !== 'string') return [];
  const block = textBlock(
    document.locale === 'ko' ? `의제 ${number} ${title}` : `Agenda ${number} ${title}`,
    document.dataSpans['/title'],
    document.locale,
  );
  return readLabels(block, document)
    .slice(0, 1)
    .map((label) => ({ ...label, own: true }));
}

/** Numbers of agendas and levers with the name that follows them, in brackets, after a dash or a space. */
function readLabels(block: Block, document: Document): Label[] {
  return block.facts.flatMap((fact) => {
    const { kind, value } = fact.readings[0];
    if (kind !== 'reference' || !/^(?:agenda|lever):/.test(value)) return [];
    const after = block.text.slice(fact.end, fact.end + 40);
    const name =
      /^(?:\s?\(|\s[—–-]\s|\s)([A-Z][A-Za-z]+(?: [A-Z&]?[A-Za-z]+)*|[가-힣A-Z][가-힣A-Za-z·]*(?: (?:vs )?[가-힣A-Z][가-힣A-Za-z·]*)*)/.exec(
        after,
      )?.[1];
    const words = name?.split(' ').slice(0, 2).join(' ') ?? '';
    // One short word could follow any number: 의제 ③ 관련.
    if (words.length < (/[가-힣]/.test(words) ? 5 : 8)) return [];
    return [
      { name: `${value.split(':')[0]} ${words.toLowerCase()}`, value, fact, block, document },
    ];
  });
}
