/** The board as lines for a terminal. */

import type { Translate } from '@narani/messages';
import type { Locale, SignedBy, TranslationState } from '@narani/model';
import { signersOf } from '@narani/model';
import type { Role } from '@narani/schema';
import { visible } from '@narani/text';
import pico from 'picocolors';
import type { SectionRow, StatusBoard, TranslationRow } from '../board.js';
import { ROLES } from '../roles.js';
import { cellsOf, clipCells, padCells } from './cells.js';
import {
  type Colors,
  paintState,
  roleLabel,
  type Standing,
  sectionLabel,
  stateLabel,
  titleIn,
} from './words.js';

/** **Shapes**: `locale` is the language of titles; `all` lists every section, not only those that need somebody. */
export interface StatusOptions {
  readonly color?: boolean;
  readonly locale?: Locale;
  readonly all?: boolean;
}

/** Cells past which a name is cut. */
const MAX_NAME = 44;

/** The order of counts: what is done first. */
const STATES: readonly TranslationState[] = [
  'verified',
  'reviewed',
  'draft',
  'machine',
  'stale',
  'unreadable',
  'missing',
  'withdrawn',
];

/** Name, language, state and remark of one line. `paint` colours the state. */
interface Line {
  readonly name: string;
  readonly locale: string;
  readonly state: string;
  readonly remark: string;
  readonly kind: 'head' | 'translation' | 'section';
  readonly paint: (text: string) => string;
}

/** The board as lines: a line for each translation, one for each section that needs somebody, and the sums. */
export function renderStatus(
  board: StatusBoard,
  t: Translate,
  { color = false, locale = 'en', all = false }: StatusOptions = {},
): string[] {
  if (board.translations.length === 0) return [t('state:board.empty')];
  const colors = pico.createColors(color);
  const lines = board.translations.flatMap((row) => [
    translationLine(row, locale, t, colors),
    ...sectionLines(row, locale, all, t, colors),
  ]);
  const behind = board.translations.find(({ state }) => state === 'stale');
  return [
    ...layOut([headLine(t), ...lines], colors),
    '',
    ...sums(board, t),
    ...(behind ? [colors.dim(t('state:board.hint', { document: behind.document }))] : []),
  ];
}

function headLine(t: Translate): Line {
  return {
    name: t('state:board.document'),
    locale: t('state:board.translation'),
    state: t('state:board.state'),
    remark: '',
    kind: 'head',
    paint: (text) => text,
  };
}

function translationLine(row: TranslationRow, locale: Locale, t: Translate, colors: Colors): Line {
  const { discrepancies, wordsToDo } = row;
  const remark = [
    discrepancies ? t('state:board.discrepancies', { count: discrepancies }) : '',
    wordsToDo ? t('state:board.toDo', { count: wordsToDo }) : '',
    signersLabel(row, t),
    titleIn(row.titles, locale),
  ];
  return {
    name: row.document,
    locale: row.locale,
    state: stateLabel(row, t),
    remark: remark.filter(Boolean).join(' · '),
    kind: 'translation',
    paint: (text) => paintState(text, row, colors),
  };
}

/** Who signed what stands there now, and as what. */
function signersLabel(row: TranslationRow, t: Translate): string {
  return signersOf(row)
    .map(({ signer, role }) =>
      t('state:board.signer', { signer: visible(signer), role: roleLabel(role, t) }),
    )
    .join(', ');
}

function sectionLines(
  row: TranslationRow,
  locale: Locale,
  all: boolean,
  t: Translate,
  colors: Colors,
): Line[] {
  const shown = row.sections.filter((section) => all || needsSomebody(section, row));
  const hidden = row.sections.filter((section) => !shown.includes(section));
  const line = (name: string, standing: Standing, remark: string): Line => ({
    name: `  ${name}`,
    locale: '',
    state: stateLabel(standing, t),
    remark,
    kind: 'section',
    paint: (text) => paintState(text, standing, colors),
  });
  const lines = shown.map((section) => {
    const standing = { ...section, native: section.role === 'native-verified' };
    const name = sectionLabel(section.section, section.titles, locale, t);
    return line(name, standing, remarkOf(section, t));
  });
  if (shown.length === 0) return lines;
  const others = STATES.flatMap((state) => {
    const count = hidden.filter((section) => section.state === state).length;
    return count > 0 ? [line(t('state:board.others', { count }), { state }, '')] : [];
  });
  return [...lines, ...others];
}

