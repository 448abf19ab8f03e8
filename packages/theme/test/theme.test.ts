import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readTheme } from '../src/index.js';

const PATH = 'sites/wiki/theme.css';
const read = (css: string) => readTheme(PATH, css);
const rulesOf = (css: string) => read(css).findings.map(({ rule }) => rule);

const SITES = join(import.meta.dirname, '..', '..', '..', 'content', 'sites');

describe('the themes of the sites', () => {
  it.each(readdirSync(SITES))('%s is read without a finding', (site) => {
    const { value, findings } = read(readFileSync(join(SITES, site, 'theme.css'), 'utf8'));
    expect(findings).toEqual([]);
    expect(read(value?.css ?? '')).toEqual({ value, findings: [] });
  });
});

describe('what a theme may do', () => {
  it.each([
    ':root { --paper: #fff; --accent: #0b57a4; --board: #0d2440; }',
    '@media (prefers-color-scheme: dark) { :root { --paper: #101010; } }',
    '.hero { background: linear-gradient(45deg, #ffffff, var(--tint) 60%); padding: clamp(2rem, 6vw, 4.5rem) 1rem; }',
    '.hero h1 { font-size: clamp(2.5rem, 1.4rem + 5.4vw, 5.25rem); color: rgb(18 96 74); }',
    '.site-header:hover > a:not(.x, [href^="#"])::after { content: "·"; color: hsl(120deg 50% 20%); }',
    '@media (width < 40rem) and (orientation: portrait) { .notice { border-radius: var(--radius, 4px); } }',
    '.documents { grid-template-columns: 13rem minmax(0, 1fr); gap: 0; max-width: none; }',
    '.kicker { font-family: "Noto Sans KR", var(--sans); letter-spacing: -0.01em; text-transform: uppercase }',
    '.badge { border: 2px dashed color-mix(in srgb, var(--accent) 22%, transparent); box-shadow: inset 0 -4px 0 var(--accent);; }',
    '/* a comment */ .text h2::before { content: ""; display: block; width: 3rem; border-top: 4px solid #123456 }',
    '.rights { font-style: italic; margin: 0 auto; line-height: 1.4; }',
  ])('%s', (css) => {
    expect(read(css).findings).toEqual([]);
  });

  it('comes out of the tree: without comments, the same each time', () => {
    const css = '/* no */\n.a   >  .b\n{ color : #123456 ; }\n@media print{.c{margin:0}}';
    expect(read(css).value?.css).toBe('.a>.b{color:#123456}\n@media print{.c{margin:0}}\n');
  });

  it('leaves the base style its colours by night where it sets none', () => {
    const { value, findings } = read(':root { --paper: #ffffff; --radius: 0 }');
    expect(findings).toEqual([]);
    expect(value?.css).toBe(
      '@media (prefers-color-scheme:light){:root{--paper:#ffffff}}\n:root{--radius:0}\n',
    );
    expect(value?.colours).toMatchObject({ light: '#ffffff', dark: '#15171a' });
  });

  it('is told of colours that are hard to read, and has them all the same', () => {
    const { value, findings } = read(':root {\n  --soft: #8a8a8a;\n}');
    expect(findings).toMatchObject([
      { rule: 'theme/contrast', severity: 'warning', span: { start: { line: 2 } } },
    ]);
    expect(value?.css).toContain('--soft:#8a8a8a');
  });

  it('colours the frame of the browser by day and by night', () => {
    const css =
      ':root { --paper: #fafafa; --accent: #0b57a4 } @media (prefers-color-scheme: dark) { :root { --paper: #101010; --accent: #82bbf5; --on-accent: #000000 } }';
    expect(read(css).value?.colours).toEqual({
      light: '#fafafa',
      dark: '#101010',
      accent: '#0b57a4',
    });
  });
});

