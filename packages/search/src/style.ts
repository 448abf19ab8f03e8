/** The style of the search, loaded with it. */

/** CSS text; colours are the tokens of the site. */
export const STYLE = `.palette { width: min(42rem, 100vw - 2rem); max-height: min(36rem, 100dvh - 4rem); margin: max(2rem, 8vh) auto auto; padding: 0; border: 1px solid var(--rule); border-radius: var(--radius, 4px); background: var(--paper); color: var(--ink); overflow: hidden; }
.palette[open] { display: flex; flex-direction: column; }
.palette::backdrop { background: rgb(0 0 0 / 0.45); }
.palette-head { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 0.75rem; padding: 1rem 1.25rem; border-bottom: 1px solid var(--rule); }
.palette-label { grid-column: 1 / -1; font-size: 0.875rem; font-weight: 600; }
.palette input[type="search"] { min-width: 0; padding: 0.55rem 0.75rem; border: 1px solid var(--soft); border-radius: var(--radius, 4px); background: var(--raised, var(--paper)); color: inherit; font: inherit; }
.palette-close { padding: 0.55rem 0.9rem; border: 1px solid var(--rule); border-radius: var(--radius, 4px); background: none; color: inherit; font: inherit; font-size: 0.9375rem; cursor: pointer; }
.palette ul { flex: 1; margin: 0; padding: 0.35rem; overflow-y: auto; list-style: none; }
.palette li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: 0.5rem 0.9rem; border-radius: var(--radius, 4px); cursor: pointer; }
.palette li[aria-selected="true"] { background: var(--tint); outline: 2px solid var(--accent); outline-offset: -2px; }
.palette-title { font-weight: 600; }
.palette-kind { grid-column: 2; grid-row: 1; max-width: 16em; color: var(--soft); font-size: 0.875rem; text-align: end; }
.palette-other { grid-column: 1 / -1; color: var(--soft); font-size: 0.9375rem; line-height: 1.5; }
.palette-foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: 0.6rem 1.25rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.875rem; }
@media (max-width: 30rem) {
  .palette { width: 100vw; max-width: none; max-height: 100dvh; height: 100dvh; margin: 0; border: 0; }
  .palette li { grid-template-columns: 1fr; }
  .palette-kind { grid-column: 1; grid-row: auto; max-width: none; text-align: start; }
}
`;
