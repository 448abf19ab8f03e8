/** Style of pages that set both languages side by side. */

/** CSS text. On a narrow screen the languages stand below each other; where the script runs, the other is opened paragraph by paragraph. */
export const FACING = `
.facing .document-head { max-width: none; }
.facing .document-head h1, .facing .title { font-size: clamp(1.5rem, 1rem + 1.4vw, 2.125rem); }
.facing .title { font-family: var(--display); font-weight: var(--display-weight); line-height: 1.28; }
.facing .document-text { max-width: none; border-top: 1px solid var(--rule); padding-top: 2.25rem; }
.facing-row { display: grid; gap: 0.35rem 3rem; }
.facing-cell { min-width: 0; }
.facing-cell > * + * { margin-top: 0.8em; }
.facing-cell.other { padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.facing .text > .facing-heading:not(:first-child) { margin-top: 3em; }
.facing-heading .badges { margin-top: 0.6rem; }
.facing .absent { color: var(--soft); font-size: 0.9375rem; }
.facing .programme table { font-size: 0.875rem; }
.facing .table .own > * { border-bottom: 0; }
.facing .table .other > * { padding-top: 0; border-bottom: 1px solid var(--rule); color: var(--soft); }
.facing .table thead .other > * { border-bottom: 1px solid var(--ink); }
.departure { background: var(--warn-tint); color: inherit; box-shadow: inset 0 -2px 0 var(--warn); }
.departure-note { color: var(--warn); font-size: 0.9em; }
.facing-open { min-height: 1.5rem; margin-top: 0.3rem; padding: 0 0.75rem; border: 1px solid var(--rule); border-radius: 99px; background: none; color: var(--soft); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.facing-open::before { content: "+" / ""; margin-inline-end: 0.4em; }
.facing-open[aria-expanded="true"]::before { content: "−" / ""; }
@media (min-width: 48rem) {
  .facing-row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .facing-cell.other { padding-inline-start: 1.5rem; border-inline-start-width: 1px; }
  .facing-open { display: none; }
}
@media screen and (max-width: 47.99rem) {
  .facing.opens .facing-row:not(.open, :has(h1)) > .other { display: none; }
}
@media (forced-colors: active) {
  .departure { outline: 2px solid Mark; }
}
@media print {
  .facing-row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 8mm; break-inside: avoid; }
  .facing-open { display: none; }
}
`;