describe('what is refused', () => {
  it.each<[string, string]>([
    ['theme/at-rule', '@import "https://evil.example/x.css";'],
    ['theme/at-rule', '@IMPORT url(x.css);'],
    ['theme/at-rule', '@charset "utf-7";'],
    ['theme/at-rule', '@font-face { font-family: x; src: url(https://evil.example/x.woff2) }'],
    ['theme/at-rule', '@media print { @import "x.css"; }'],
    ['theme/at-rule', '@layer a { .rights { color: #123456 } }'],
    ['theme/at-rule', '@supports (color: red) { .rights { color: #123456 } }'],
    ['theme/at-rule', '@container (width > 1px) { .rights { color: #123456 } }'],
    ['theme/at-rule', '@keyframes gone { to { opacity: 0 } }'],
    ['theme/at-rule', '@property --ink { syntax: "*"; inherits: false; initial-value: red }'],
    ['theme/at-rule', '@namespace url(https://evil.example/);'],
    ['theme/at-rule', '@media { } '],
    ['theme/address', '.a { background: url(https://evil.example/x.png) }'],
    ['theme/address', '.a { background: url(pattern.svg) }'],
    ['theme/address', '.a { background: URL("data:image/svg+xml,<svg/>") }'],
    ['theme/address', '.a { background: image-set("x.png" 1x) }'],
    ['theme/address', '.a { background: -webkit-image-set("x.png" 1x) }'],
    ['theme/address', '.a { background: src("x.png") }'],
    ['theme/address', '.a { background: paint(evil) }'],
    ['theme/syntax', '.a { color: expression(alert(1)) }'],
    ['theme/address', ':root { --own: url(x.png) }'],
    ['theme/address', '.a { color: var(--own, url(x.png)) }'],
    ['theme/syntax', '.a { background: u\\72l(x.png) }'],
    ['theme/property', '.a { -moz-binding: url(x.xml#a) }'],
    ['theme/property', '.a { behavior: url(x.htc) }'],
    ['theme/property', '.a { cursor-x: none }'],
    ['theme/property', '.rights { visibility: hidden }'],
    ['theme/property', '.rights { OPACITY: 0 }'],
    ['theme/property', '.rights { d\\69splay: none }'],
    ['theme/property', '.rights { position: absolute }'],
    ['theme/property', '.rights { clip-path: inset(50%) }'],
    ['theme/property', '.rights { transform: scale(0) }'],
    ['theme/property', '.rights { height: 0 }'],
    ['theme/property', '.rights { text-indent: -999px }'],
    ['theme/property', '.rights { filter: opacity(0) }'],
    ['theme/property', '.rights { content-visibility: hidden }'],
    ['theme/property', '.rights { -webkit-text-fill-color: transparent }'],
    ['theme/property', '.rights { animation: gone 1s }'],
    ['theme/property', '.rights { all: unset }'],
    ['theme/property', '.rights { font: 0/0 a }'],
    ['theme/property', '.rights { zoom: 0 }'],
    ['theme/property', '.rights { grid-column: 1 }'],
    ['theme/value', '.rights { display: none }'],
    ['theme/value', '* { display: contents }'],
    ['theme/value', '.rights { font-size: 0 }'],
    ['theme/value', '.rights { font-size: 0.01px }'],
    ['theme/value', '.rights { font-size: 1vw }'],
    ['theme/value', '.rights { font-size: calc(1rem - 1rem) }'],
    ['theme/value', '.rights { font-size: calc(1rem * 0) }'],
    ['theme/value', '.rights { font-size: min(1rem, 0.01px) }'],
    ['theme/value', '.rights { font-size: clamp(0px, 1rem, 2rem) }'],
    ['theme/value', '.rights { font-size: var(--radius) }'],
    ['theme/value', '.rights { color: transparent }'],
    ['theme/value', '.rights { color: #0000 }'],
    ['theme/value', '.rights { color: rgba(0, 0, 0, 0) }'],
    ['theme/value', '.rights { color: rgb(0 0 0 / 0%) }'],
    ['theme/value', '.rights { color: color-mix(in srgb, transparent, transparent) }'],
    ['theme/value', '.rights { margin-left: -9999px }'],
    ['theme/value', '.rights { padding-left: 9999px }'],
    ['theme/value', '.rights { letter-spacing: -1em }'],
    ['theme/value', '.rights { line-height: 0 }'],
    ['theme/value', '.rights { max-width: 0 }'],
    ['theme/value', '.rights { width: 1px }'],
    ['theme/value', '.contents { box-shadow: 0 0 0 9999px #ffffff }'],
    ['theme/value', '.contents { outline: 999px solid #ffffff }'],
    ['theme/value', ':focus-visible { outline: none }'],
    ['theme/value', 'a:focus { outline: 0 }'],
    ['theme/value', 'a:focus { outline-width: 1px }'],
    ['theme/value', 'a:focus { outline-color: transparent }'],
    ['theme/value', 'a:focus { outline-style: unset }'],
    ['theme/value', '.badge { color: #123456 !important }'],
    ['theme/value', '.badge.state::before { content: "Verified" }'],
    ['theme/value', '.badge::before { content: "</style>" }'],
    ['theme/value', '.a { grid-template-columns: repeat(2, 0) }'],
    ['theme/value', '.a { grid-template-areas: "text text" }'],
    ['theme/value', ':root { --ink: transparent }'],
    ['theme/value', ':root { --ink: var(--paper) }'],
    ['theme/value', ':root { --ink: initial }'],
    ['theme/value', ':root { --ink: rgb(0 0 0) }'],
    ['theme/value', '.rights { color: #00000 }'],
    ['theme/value', ':root { --measure: 0px }'],
    ['theme/value', ':root { --gutter: -99rem }'],
    ['theme/token', '.notice { --ink: #fbfaf7 }'],
    ['theme/token', '@media (min-width: 1px) { :root { --ink: #fbfaf7 } }'],
    [
      'theme/token',
      '@media print { @media (prefers-color-scheme: dark) { :root { --ink: #fff } } }',
    ],
    ['theme/unseen', ':root { --ink: #fbfaf7 }'],
    ['theme/unseen', ':root { --warn: #ffffff }'],
    ['theme/unseen', '@media (prefers-color-scheme: dark) { :root { --soft: #333333 } }'],
    ['theme/syntax', '</style><script>alert(1)</script>'],
    ['theme/syntax', '<!-- .a { color: #123456 } -->'],
    ['theme/syntax', '.a { color: #123456'],
    ['theme/syntax', '.a { color: #123456 }}'],
    ['theme/syntax', '/* </style>'],
    ['theme/syntax', '.a { font-family: "x }'],
    ['theme/syntax', '.a { .b & { color: #123456 } }'],
    ['theme/syntax', '.a { & .b { color: #123456 } }'],
    ['theme/syntax', '.a { ;@import "x"; }'],
    ['theme/syntax', ':root { --x: {a: b} }'],
    ['theme/syntax', '.a { *zoom }'],
    ['theme/syntax', `${':is('.repeat(40)}a${')'.repeat(40)} { color: #123456 }`],
  ])('%s: %s', (rule, css) => {
    const { value, findings } = read(css);
    expect(value).toBeUndefined();
    expect(findings.map((each) => each.rule)).toContain(rule);
    expect(findings.every(({ path, span }) => path === PATH && span !== undefined)).toBe(true);
  });

  it('is named once each, at its line and column', () => {
    const css = '.a {\n  display: none;\n  color: #123456;\n  opacity: 0;\n}\n';
    const places = read(css).findings.map(({ rule, span }) => [
      rule,
      span?.start.line,
      span?.start.column,
    ]);
    expect(places).toEqual([
      ['theme/value', 2, 12],
      ['theme/property', 4, 3],
    ]);
  });
});

