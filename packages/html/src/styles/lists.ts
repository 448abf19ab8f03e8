/** Style of pages that list: home, kinds, registries, the root. */

/** CSS text. */
export const LISTS = `
.hero { padding-block: clamp(2rem, 6vw, 4.5rem) clamp(2rem, 5vw, 3.5rem); max-width: 54rem; }
.hero h1 { font-size: clamp(2.125rem, 1.3rem + 3.8vw, 3.75rem); line-height: 1.14; }
:lang(ko) .hero h1 { line-height: 1.22; }
.hero .tagline { margin-top: 1rem; font-size: clamp(1.1875rem, 1.05rem + 0.7vw, 1.5rem); line-height: 1.5; text-wrap: balance; }
.hero .about { margin-top: 1.25rem; color: var(--soft); max-width: var(--measure); }

.kind, .reference { padding-top: clamp(2.25rem, 5vw, 3.5rem); }
.kind > h2, .reference > h2 { font-size: 1.375rem; padding-bottom: 0.75rem; border-bottom: 2px solid var(--ink); }
.kind > h2 a { color: inherit; text-decoration: none; }
.kind > h2 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }

.documents { list-style: none; padding: 0; }
.documents > li { border-bottom: 1px solid var(--rule); }
.item { padding-block: 1.6rem; display: grid; gap: 0.4rem; }
.item :is(h2, h3) { font-size: clamp(1.1875rem, 1.1rem + 0.5vw, 1.4375rem); }
.item :is(h2, h3) a { color: inherit; text-decoration: none; }
.item :is(h2, h3) a:hover { color: var(--accent); text-decoration: underline; text-decoration-thickness: 2px; }
.item .summary { color: var(--soft); max-width: var(--measure); text-wrap: pretty; }
.item .badges { align-items: center; margin-top: 0.3rem; }
.item .date { color: var(--soft); padding-inline-start: 0.35rem; }
.item .date:first-child { padding: 0; }
@media (min-width: 56rem) {
  .item { grid-template-columns: 11rem minmax(0, 1fr); column-gap: 2.5rem; }
  .item > * { grid-column: 2; }
  .item > .kicker { grid-column: 1; grid-row: 1 / span 3; padding-top: 0.3em; }
}

.list-head { padding-block: clamp(1.5rem, 4vw, 3rem) clamp(1.5rem, 3vw, 2.25rem); max-width: 48rem; }
.list-head h1 { font-size: clamp(1.875rem, 1.4rem + 2.2vw, 2.875rem); }
.list-head .standfirst { margin-top: 0.75rem; }
.to-top { margin-top: 1rem; text-align: end; font-size: 0.9375rem; }
.to-top a { display: inline-block; min-height: 1.5rem; }
.to-top a::before { content: "↑" / ""; margin-inline-end: 0.35em; }
.elsewhere, .withdrawn { padding-top: 2.5rem; }
.withdrawn { color: var(--soft); }
.elsewhere > h2, .withdrawn h2 { font-size: 1.0625rem; margin-bottom: 0.5rem; }
.elsewhere .entry { padding-block: 1rem; }
.elsewhere h3 { font-size: 1.0625rem; }
.list-head + .documents { border-top: 2px solid var(--ink); }

.registries { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); column-gap: 2.5rem; }
.registries li { padding-block: 1.25rem; border-bottom: 1px solid var(--rule); }
.registries a { font-weight: 600; font-size: 1.0625em; color: inherit; }
.registries .count { color: var(--soft); font-size: 0.875rem; margin-inline-start: 0.6em; }
.registries p { color: var(--soft); font-size: 0.9375rem; margin-top: 0.25rem; }

.registry { max-width: 60rem; }
.registry-note { color: var(--soft); font-size: 0.9375rem; max-width: var(--measure); }
.registry-note + .registry-note { margin-top: 0.5rem; }
.registry-note .note { font-size: inherit; }
.registry-note + .jump, .registry-note + .group { margin-top: 2rem; }
.jump { padding-block: 0.75rem; border-block: 1px solid var(--rule); }
.jump ul { gap: 0.1rem 0.3rem; }
.jump a { display: block; min-width: 2rem; padding: 0.15rem 0.5rem; text-align: center; text-decoration: none; border-radius: var(--radius); }
.jump a:hover { background: var(--tint); text-decoration: underline; }
.group { padding-top: 2.5rem; }
.group > h2 { font-size: 1.5rem; color: var(--accent); padding-bottom: 0.6rem; border-bottom: 2px solid var(--accent); }
.list-head + .entry { border-top: 2px solid var(--ink); }
.entry { padding-block: 1.75rem; border-bottom: 1px solid var(--rule); }
.entry :is(h2, h3) { font-size: 1.25rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75em; }
.entry .other { font-family: var(--text); font-weight: 400; font-size: 0.9375rem; letter-spacing: 0; color: var(--soft); }
.entry .lead { margin-top: 0.5rem; max-width: 42em; }
.entry .facts { margin-top: 0.85rem; font-size: 0.9375rem; }
.entry:target, .articles > div:target { background: var(--tint); box-shadow: 0 0 0 0.75rem var(--tint); border-radius: 1px; }
.entry .facts + .used-in { margin-top: 0.1rem; }
.used-in { margin-top: 0.85rem; font-size: 0.9375rem; display: grid; gap: 0 1.5rem; }
.articles { margin-top: 1.25rem; border-top: 1px solid var(--rule); font-size: 0.9375rem; }
.articles > div { display: grid; gap: 0 1.5rem; padding-block: 0.7rem; border-bottom: 1px dotted var(--rule); }
.articles > div:last-child { border-bottom: 0; }
.articles dt { font-weight: 600; font-variant-numeric: tabular-nums; }
.articles .note { margin-top: 0.25rem; }
@media (min-width: 40rem) {
  .articles > div, .used-in { grid-template-columns: 9rem minmax(0, 1fr); }
}

.page-root main { display: grid; align-content: center; gap: 2rem; padding-block: 3rem; }
.page-root h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem); display: flex; flex-wrap: wrap; gap: 0.2em 0.7em; }
.page-root h1 span + span { color: var(--soft); font-weight: 400; }
.choices { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); border-top: 2px solid var(--ink); }
.choice { padding-block: 1.75rem; display: grid; gap: 0.5rem; align-content: start; }
.choice-title { font-size: 1.1875rem; line-height: 1.5; font-weight: 600; }
.root-name { margin-bottom: 0.6rem; display: flex; flex-wrap: wrap; gap: 0 0.7em; color: var(--soft); }
.choice-ways { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin-block: 0.75rem 0.25rem; }
.choice .plain { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.choice .report { margin-top: 0.75rem; color: var(--soft); font-size: 0.9375rem; }
.choice .plain > li + li { margin-top: 0; }
@media (max-width: 43rem) {
  .choice + .choice { border-top: 1px solid var(--rule); }
}
`;
