/** Headings: the id both languages share, the level the outline allows, and the mark of a section of one language. */
import type { Locale } from '@narani/model';
import type { Heading } from 'mdast';
import type { Edit } from './edits.js';
import type { Change } from './links.js';
import { rangeOf } from './links.js';
import type { Page } from './page.js';
import { loss } from './page.js';
import type { PairedSection } from './paired.js';
import { findPaired } from './pairing.js';
import type { Outline, WikiSection } from './sections.js';
import { WRITTEN_ID } from './sections.js';

interface HeadingContext {
  readonly outline: Outline;
  readonly sections: readonly PairedSection[];
  readonly paired: boolean;
}

/** Why a section stands alone, in the language of the file's editors. */
const REASONS: Readonly<Record<Locale, string>> = {
  ko: '가져온 영어 문서에 맞는 부분이 없음',
  en: 'No section of the imported Korean page matches this one',
};

/** The changes for every heading of a page. */
export function headingChanges(
  page: Page,
  { outline, sections, paired }: HeadingContext,
): Change[] {
  const dropped = outline.dropped.map(({ node, why }): Change => {
    const [start, end] = rangeOf(node) ?? [0, 0];
    const finding = loss(page, 'import/heading', [start, end], page.text.slice(start, end), {
      variant: why,
    });
    return { edits: [{ start, end, text: '' }], findings: [finding] };
  });
  const kept = outline.all.map((section) => {
    const found = findPaired(sections, section);
    const alone = paired && !(found?.ko && found.en);
    return changeHeading(page, section, found, alone);
  });
  return [...dropped, ...kept];
}

function changeHeading(
  page: Page,
  section: WikiSection,
  found: PairedSection | undefined,
  alone: boolean,
): Change {
  const { node, depth, title } = section;
  const [start, end] = rangeOf(node) ?? [0, 0];
  const only = alone ? ` only="${page.locale}" reason="${REASONS[page.locale]}"` : '';
  const findings = [
    ...(node.depth === depth
      ? []
      : [
          loss(page, 'import/heading', [start, end], title, {
            values: { from: node.depth, to: depth },
          }),
        ]),
    ...(alone ? [loss(page, 'import/unpaired-section', [start, end], title)] : []),
    ...(page.locale === 'en' ? guess(page, section, found) : []),
  ];
  return {
    edits: rewrite(page, node, depth, `{#${found?.id ?? section.key ?? 'section'}${only}}`),
    findings,
  };
}

function guess(page: Page, section: WikiSection, found: PairedSection | undefined) {
  if (found?.by !== 'likeness' && found?.by !== 'place') return [];
  const expected = found.ko?.title ?? '';
  return [
    loss(page, 'import/guessed-pair', rangeOf(section.node) ?? [0, 0], section.title, {
      expected,
      values: { expected },
    }),
  ];
}

/** `## Title {#id}`: marks before the words and attributes behind them; the words between keep their place. */
function rewrite(page: Page, node: Heading, depth: number, attributes: string): Edit[] {
  const [start, end] = rangeOf(node) ?? [0, 0];
  const first = rangeOf(node.children[0])?.[0] ?? start;
  const last = rangeOf(node.children.at(-1))?.[1] ?? end;
  const written = WRITTEN_ID.exec(page.text.slice(first, last));
  const wordsEnd = written ? first + written.index : last;
  const inner = page.text.slice(first, wordsEnd);
  const breaks = [...inner.matchAll(/(?<![ \t])[ \t]*\n[ \t]*/g)].map(({ index, 0: text }) => ({
    start: first + index,
    end: first + index + text.length,
    text: ' ',
  }));
  return [
    { start, end: first, text: `${'#'.repeat(depth)} ` },
    ...breaks,
    { start: wordsEnd, end, text: ` ${attributes}` },
  ];
}