describe('contrast', () => {
  it('is 21 of black on white and 1 of a colour on itself', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#1f5f4a', '#1f5f4a')).toBe(1);
  });
});

/** Pieces that make up well-formed and broken style alike. */
const PIECES = fc.constantFrom(
  ...['.rights', ':root', '*', '::before', '{', '}', '(', ')', '[', ']', ';', ':', ',', '"', "'"],
  ...['display:none', 'color:', '#fff', 'url(x)', '@import', '@media', '</style>', '<!--', '-->'],
  ...['/*', '*/', '\\', '\n', '--ink:', 'var(--ink)', '!important', '\u0000', '한글', ' ', '&'],
  ...['.a{color:#123456}', '@media print{.b{margin:0}}', 'content:"\\3c/style>"', '\\3c/style>'],
);

describe('any text at all', () => {
  it('is read or refused, and what is read reads the same again', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 24 }), (pieces) => {
        const { value, findings } = read(pieces.join(''));
        expect(value === undefined).toBe(findings.length > 0);
        if (!value) return;
        expect(value.css).not.toMatch(/<[/!]|url\(|@(?!media)/i);
        expect(read(value.css)).toEqual({ value, findings: [] });
      }),
    );
  });

  it('gives a finding in time for a megabyte of brackets', () => {
    for (const piece of ['{', '(', 'a{', '@media x{', ':is(', '"', '/*', '\\'])
      expect(rulesOf(piece.repeat(1_000_000 / piece.length)).length).toBeGreaterThan(0);
  });
});
