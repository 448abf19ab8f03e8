/** Base style: tokens, text, the frame of a page. */
import { BASE_COLOURS } from '@narani/theme';

/**
 * CSS text. A theme sets the tokens of `:root` and overrides what `@narani/theme` lets it.
 *
 * Korean breaks at spaces only (`keep-all`); a long address still wraps (`anywhere`). Korean has no italics: emphasis is weight and dots.
 */
export const BASE = `
:root {
  color-scheme: light dark;
  --sans: Pretendard, "Pretendard Variable", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "NanumGothic", "Narani Sans", "Narani Serif", "Narani More", "Narani Blank", system-ui, -apple-system, "Segoe UI", sans-serif;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Noto Serif KR", "Noto Serif CJK KR", "Narani Serif", "Narani More", AppleMyungjo, Batang, "Narani Blank", serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "D2Coding", "Noto Sans Mono CJK KR", monospace, "Narani Sans", "Narani Serif", "Narani More";
  --text: var(--sans);
  --display: var(--sans);
  --display-weight: 700;
  --page: 76rem;
  --measure: 38em;
  --gutter: clamp(1.25rem, 4vw, 3rem);
  --radius: 4px;
${tokens(BASE_COLOURS.light, '  ')}
  --panel: var(--paper);
}
@media (prefers-color-scheme: dark) {
  :root {
${tokens(BASE_COLOURS.dark, '    ')}
  }
}

*, *::before, *::after { box-sizing: border-box; }
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-block: 1.5rem 4rem;
}
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--text);
  font-size: clamp(1.0625rem, 1rem + 0.2vw, 1.125rem);
  line-height: 1.62;
  word-break: keep-all;
  overflow-wrap: anywhere;
  line-break: strict;
  hyphens: none;
  text-rendering: optimizeLegibility;
}
:lang(ko) body, body:lang(ko) { line-height: 1.78; }
/* 「」 and 『』 are as wide as a syllable in most fonts, half of it empty. */
body:lang(ko), [lang="ko"] { font-feature-settings: "halt"; }
time { white-space: nowrap; }

h1, h2, h3, h4, h5, h6 {
  margin: 0;
  font-family: var(--display);
  font-weight: var(--display-weight);
  line-height: 1.25;
  letter-spacing: -0.012em;
  text-wrap: balance;
}
:lang(ko) :is(h1, h2, h3, h4) { line-height: 1.36; letter-spacing: -0.02em; }
p, ul, ol, dl, figure, blockquote, pre { margin: 0; }
ul, ol { padding-inline-start: 1.35em; }
dd { margin: 0; }
a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
}
a:hover { text-decoration-thickness: 2px; text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
:target { scroll-margin-top: 1.5rem; }
img { max-width: 100%; height: auto; }
abbr[title] { text-decoration: none; }
:lang(ko) em, em:lang(ko) {
  font-style: normal;
  font-weight: 600;
  text-emphasis: filled dot;
  text-emphasis-position: over right;
}
:lang(en) em, em:lang(en) { text-emphasis: none; }
code, kbd, pre { font-family: var(--mono); font-size: 0.9em; }
sup { font-size: 0.72em; line-height: 0; vertical-align: super; }
.word { white-space: nowrap; }
/* With letters twice as large even a date may wrap. */
main { container-type: inline-size; }
@container (max-width: 15em) {
  time, .word, [rel~="license"] { white-space: normal !important; }
}
.join::before { content: "\\2060"; }
.label { color: var(--soft); font-size: 0.875em; }
.note { color: var(--soft); font-size: 0.9375em; }
ul.plain { list-style: none; padding: 0; }
ul.plain > li + li { margin-top: 0.2em; }

.skip {
  position: absolute;
  inset: 0 auto auto 0;
  z-index: 10;
  padding: 0.75rem 1.25rem;
  background: var(--ink);
  color: var(--paper);
  transform: translateY(-110%);
}
.skip:focus { transform: none; }

.site-header { border-bottom: 1px solid var(--rule); }
.bar, .site-nav, .site-header-text, main {
  width: 100%;
  max-width: calc(var(--page) + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}
.site-logo { height: 1.75em; width: auto; margin-inline-end: 0.5em; vertical-align: -0.5em; }
.site-header-text { padding-block: 0.5rem; font-size: 0.9375rem; }
.site-header .bar {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0.25rem 1.5rem;
  padding-block: 1.1rem 0.6rem;
}
.site-title {
  font-family: var(--display);
  font-weight: var(--display-weight);
  font-size: 1.125rem;
  letter-spacing: -0.01em;
  color: inherit;
  text-decoration: none;
}
.site-title:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.languages ul, .site-nav ul, .trail ol, .site-footer ul, .badges, .formats, .jump ul {
  list-style: none;
  padding: 0;
  display: flex;
  flex-wrap: wrap;
}
.site-tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.25rem; }
.search-open { min-height: 1.5rem; padding: 0.1rem 0.9rem; border: 1px solid var(--soft); border-radius: 99px; background: none; color: inherit; font: inherit; font-size: 0.9375rem; line-height: 1.5; cursor: pointer; }
.search-open:hover { border-color: currentColor; text-decoration: underline; }
@media (scripting: none) {
  .search-open { display: none; }
}
.languages ul { gap: 0 0.75rem; font-size: 0.9375rem; }
.languages li + li { border-inline-start: 1px solid var(--rule); padding-inline-start: 0.75rem; }
.languages span { font-weight: 600; }
.languages a { color: inherit; }
.site-nav ul { gap: 0 1.5rem; font-size: 0.9375rem; }
.site-nav a {
  display: block;
  min-width: 1.5rem;
  padding-block: 0.55rem 0.7rem;
  border-bottom: 3px solid transparent;
  color: var(--soft);
  text-decoration: none;
  white-space: nowrap;
}
.site-nav a:hover { color: var(--ink); border-color: var(--rule); }
.site-nav a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
.site-nav a:focus-visible { outline-offset: 2px; }
/* On a phone the menu takes several lines: one that scrolled would hide where the reader is. Above a text, whose kind stands first, it is one that scrolls: the text is to begin on the first screen. */
@media (max-width: 47.99rem) {
  .site-nav { padding-bottom: 0.35rem; }
  .site-nav ul { gap: 0 1.25rem; }
  .site-nav a { padding-block: 0.35rem; }
  body:has(.document-head) .site-nav ul { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; white-space: nowrap; }
}

main { flex: 1; padding-block: 1.25rem clamp(3.5rem, 8vw, 6rem); }
.trail { font-size: 0.875rem; color: var(--soft); }
.trail li + li::before { content: "/"; margin-inline: 0.6em; color: var(--rule); }
.trail a { color: inherit; text-decoration: none; }
.trail a:hover { text-decoration: underline; }

.site-footer {
  border-top: 1px solid var(--rule);
  color: var(--soft);
  font-size: 0.9375rem;
  padding-block: 2rem 3rem;
}
.site-footer .bar { display: grid; gap: 1rem; }
.site-footer p { max-width: 44em; }
.site-footer ul { gap: 0.25rem 1.5rem; }
.site-footer a { color: inherit; }

.badges { gap: 0.4rem; font-size: 0.8125rem; line-height: 1.5; }
.badge {
  padding: 0.1rem 0.7rem;
  border: 1px solid var(--rule);
  border-radius: 99px;
  color: var(--soft);
}
.badge.state { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.badge.warn { border-color: currentColor; background: var(--warn-tint); color: var(--warn); font-weight: 600; }
.badge.good { border-color: currentColor; color: var(--good); }
:lang(en) :is(.kicker, .dates dd)::first-letter { text-transform: uppercase; }
.kicker { color: var(--accent); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.02em; }
.standfirst { color: var(--soft); font-size: 1.1875em; line-height: 1.6; text-wrap: pretty; }
:lang(ko) .standfirst { line-height: 1.7; }
.button {
  display: inline-block;
  padding: 0.6rem 1.4rem;
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  text-decoration: none;
}
.button:hover { text-decoration: underline; }
/* Read out, not shown. */
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
/* Where a finger must hit it, what is no part of a sentence has 24 px at least. */
:is(.trail, .languages, .site-footer ul, .formats, .choice ul) a, .footnotes .back { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
/* Borders that are not seen become visible bars; those that mean something may not go. */
@media (forced-colors: active) {
  .badge, .notice { border: 1px solid CanvasText !important; }
  .site-nav a:not([aria-current]) { border-color: Canvas !important; }
  .site-nav a[aria-current] { border-bottom: 3px solid LinkText !important; }
}
`;

function tokens(colours: Readonly<Record<string, string>>, indent: string): string {
  return Object.entries(colours)
    .map(([name, value]) => `${indent}${name}: ${value};`)
    .join('\n');
}
