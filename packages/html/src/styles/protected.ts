/**
 * Style of the parts that must be seen on every page: who wrote it, under which licence, what it is not, and how far its translation
 * stands. A theme can hide nothing (see `@narani/theme`); that it does not paint these parts in the colour of what lies behind them, or shrink them step
 * by step, is held here, since a theme has no `!important`. Their colours are tokens, whose contrast is checked.
 */

/** CSS text. */
export const PROTECTED = `
:is(.notice, .part-notice, .rights, .sources, .history, .byline, .translation) {
  width: auto !important;
  min-width: min(100%, 12rem) !important;
  max-width: 52rem !important;
}
:is(.notice, .part-notice, .sources, .history, .byline) { color: var(--ink) !important; }
:is(.rights, .translation, .credit, .site-footer) { color: var(--soft) !important; }
:is(.byline, .translation, .credit, .site-footer) { background: var(--paper) !important; }
:is(.apparatus, .part-notice, .rights, .sources, .history) { background: var(--panel) !important; }
:is(.part-notice, .rights, .sources, .history, .translation, .credit, .site-footer) { font-size: 0.9375rem !important; }
.byline { font-size: 1.0625rem !important; }
.notice { background: var(--tint) !important; font-size: 1.0313rem !important; }
.notice:is(.stale, .discrepancy) { background: var(--warn-tint) !important; }
.badge, .badge.good { background: var(--paper) !important; color: var(--soft) !important; font-size: 0.8125rem !important; }
.badge.good { color: var(--good) !important; }
.badge.state { background: var(--accent) !important; color: var(--on-accent) !important; }
.badge.warn { background: var(--warn-tint) !important; color: var(--warn) !important; }
:is(.notice, .part-notice, .rights, .sources, .history, .byline, .translation, .credit, .site-footer, .badge) :not(h2) {
  background: none !important;
  color: inherit !important;
  font-size: inherit !important;
}
:is(.notice, .part-notice, .sources, .history, .byline, .translation, .rights) a { color: var(--accent) !important; }
.notice:is(.stale, .discrepancy) .notice-title { color: var(--warn) !important; }
@media print {
  .badge:is(.badge, .state, .warn, .good) { background: none !important; color: #000000 !important; }
}
`;
