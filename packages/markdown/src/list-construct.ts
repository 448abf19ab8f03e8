/**
 * Lists as micromark's own construct reads them, with three differences: a date is text; official marks (가. ① ○) open items too; and an
 * item whose mark stands further in belongs to the item above it, if it is of another kind or begins a row of its own.
 *
 * **Source**: micromark-core-commonmark 2.0.4, `lib/list.js` (MIT); CommonMark 0.31.2, 5.2 and 5.3.
 */
import { blankLine, thematicBreak } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownSpace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  ContainerState,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { MARK_STARTS, type Mark, readMark } from './marks.js';

/** What one list knows of itself while it is read. `indent` is the column of the last mark, `size` that of its text. */
interface ListState extends ContainerState {
  kind?: string;
  value?: number | undefined;
  indent?: number;
  size?: number;
}

/** As much of a line as a mark or a date can take. **Units**: characters. */
const LOOKAHEAD = 24;

/** Text so much further in than what holds it is code. */
const CODE = 4;

/** A mark of its list's own kind must stand so much further in to begin a list inside. */
const STEP = 2;

const writtenList: Construct = {
  name: 'writtenList',
  tokenize(effects, ok, nok) {
    return readItem(this, effects, ok, nok);
  },
  continuation: {
    tokenize(effects, ok, nok) {
      return readOn(this, effects, ok, nok);
    },
  },
  exit(effects) {
    effects.exit(stateOf(this).type as 'listOrdered');
  },
};

/** The extension of micromark that reads lists, in place of CommonMark's. */
export function writtenLists(): Extension {
  return {
    document: Object.fromEntries(MARK_STARTS.map((code) => [code, writtenList])),
    disable: { null: ['list'] },
  };
}

/** The mark of an item and the gap behind it. */
function readItem(self: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = stateOf(self);
  const tail = self.events.at(-1)?.[1];
  const indent = tail?.type === 'linePrefix' ? self.sliceSerialize(tail, true).length : 0;
  let mark: Mark = { text: '', kind: '' };
  let left = 0;

  return look(effects, (line) => {
    const found = readMark(line, state);
    if (!found || isBehindMark(self, found) || (self.interrupt && !isFirst(found))) return nok;
    mark = found;
    left = found.text.length;
    return /^[*-]$/.test(found.kind) ? effects.check(thematicBreak, nok, enter) : enter;
  });

  function enter(code: Code): State | undefined {
    const numbered = isNumber(mark);
    if (!state.type) {
      const type = numbered ? 'listOrdered' : 'listUnordered';
      state.type = type;
      effects.enter(type, { _container: true });
    }
    effects.enter('listItemPrefix');
    effects.enter(numbered ? 'listItemValue' : 'listItemMarker');
    return numbered ? digits(code) : sign(code);
  }

  function digits(code: Code): State | undefined {
    if (left === 1) {
      effects.exit('listItemValue');
      effects.enter('listItemMarker');
      return sign(code);
    }
    left -= 1;
    effects.consume(code);
    return digits;
  }

  function sign(code: Code): State | undefined {
    left -= 1;
    effects.consume(code);
    if (left > 0) return sign;
    effects.exit('listItemMarker');
    // Within a paragraph an item cannot begin with a blank line.
    const gap = effects.attempt(gapConstruct, (next) => close(next), wideGap);
    return effects.check(blankLine, self.interrupt ? nok : blank, gap);
  }

  function blank(code: Code): State | undefined {
    state.initialBlankLine = true;
    return close(code, 1);
  }

  /** Code right behind the mark; or nothing at all, behind a sign such as ①. */
  function wideGap(code: Code): State | undefined {
    if (!markdownSpace(code)) return close(code);
    effects.enter('listItemPrefixWhitespace');
    effects.consume(code);
    effects.exit('listItemPrefixWhitespace');
    return (next) => close(next);
  }

  function close(code: Code, more = 0): State | undefined {
    const prefix = effects.exit('listItemPrefix');
    const size = indent + more + self.sliceSerialize(prefix, true).length;
    Object.assign(state, { kind: mark.kind, value: mark.value, indent, size });
    return ok(code);
  }
}

