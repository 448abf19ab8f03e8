/** theme.css to a theme. */
import type { Checked, Finding, Span } from '@narani/model';
import { finding, type RuleId } from '@narani/rules';
import type { Atrule, Block, CssNode, Declaration, Rule, StyleSheet } from 'css-tree';
import { generate, parse, walk } from './css-tree.js';
import { coloursOf, type Mode, paletteFindings, type Setting } from './palette.js';
import { type Allowed, allowedIn, BASE_COLOUR, MARK_WIDTH, TOKEN_VALUES } from './properties.js';
import { findUnclosed } from './syntax.js';
import type { Theme } from './theme.js';
import { isBaseColour, tokenKind } from './tokens.js';
import { refusedIn } from './values.js';
import { printTheme } from './write.js';

/** What is known where a rule stands. `mode` is undefined where no token may be set; outside of any condition it is day. */
interface Place {
  readonly path: string;
  readonly findings: Finding[];
  readonly settings: Setting[];
  readonly mode: Mode | undefined;
  readonly outside: boolean;
}

/**
 * A site's theme: tokens and rules that can neither fetch, nor hide, nor cover anything.
 *
 * **Shapes**: undefined where an error was found; the site then has the base style. Colours that `:root` sets outside of any condition are
 * those of day: the base style's stand by night where a theme sets none.
 * **Errors**: theme/syntax, theme/at-rule, theme/address, theme/property, theme/value, theme/token, theme/unseen, and the warning theme/contrast.
 */
export function readTheme(path: string, text: string): Checked<Theme | undefined> {
  const span = findUnclosed(text);
  if (span) return { value: undefined, findings: [finding('theme/syntax', { path, span })] };
  const findings: Finding[] = [];
  const settings: Setting[] = [];
  const sheet = parse(text, { positions: true, parseCustomProperty: true }) as StyleSheet;
  readRules(sheet.children.toArray(), { path, findings, settings, mode: 'light', outside: true });
  if (findings.length === 0) findings.push(...paletteFindings(path, settings));
  if (findings.some(({ severity }) => severity === 'error')) return { value: undefined, findings };
  return { value: { css: printTheme(sheet), colours: coloursOf(settings) }, findings };
}

function readRules(nodes: readonly CssNode[], place: Place): void {
  for (const node of nodes) {
    if (node.type === 'Rule') readRule(node, place);
    else if (node.type === 'Atrule') readAtRule(node, place);
    else if (node.type !== 'Comment' && node.type !== 'WhiteSpace')
      refuse(place, 'theme/syntax', node);
  }
}

function readAtRule(node: Atrule, place: Place): void {
  const { name, prelude, block } = node;
  if (name.toLowerCase() !== 'media' || !prelude || !block || hasRaw(prelude)) {
    refuse(place, 'theme/at-rule', node, { actual: `@${name}` });
    return;
  }
  const mode = place.outside ? modeOf(generate(prelude)) : undefined;
  readRules(block.children.toArray(), { ...place, mode, outside: false });
}

/** Tokens may follow the reader's colour scheme and nothing else: what they come to must be known. */
function modeOf(query: string): Mode | undefined {
  const scheme = /^\(prefers-color-scheme:\s*(light|dark)\)$/i.exec(query)?.[1]?.toLowerCase();
  return scheme === 'light' || scheme === 'dark' ? scheme : undefined;
}

function readRule({ prelude, block }: Rule, place: Place): void {
  if (prelude.type === 'Raw' || hasRaw(prelude)) {
    refuse(place, 'theme/syntax', prelude);
    return;
  }
  const selectors = prelude.children.toArray().map((selector) => generate(selector));
  const inRoot = selectors.every((selector) => selector === ':root');
  const onMark = selectors.every((selector) => /::(?:before|after)$/.test(selector));
  readBlock(block, { ...place, mode: inRoot ? place.mode : undefined }, onMark);
}

function readBlock(block: Block, place: Place, onMark: boolean): void {
  for (const node of block.children.toArray()) {
    if (node.type === 'Declaration') readDeclaration(node, place, onMark);
    // A semicolon too many.
    else if (node.type !== 'Raw' || /[^;\s]/.test(node.value)) refuse(place, 'theme/syntax', node);
  }
}

function readDeclaration(node: Declaration, place: Place, onMark: boolean): void {
  const refusal = refusalOf(node, place, onMark);
  if (refusal) refuse(place, refusal.rule, refusal.node, refusal.values);
  else if (node.property.startsWith('--') && place.mode)
    place.settings.push({
      name: node.property,
      value: generate(node.value),
      mode: place.mode,
      span: spanOf(node),
    });
}

type Values = Readonly<Partial<Record<'property' | 'actual', string>>>;

/** Why a declaration is refused, and which part of it. */
interface Refusal {
  readonly rule: RuleId;
  readonly node: CssNode;
  readonly values?: Values;
}

function refusalOf(node: Declaration, { mode }: Place, onMark: boolean): Refusal | undefined {
  const { value } = node;
  const custom = node.property.startsWith('--');
  const property = custom ? node.property : node.property.toLowerCase();
  const allowed = allowedFor(property, onMark);
  if (!allowed) return { rule: 'theme/property', node, values: { actual: property } };
  if (custom && !mode) return { rule: 'theme/token', node, values: { actual: property } };
  if (value.type !== 'Value' || hasRaw(value)) return { rule: 'theme/syntax', node };
  if (node.important)
    return { rule: 'theme/value', node, values: { property, actual: '!important' } };
  const refused = refusedIn(value, allowed);
  if (!refused) return undefined;
  const actual = generate(refused.node);
  return refused.reason === 'address'
    ? { rule: 'theme/address', node: refused.node, values: { actual } }
    : { rule: 'theme/value', node: refused.node, values: { property, actual } };
}

function allowedFor(property: string, onMark: boolean): Allowed | undefined {
  if (isBaseColour(property)) return BASE_COLOUR;
  if (property.startsWith('--')) return TOKEN_VALUES[tokenKind(property)];
  return property === 'width' && onMark ? MARK_WIDTH : allowedIn(property);
}

/** Whether a part of the tree is text that the parser could not read. */
function hasRaw(node: CssNode): boolean {
  let found = false;
  walk(node, ({ type }) => {
    found ||= type === 'Raw';
  });
  return found;
}

function refuse({ path, findings }: Place, rule: RuleId, node: CssNode, values: Values = {}): void {
  const { property, actual } = values;
  findings.push(
    finding(rule, {
      path,
      span: spanOf(node),
      values,
      ...(property === undefined ? {} : { scope: property }),
      ...(actual === undefined ? {} : { actual }),
    }),
  );
}

/** The place of a node. The parser knows it for everything it reads from a text. */
function spanOf({ loc }: CssNode): Span {
  const { start, end } = loc ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
