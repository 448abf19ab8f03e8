/** Style on paper. The PDF is the print edition; this is for a reader who prints the page. */

/** CSS text. */
export const PRINT = `
@media print {
  @page {
    margin: 22mm 20mm;
    /* In the face of the heading, whose letters are here already. */
    @top-left { content: var(--sheet-title); font-family: var(--display); }
    @bottom-left { content: var(--sheet-address); }
    @bottom-right { content: counter(page) " / " counter(pages); }
    font: 8pt var(--sans); color: #333333;
  }
  @page :first { @top-left { content: none; } }
  :root {
    --sheet-title: attr(data-title); --sheet-address: attr(data-address);
    --paper: #ffffff; --raised: #ffffff; --ink: #000000; --soft: #333333; --rule: #999999;
    --accent: #000000; --on-accent: #000000; --tint: #ffffff; --warn: #000000; --warn-tint: #ffffff; --good: #000000;
  }
  html { font-size: 10.5pt; }
  body { display: block; font-size: 1rem; background: #ffffff; color: #000000; }
  .skip, .search-open, .site-nav, .languages, .trail, .contents, .to-contents, .to-top, .anchor, .formats, .jump, .footnotes .back, .site-footer ul { display: none; }
  .site-header, .hero, .site-footer { background: none; color: #000000; }
  .bar, main { max-width: none; padding-inline: 0; }
  main { margin-bottom: 0; padding-bottom: 0; }
  .document-grid { display: block; }
  .document-text, .apparatus, .document-head { max-width: none; }
  .badge, .badge.state { background: none; color: #000000; border-color: #999999; }
  a { color: inherit; text-decoration: none; }
  .sources a::after { content: " <" attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
  .sources a[data-address]::after { content: " <" attr(data-address) ">"; }
  .text { counter-reset: link; }
  .text a[href]:not([href^="#"]) { counter-increment: link; }
  .text a[href]:not([href^="#"])::after { content: "[" counter(link) "]"; font-size: 0.65em; vertical-align: super; line-height: 1; }
  .addresses { display: block; margin-top: 1.5rem; font-size: 0.75rem; line-height: 1.45; }
  .addresses ol { margin-top: 0.25rem; padding-inline-start: 2.5em; columns: 2; column-gap: 1.5rem; }
  .addresses li { overflow-wrap: anywhere; break-inside: avoid; }
  .report, .part-cite { display: none; }
  .table, .picture { overflow: visible; }
  .text .picture-hint { display: none; }
  .text .picture:has(> svg) { background: #ffffff; }
  .text .picture > svg { filter: none; mix-blend-mode: normal; }
  h1, h2, h3, h4 { break-after: avoid; }
  .heading { break-inside: avoid; break-after: avoid; }
  figure, tr, .item, .entry:not(:has(.articles)), .articles > div, .notice, .facts > div, .apparatus li { break-inside: avoid; }
  /* A box that is kept whole leaves its height empty at most: less than a third of the sheet. */
  .text .picture > :is(img, svg) { width: auto; max-width: 100%; max-height: 70mm; margin-inline: auto; }
  thead { display: table-header-group; }
  .programme { border: 0; padding: 0; background: none; box-shadow: none; }
  .site-footer { margin-top: 0.75rem; padding-block: 0.5rem 0; border-top: 0; break-inside: avoid; }
  .site-footer p { max-width: none; }
  .apparatus { display: block; margin-top: 1.5rem; padding-block: 0; }
  .apparatus > * + * { margin-top: 1.25rem; }
  .group { padding-top: 1.25rem; }
  .group > h2 { padding-bottom: 0.2rem; }
  .entry { padding-block: 0.25rem; }
  .entry .lead { margin-top: 0.1rem; max-width: none; line-height: inherit; }
  /* The rows of an entry run on: a glossary on paper is no table. */
  .entry .facts { margin: 0; line-height: inherit; }
  .entry .facts, .entry .facts :is(div, dt, dd, ul, li) { display: inline; margin: 0; padding: 0; }
  .entry dt::after { content: ": "; }
  .entry .facts > div + div::before { content: " · "; }
  .entry li + li::before { content: ", "; }
  .used-in { display: none; }
  .page-registry { font-size: 9pt; line-height: 1.45; }
  p, li { orphans: 2; widows: 2; }
}
`;