/** A further line: of the same item, of the next one, or of neither. */
function readOn(self: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = stateOf(self);
  state._closeFlow = undefined;
  return effects.check(blankLine, onBlank, notBlank);

  function onBlank(code: Code): State | undefined {
    state.furtherBlankLines = state.furtherBlankLines || state.initialBlankLine;
    return factorySpace(effects, ok, 'listItemIndent', (state.size ?? 0) + 1)(code);
  }

  function notBlank(code: Code): State | undefined {
    const ended = state.furtherBlankLines || !markdownSpace(code);
    state.furtherBlankLines = undefined;
    state.initialBlankLine = undefined;
    if (ended) return outside(code);
    return look(effects, (line) => {
      if (beginsInside(line, state)) state.size = marginOf(line);
      return effects.attempt(indentConstruct, ok, outside);
    })(code);
  }

  function outside(code: Code): State | undefined {
    // The next item closes what was open, and interrupts nothing.
    state._closeFlow = true;
    self.interrupt = undefined;
    return factorySpace(effects, effects.attempt(writtenList, ok, nok), 'linePrefix', CODE)(code);
  }
}

/** As far in as the item's text. */
const indentConstruct: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { size = 0 } = stateOf(this);
    return factorySpace(
      effects,
      (code) => {
        const tail = this.events.at(-1)?.[1];
        const enough =
          tail?.type === 'listItemIndent' && this.sliceSerialize(tail, true).length === size;
        return enough ? ok(code) : nok(code);
      },
      'listItemIndent',
      size + 1,
    );
  },
};

const gapConstruct: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const type = 'listItemPrefixWhitespace';
    return factorySpace(
      effects,
      (code) =>
        !markdownSpace(code) && this.events.at(-1)?.[1].type === type ? ok(code) : nok(code),
      type,
      CODE + 1,
    );
  },
};

/** Reads ahead in the line, and goes on from where it was. */
function look(effects: Effects, decide: (line: string) => State): State {
  let line = '';
  const ahead: Construct = {
    partial: true,
    tokenize(_effects, ok) {
      const gather: State = (code) => {
        // Below -2 are line endings.
        if (code === null || code < -2 || line.length === LOOKAHEAD) {
          effects.exit('data');
          return ok(code);
        }
        line += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return gather;
      };
      return (code) => {
        effects.enter('data');
        return gather(code);
      };
    },
  };
  const decided: State = (code) => decide(line)(code);
  return effects.check(ahead, decided, decided);
}

/** Whether a line that is not as far in as the item's text begins a list inside it. */
function beginsInside(line: string, state: ListState): boolean {
  const { kind, size = 0, indent = 0 } = state;
  const margin = marginOf(line);
  if (margin >= size || margin <= indent || /^\s*([-*+])(?:\s*\1){2,}\s*$/.test(line)) return false;
  const mark = readMark(line.slice(margin));
  return mark !== undefined && isFirst(mark) && (mark.kind !== kind || margin >= indent + STEP);
}

const marginOf = (line: string): number => line.length - line.trimStart().length;

/** What may begin a list within a paragraph. */
const isFirst = ({ text, value, common }: Mark): boolean =>
  value === undefined || (value === 1 && (!common || text.length === 2));

const isNumber = ({ common, value }: Mark): boolean => common === true && value !== undefined;

/**
 * Whether a mark stands right behind another one, in the same line, and is text: behind a number a number (`1. 1.`), and official marks
 * behind any and before any.
 */
function isBehindMark(self: TokenizeContext, mark: Mark): boolean {
  const before = self.events.findLast(([, { type }]) => type !== 'linePrefix')?.[1];
  if (before?.type !== 'listItemPrefix' || before.end.line !== self.now().line) return false;
  const other = readMark(self.sliceSerialize(before));
  if (!other?.common || !mark.common) return true;
  return mark.kind === '1.' && other.kind === '1.';
}

function stateOf(self: TokenizeContext): ListState {
  if (!self.containerState) throw new Error('State of a container, got none');
  return self.containerState;
}
