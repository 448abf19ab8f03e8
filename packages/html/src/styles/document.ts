/** Style of document pages. */

/** CSS text. */
export const DOCUMENT = `
.document-head { max-width: 52rem; padding-block: clamp(1.75rem, 4.5vw, 3.5rem) clamp(1.5rem, 3vw, 2.25rem); display: grid; gap: 0.9rem; }
.document-head h1 { font-size: clamp(1.625rem, 1rem + 2.6vw, 2.875rem); line-height: 1.18; }
:lang(ko) .document-head h1, .document-head h1:lang(ko) { line-height: 1.28; }
.document-head .badges { margin-top: 0.35rem; }
.document-head .translation { color: var(--soft); font-size: 0.9375rem; }
.byline { font-weight: 600; }
.byline .label { font-weight: 400; }
.dates { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; font-size: 0.9375rem; }
.dates > div { display: flex; gap: 0.5em; }
.dates dt { flex: none; color: var(--soft); }
.correction { font-size: 0.9375rem; }
.formats { gap: 0.5rem 1.25rem; font-size: 0.9375rem; }

/* On a phone the text begins on the first screen. */
@media (max-width: 43rem) {
  .trail:has(+ .document) { display: none; }
  main:has(.document-head) { padding-top: 0.5rem; }
  .document-head { padding-block: 0.5rem 0.75rem; gap: 0.35rem; }
  .document-head .standfirst { font-size: 1.0625em; line-height: 1.5; }
  .document-head .badges { margin-top: 0; }
  .document-head .translation, .dates, .correction, .formats { font-size: 0.875rem; line-height: 1.5; }
  .document-grid { padding-top: 0.5rem; }
}

.notice { max-width: 52rem; margin-bottom: 1.75rem; padding: 1rem 1.25rem; border-inline-start: 4px solid var(--accent); background: var(--tint); font-size: 0.9688em; }
.notice-title { font-weight: 700; }
.notice:is(.stale, .discrepancy) { border-color: var(--warn); background: var(--warn-tint); }
.notice:is(.stale, .discrepancy) .notice-title { color: var(--warn); }
.notice ul { margin-top: 0.25rem; }
.notice .facts { margin-top: 0.75rem; }

.document-grid { display: grid; gap: 2.25rem 5rem; border-top: 1px solid var(--rule); padding-top: 2.25rem; }
.document-grid > * { min-width: 0; }
.contents { font-size: 0.9375rem; line-height: 1.5; }
.contents-title { font-weight: 700; padding-block: 0.25rem; }
.contents ol { list-style: none; padding: 0; }
.contents > ol { margin-top: 0.4rem; border-inline-start: 2px solid var(--rule); }
.contents a { display: block; padding: 0.3rem 0 0.3rem 1rem; color: var(--soft); text-decoration: none; }
.contents a:hover { color: var(--ink); text-decoration: underline; }
.contents ol ol a { padding-inline-start: 2rem; }
@media (min-width: 64rem) {
  .document-grid { grid-template-areas: "text contents" "apparatus contents"; grid-template-columns: minmax(0, var(--measure)) minmax(13rem, 17rem); justify-content: space-between; }
  .document-text { grid-area: text; }
  .apparatus { grid-area: apparatus; }
  .contents { grid-area: contents; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media (max-width: 63.99rem) {
  .document-text, .contents, .apparatus { max-width: var(--measure); }
  .contents { border-top: 1px solid var(--rule); padding-top: 1.25rem; }
  .contents a { min-height: 1.5rem; padding-block: 0.45rem; }
}
.to-contents { position: sticky; bottom: 1rem; margin-top: 2rem; text-align: end; pointer-events: none; }
.to-contents a { display: inline-block; padding: 0.5rem 1.1rem; border: 1px solid var(--accent); border-radius: 99px; background: var(--paper); color: var(--accent); font-size: 0.9375rem; font-weight: 600; text-decoration: none; pointer-events: auto; }
.to-contents a::before { content: "☰" / ""; margin-inline-end: 0.5em; }
@media (min-width: 64rem) {
  .to-contents { display: none; }
}

.text > * + * { margin-top: 1.05em; }
.text > :first-child { margin-top: 0; }
.text :is(h2, h3, h4) { scroll-margin-top: 1.5rem; }
.text > * + .heading-2, .programme + .text { margin-top: 3.4em; }
.text h2, .programme h2 { font-size: 1.4375em; }
.text > * + .heading-3 { margin-top: 2.4em; }
.text h3 { font-size: 1.1875em; }
.text > * + .heading:not(.heading-2, .heading-3) { margin-top: 1.6em; }
.text :is(h4, h5, h6) { font-size: 1em; }
.text > .heading + * { margin-top: 0.8em; }
.text .numeral, .contents .numeral { color: var(--accent); font-variant-numeric: lining-nums; }
.text .numeral { margin-inline-end: 0.25em; }
.heading, .tabled { position: relative; }
.anchor { position: absolute; inset-block-start: 0; inset-inline-start: -1.75rem; width: 1.75rem; min-height: 1.75rem; text-align: center; text-decoration: none; color: var(--soft); opacity: 0; }
.anchor::before { content: "#" / ""; }
:is(.heading, .tabled):hover > .anchor, .anchor:focus-visible { opacity: 1; }
@media (max-width: 43rem) {
  .anchor { inset-inline-start: -1.5rem; width: 1.5rem; }
}
.text :is(h2, h3, h4):target { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 3px; text-underline-offset: 0.25em; }
.text li + li { margin-top: 0.4em; }
.text li > :is(ul, ol, p + p) { margin-top: 0.4em; }
.text li::marker { color: var(--soft); }
.text blockquote { padding-inline-start: 1.25em; border-inline-start: 3px solid var(--rule); color: var(--soft); }
.text blockquote > * + * { margin-top: 0.8em; }
.text hr { border: 0; border-top: 1px solid var(--rule); margin-block: 2.5em; }
.text code { background: var(--tint); padding: 0.1em 0.35em; border-radius: 3px; }
.text pre { overflow-x: auto; padding: 1em 1.2em; background: var(--tint); border-radius: var(--radius); line-height: 1.6; }
.text pre code { background: none; padding: 0; overflow-wrap: normal; }
/* Marks as they are written (가. ① ○) and ticks stand in the text; its lines stand beside them. */
.text ul.marked { list-style: none; padding-inline-start: 0; }
.text ul.marked > li { padding-inline-start: 2em; }
.text .marker { display: inline-block; min-width: 1.75em; margin-inline-start: -2em; margin-inline-end: 0.25em; color: var(--soft); }
.text ul:not(.marked) > li:has(> .tick, > p:first-child > .tick) { list-style: none; }
.text ul:not(.marked) > li > .tick, .text ul:not(.marked) > li > p:first-child > .tick { margin-inline-start: -1.35em; }

.numbered-paragraph { display: grid; grid-template-columns: 2.5em minmax(0, 1fr); align-items: baseline; }
.numbered-paragraph:target { background: var(--tint); box-shadow: 0 0 0 0.6rem var(--tint); }
.paragraph-number { color: var(--accent); text-decoration: none; font-variant-numeric: tabular-nums lining-nums; }
.paragraph-number:hover { text-decoration: underline; }
.paragraph-text > * + * { margin-top: 0.8em; }

.text figure { margin-block: 2em; }
.text .picture { padding: clamp(0.5rem, 2vw, 1rem); background: #ffffff; border: 1px solid var(--rule); border-radius: var(--radius); }
.text .picture :is(img, svg) { display: block; max-width: 100%; height: auto; margin-inline: auto; }
.text .picture svg { font-family: var(--sans); }
/* By night a drawing is turned to light on dark, its hues kept; a photograph stays as it is. */
@media (prefers-color-scheme: dark) {
  .text .picture:has(> svg) { background: var(--raised); }
  .text .picture > svg { filter: invert(1) hue-rotate(180deg); mix-blend-mode: screen; }
}
.text .picture.wide { overflow-x: auto; }
.text .picture svg.wide { min-width: 100%; max-width: none; }
.picture-hint { display: none; }
/* On a phone a picture has the whole width of the screen. */
@media (max-width: 43rem) {
  .text > figure > .picture { margin-inline: calc(-1 * var(--gutter)); padding-inline: 0.5rem; border-inline: 0; border-radius: 0; }
  .text .picture-hint { display: block; margin-top: 0.4em; color: var(--soft); font-size: 0.875rem; }
}
.text figcaption { margin-top: 0.7em; font-size: 0.9375rem; line-height: 1.6; }
.text figcaption .figure-number { font-weight: 600; color: inherit; text-decoration: none; }
.text figcaption a.figure-number:hover { text-decoration: underline; }
.text figcaption .credit { color: var(--soft); }

.table { overflow-x: auto; margin-block: 1.75em; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--ink); }
.table table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.6; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.table :is(th, td) { padding: 0.7em 1.25em 0.7em 0; text-align: start; vertical-align: top; min-width: 8.5em; border-bottom: 1px solid var(--rule); }
.table :is(th, td):last-child { padding-inline-end: 0; }
.table th { font-weight: 600; vertical-align: bottom; }
.table tbody th { font-weight: inherit; vertical-align: top; }
.table tr:last-child > * { border-bottom: 0; }
.table .align-right { text-align: end; }
/* On a phone three columns fit; a shadow shows that a table goes on. */
@media (max-width: 43rem) {
  .table :is(th, td) { min-width: 5.5em; padding-inline-end: 1em; }
  .text .table {
    background:
      linear-gradient(to right, var(--paper) 1rem, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--paper) 1rem, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to right, var(--rule), transparent) left / 0.6rem 100% no-repeat scroll,
      linear-gradient(to left, var(--rule), transparent) right / 0.6rem 100% no-repeat scroll;
  }
}
.table .align-center { text-align: center; }

.programme .table { margin-top: 1.1em; margin-bottom: 0.75em; }
.programme :is(th, td) { min-width: 0; }
.programme .time { white-space: nowrap; font-weight: 600; }
.programme .time + .time { font-weight: 400; color: var(--soft); }
.programme .item { display: table-cell; width: 100%; padding-block: 0.7em; }
.programme :is(.item, li) > * { margin: 0; }
.programme ol { margin-top: 0.9em; border-block: 1px solid var(--rule); font-size: 0.9375rem; line-height: 1.6; }
.programme li { padding-block: 0.85em; }
.programme li + li { margin-top: 0; border-top: 1px solid var(--rule); }
.programme .item-kind { color: var(--accent); font-size: 0.8125rem; font-weight: 600; }
.programme .item-title { font-weight: 600; font-size: 1.0625rem; }
.programme :is(.item-people, .item-documents) { color: var(--soft); }
.programme .item-documents { line-height: 1.5; }
.programme .item-derived { display: inline-block; margin-top: 0.3rem; padding: 0 0.5rem; border: 1px dashed var(--soft); border-radius: var(--radius); color: var(--soft); font-size: 0.8125rem; }
.programme .length { text-align: end; white-space: nowrap; color: var(--soft); }
.programme .day-shift { font-size: 0.8125rem; font-weight: 400; }
.programme .own-time { font-weight: 400; color: var(--accent); }
.programme .item-now { margin-inline-start: 0.35em; padding: 0 0.6em; border-radius: 99px; background: var(--accent); color: var(--on-accent); }
.programme [aria-current] { background: var(--tint); }
.programme .day th { padding-block: 1.1em 0.35em; text-align: start; font-size: 0.9375rem; }
.programme .note { margin-top: 0.35rem; }
/* On a phone the hours stand above what they are for: a column of its own would leave the words no room. */
@media (max-width: 43rem) {
  .programme thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .programme tr { display: grid; grid-template-columns: auto auto 1fr; gap: 0.2em 1.1em; padding-block: 0.8em; border-bottom: 1px solid var(--rule); }
  .programme tr:last-child { border-bottom: 0; }
  .programme td { padding: 0; border: 0; }
  .programme .time:empty { display: none; }
  .programme .time[data-zone]::after { content: " " attr(data-zone); font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
  .programme .item { grid-row: 2; grid-column: 1 / -1; padding: 0; }
  .programme .length { grid-row: 2; grid-column: 3; font-size: 0.8125rem; }
}

.addresses { display: none; }
.footnotes { margin-top: 3.5em; padding-top: 1.25em; border-top: 1px solid var(--rule); font-size: 0.9375rem; line-height: 1.65; }
.footnotes h2 { font-size: 1rem; }
.footnotes ol { margin-top: 0.6em; }
.footnotes li:target { background: var(--tint); }
.footnotes .back { text-decoration: none; font-family: system-ui, sans-serif; }
.text sup a { text-decoration: none; padding-inline: 0.15em; font-variant-numeric: lining-nums; }

.apparatus { display: grid; gap: 2.5rem; padding-top: 2.5rem; border-top: 2px solid var(--ink); font-size: 0.9375rem; line-height: 1.65; }
.apparatus h2 { font-size: 1.0625rem; margin-bottom: 0.7rem; letter-spacing: 0; }
.facts > div { display: grid; gap: 0 1.5rem; padding-block: 0.55rem; border-top: 1px solid var(--rule); }
.facts > div:last-child { border-bottom: 1px solid var(--rule); }
.entry .facts > div { border: 0; padding-block: 0.1rem; }
.facts dt, .used-in .label { color: var(--soft); font-size: 0.9375rem; }
@media (min-width: 40rem) {
  .facts > div { grid-template-columns: 9rem minmax(0, 1fr); }
}
@media (max-width: 39.99rem) {
  .entry .facts > div { padding-block: 0.3rem; }
  .entry .facts + .used-in { margin-top: 0.3rem; }
}
.citations summary { display: inline-block; padding: 0.35rem 1.1rem; border: 1px solid var(--soft); border-radius: 99px; cursor: pointer; }
.citations summary::before { content: "+" / ""; margin-inline-end: 0.5em; }
.citations[open] summary::before { content: "−" / ""; }
.citations dl > div { padding-block: 0.9rem; border-bottom: 1px solid var(--rule); }
.citations dt { font-weight: 600; }
.citations dd > * { margin-top: 0.35rem; }
.citations cite { font-style: italic; }
.citations pre { padding: 0.75em 1em; background: var(--tint); border-radius: var(--radius); font-size: 0.875rem; line-height: 1.55; white-space: pre-wrap; }
.citations button { padding: 0.2rem 0.9rem; border: 1px solid var(--rule); border-radius: var(--radius); background: none; color: inherit; font: inherit; font-size: 0.875rem; cursor: pointer; }
.citations button:hover { border-color: currentColor; }
.cited-place { margin-top: 0.75rem; color: var(--soft); }
.page-status { position: fixed; inset: auto 0 1.25rem; z-index: 5; width: fit-content; max-width: calc(100vw - 2rem); margin-inline: auto; padding: 0.6rem 1.25rem; border-radius: var(--radius); background: var(--ink); color: var(--paper); font-size: 0.9375rem; }
.page-status:empty { padding: 0; }
.sources { display: grid; gap: 0.75rem; }
.sources .note { display: block; }
.history { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
.history-date { color: var(--soft); }
.history-date .label { border: 1px solid var(--rule); border-radius: 99px; padding: 0 0.6em; margin-inline-start: 0.35em; }
.part-notice p { color: var(--soft); }
.rights { color: var(--soft); }
[rel~="license"] { white-space: nowrap; }
`;