/** Behind, missing or edited; or never checked by a person where others were. */
function needsSomebody({ state, edited }: SectionRow, row: TranslationRow): boolean {
  if (row.state === 'missing' || row.state === 'withdrawn') return false;
  if (state === 'stale' || state === 'missing' || edited) return true;
  const unchecked = state === 'draft' || state === 'machine';
  return unchecked && row.sections.some(({ role }) => role !== undefined && isChecked(role));
}

/** Machine and draft promise nothing. */
function isChecked(role: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf('reviewed');
}

function remarkOf(section: SectionRow, t: Translate): string {
  const { state, role, edited, change, signedMode, words, signatures = [] } = section;
  const isToDo = words > 0 && (state === 'stale' || state === 'missing');
  const toDo = isToDo ? t('state:board.toDo', { count: words }) : '';
  if (!role) return state === 'missing' ? toDo : t('state:board.unsigned');
  const signers = signatures.length > 0 ? signatures : [section];
  return [
    toDo,
    ...signers.map((by) => signedLabel({ ...by, role: by.role ?? role }, t)),
    edited ? t('state:board.edited') : '',
    signedMode ? t('state:board.mode', { mode: t(`state:mode.${signedMode}`) }) : '',
    change === 'cosmetic' ? t('state:board.cosmetic') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function signedLabel(
  { date, signer, role, kept }: Pick<SignedBy, 'role' | 'kept'> & Partial<SignedBy>,
  t: Translate,
): string {
  const signed = t('state:board.signed', { date, signer, role: roleLabel(role, t) });
  return kept ? `${signed} (${t('state:board.kept', { ...kept })})` : signed;
}

function layOut(lines: readonly Line[], colors: Colors): string[] {
  const widest = (pick: (line: Line) => string) =>
    Math.max(...lines.map((line) => cellsOf(pick(line))));
  const name = Math.min(
    MAX_NAME,
    widest((line) => line.name),
  );
  const [locale, state] = [widest((line) => line.locale), widest((line) => line.state)];
  return lines.map((line) => {
    const head = padCells(clipCells(line.name, name), name);
    const plain = line.kind === 'section' ? head : colors.bold(head);
    const cells = [plain, padCells(line.locale, locale), line.paint(padCells(line.state, state))];
    return [...cells, colors.dim(line.remark)].join('  ').trimEnd();
  });
}

function sums({ translations, summary }: StatusBoard, t: Translate): string[] {
  const counts = (of: Readonly<Partial<Record<TranslationState, number>>>, stale: string): string =>
    STATES.flatMap((state) => {
      const count = of[state];
      if (!count) return [];
      const label = t('state:board.count', { label: t(`state:state.${state}`), count });
      return [
        state === 'stale' && stale
          ? t('state:board.changed', { state: label, change: stale })
          : label,
      ];
    }).join(', ');
  const stale = (['fact', 'wording'] as const)
    .flatMap((change) => {
      const count = summary.stale[change];
      return count ? [t('state:board.count', { label: t(`state:change.${change}`), count })] : [];
    })
    .join(', ');
  const sections = translations.reduce((sum, row) => sum + row.sections.length, 0);
  const words = Object.values(summary.words).reduce((sum, count) => sum + count, 0);
  return [
    t('state:board.translations', {
      count: translations.length,
      counts: counts(summary.translations, ''),
    }),
    t('state:board.allSections', { count: sections, counts: counts(summary.sections, stale) }),
    t('state:board.words', { count: words, counts: counts(summary.words, '') }),
  ];
}
