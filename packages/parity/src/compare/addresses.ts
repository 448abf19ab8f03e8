/**
 * Finds a reference whose link leads to the place of another number: `[의제 ⑨ …](/agenda/national-to-local/)` where that address
 * belongs to number 10, or where number 9 is the page itself.
 */
import type { Document, Finding } from '@narani/model';
import type { Block, Token } from '../block.js';
import { findReferences } from '../facts/reference.js';
import { neutralTarget } from '../target.js';
import { FACT_RULES } from './facts.js';
import { elsewhere, report } from './place.js';

/** A numbered thing and where it is said to be found. */
interface Place {
  readonly value: string;
  readonly address: string;
  readonly text: string;
  readonly link?: Token;
  readonly document: Document;
}

/** The number that a document gives itself in its front matter, where it has one. */
export function ownNumber(document: Document): number | undefined {
  const data: Readonly<Record<string, unknown>> = { ...document.data };
  const number = data.number ?? data.id;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** The findings on numbers that lead to two addresses, and addresses that two numbers lead to. */
export function compareAddresses(
  source: Document,
  target: Document,
  blocks: Readonly<Record<'source' | 'target', readonly Block[]>>,
): Finding[] {
  const places = [
    ...[source, target].flatMap(ownPlace),
    ...readPlaces(source, blocks.source),
    ...readPlaces(target, blocks.target),
  ];
  const told = new Set<Place>();
  const out: Finding[] = [];
  for (const one of places) {
    const other = places.find(
      ({ value, address }) => (value === one.value) !== (address === one.address),
    );
    if (!one.link || !other || told.has(other)) continue;
    told.add(one);
    out.push(
      report({ source, target, scope: '' }, FACT_RULES.reference, {
        variant: 'inconsistent',
        severity: 'warning',
        path: one.document.path,
        actual: one.text,
        expected: other.address === one.address ? other.text : one.address,
        span: one.link.span,
        related: elsewhere(other.document.path, other.link?.span, other.text),
      }),
    );
  }
  return out;
}

function ownPlace(document: Document): Place[] {
  const number = ownNumber(document);
  const { slug }: Readonly<Record<string, unknown>> = { ...document.data };
  return number === undefined || typeof slug !== 'string'
    ? []
    : [{ value: `agenda:${number}`, address: slug, text: `${number}`, document }];
}

/** Links whose words begin with the number of an agenda or a lever. */
function readPlaces(document: Document, blocks: readonly Block[]): Place[] {
  return blocks.flatMap(({ links }) =>
    links.flatMap((link) => {
      const text = link.text?.trim() ?? '';
      const [first] = findReferences(text, document.locale);
      const reading = first?.readings.find(({ value }) => /^(?:agenda|lever):/.test(value));
      if (!first || !reading || !/^(?:의제|Agendas?)?\s?$/.test(text.slice(0, first.start)))
        return [];
      return [
        { value: reading.value, address: addressOf(link.value), text: first.text, link, document },
      ];
    }),
  );
}

/** The last part of an address, without anchor: `/ko/agenda/seoul-metro-gap/` and `agenda:seoul-metro-gap` are one place. */
function addressOf(target: string): string {
  return (
    neutralTarget(target)
      .replace(/[#?].*/s, '')
      .split(/[/:]/)
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  );
}
