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
  body { display: block; font-size: 10.5pt; background: #ffffff; color: #000000; }
  .skip, .site-nav, .languages, .trail, .contents, .to-contents, .anchor, .formats, .jump, .footnotes .back, .site-footer ul { display: none; }
  .site-header, .hero, .site-footer { background: none; color: #000000; }
  .bar, main { max-width: none; padding-inline: 0; }
  .document-grid { display: block; }
  .document-text, .apparatus, .document-head { max-width: none; }
  .badge, .badge.state { background: none; color: #000000; border-color: #999999; }
  a { color: inherit; text-decoration: none; }
  .sources a[href^="http"]::after, .text a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; }
  .report, .part-cite { display: none; }
  .table, .picture { overflow: visible; }
  .text .picture-hint { display: none; }
  .text .picture:has(> svg) { background: #ffffff; }
  .text .picture > svg { filter: none; mix-blend-mode: normal; }
  h1, h2, h3, h4 { break-after: avoid; }
  .heading { break-inside: avoid; break-after: avoid; }
  figure, tr, .item { break-inside: avoid; }
  .entry { padding-block: 0.4rem; }
  .entry .facts { margin-top: 0.2rem; }
  .entry .facts > div { padding-block: 0; }
  .used-in { display: none; }
  .page-registry { font-size: 9pt; }
  p, li { orphans: 2; widows: 2; }
}
`;
