/** The changes of a source beside its translation, as lines for a terminal. */

import type { Translate } from '@narani/messages';
import type { Locale } from '@narani/model';
import { visible } from '@narani/text';
import pico from 'picocolors';
import type { SectionDiff, TranslationDiff } from '../diff.js';
import { padCells } from './cells.js';
import { type Colors, changeLabel, paintState, sectionLabel } from './words.js';
import { elide, lineCells, type Word, type WordLine, wrapRuns } from './wrap.js';

/** **Shapes**: `locale` is the language of titles. **Units**: `width` is the terminal's, in cells. */
export interface DiffOptions {
  readonly color?: boolean;
  readonly locale?: Locale;
  readonly width?: number;
}

/** Cells from which source and translation stand side by side. */
const SIDE_BY_SIDE = 96;

const GUTTER = ' │ ';

/** The diff as lines: the commits since, then each section with its source marked and its translation beside or below. */
export function renderDiff(
  diff: TranslationDiff,
  t: Translate,
  { color = false, locale = 'en', width = 80 }: DiffOptions = {},
): string[] {
  const { document, sections, commits } = diff;
  const message = diff.signed === 0 ? 'state:diff.unsigned' : 'state:diff.none';
  if (sections.length === 0) return [t(message, { document, locale: diff.locale })];
  const colors = pico.createColors(color);
  const head = `${document}  ${t(`state:language.${diff.source}`)} → ${t(`state:language.${diff.locale}`)}`;
  const log = commits.map(
    ({ date, id, title }) =>
      `  ${date}  ${colors.dim(id.slice(0, 7).padEnd(7))}  ${visible(title)}`,
  );
  return [
    colors.bold(head),
    ...(log.length > 0 ? [t('state:diff.commits'), ...log] : []),
    ...sections.flatMap((section) => [
      '',
      ...sectionLines(section, diff, t, colors, locale, width),
    ]),
  ];
}

function sectionLines(
  section: SectionDiff,
  diff: TranslationDiff,
  t: Translate,
  colors: Colors,
  locale: Locale,
  width: number,
): string[] {
  const title = sectionLabel(section.section, section.titles, locale, t);
  const { role, signer, date } = section;
  const since = role ? t('state:diff.since', { signer, date }) : '';
  const head = [
    colors.bold(title),
    paintState(changeLabel(section, t), section, colors),
    colors.dim(since),
  ];
  const accept = t(
    section.state === 'stale' || !section.change ? 'state:diff.accept' : 'state:diff.cosmetic',
    {
      document: diff.document,
      section: section.section.replace(/^@(?=[a-z])/, ''),
    },
  );
  return [
    head.join('  ').trimEnd(),
    ...(section.runs ? [] : [t('state:diff.noOldText')]),
    ...bodies(section, diff, t, colors, width),
    colors.dim(accept),
  ];
}

/** Source and translation under their headings. */
function bodies(
  section: SectionDiff,
  { source, locale }: TranslationDiff,
  t: Translate,
  colors: Colors,
  width: number,
): string[] {
  const wide = width >= SIDE_BY_SIDE;
  const column = wide ? Math.floor((width - GUTTER.length) / 2) : width - 2;
  const runs = section.runs ? elide(section.runs) : plain(section.source);
  const left = wrapRuns(runs, column);
  const right = wrapRuns(
    section.translation.length > 0
      ? plain(section.translation)
      : plain([t('state:diff.noTranslation')]),
    column,
  );
  const heads = [
    t('state:diff.source', { language: t(`state:language.${source}`) }),
    t('state:diff.translation', { language: t(`state:language.${locale}`) }),
  ] as const;
  const paint = (line: WordLine) => line.map((word) => paintWord(word, colors)).join(' ');
  if (!wide) {
    const block = (head: string, lines: readonly WordLine[]) => [
      colors.underline(head),
      ...lines.map((line) => `  ${paint(line)}`),
    ];
    return [...block(heads[0], left), ...block(heads[1], right)];
  }
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [from, into] = [left[index] ?? [], right[index] ?? []];
    const pad = ' '.repeat(Math.max(0, column - lineCells(from)));
    return `${paint(from)}${pad}${GUTTER}${paint(into)}`.trimEnd();
  });
  return [padCells(heads[0], column) + GUTTER + heads[1], ...rows];
}

function plain(lines: readonly string[]): { kind: 'same'; text: string }[] {
  return [{ kind: 'same', text: lines.join('\n') }];
}

function paintWord({ kind, text: word }: Word, colors: Colors): string {
  const text = visible(word);
  if (kind === 'removed') return colors.red(text);
  return kind === 'added' ? colors.green(text) : text;
}
