/** The search itself: a combobox in a dialog. Its index is loaded with the first opening. */
import type { Part, Row } from '../match/rows.js';
import { createSearch, type Hit, type Search } from '../match/search.js';

const OFF = 'narani shortcuts off';
const own = document.currentScript as HTMLScriptElement;
/** The language of the button: a page in two languages has one for each. */
const button = document.activeElement?.closest('.search-open');
const speaker = button?.closest<HTMLElement>('[lang]') ?? document.documentElement;
const locale = speaker.lang === 'en' ? 'en' : 'ko';
const root = new URL('../../', own.src);

let search: Search = () => [];
let kinds: Part['kinds'] = [];
let words: Readonly<Record<string, string>> = {};
const rows: Row[] = [];
let hits: Hit[] = [];
let active = -1;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** Parts come one after the other: each is a script, which a page that was opened as a file may load. */
function load(part: number): void {
  const script = make('script', { src: new URL(`index-${part}.js`, own.src).href });
  document.head.append(script);
}

const input = make('input', {
  ...{ id: 'palette-input', type: 'search', role: 'combobox', autocomplete: 'off' },
  ...{ autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go', maxlength: '200' },
  ...{ 'aria-expanded': 'false', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list' },
});
const label = make('label', { class: 'palette-label', for: 'palette-input' });
const list = make('ul', { id: 'palette-list', role: 'listbox' });
const status = make('p', { class: 'palette-status', role: 'status' });
const close = make('button', { type: 'button', class: 'palette-close' });
const keys = make('input', { type: 'checkbox', id: 'palette-keys' });
const keysLabel = make('label', { for: 'palette-keys' });
const dialog = make(
  'dialog',
  { class: 'palette', lang: locale },
  make('div', { class: 'palette-head' }, label, input, close),
  list,
  make('div', { class: 'palette-foot' }, status, make('p', {}, keys, ' ', keysLabel)),
);

function begin({ parts, kinds: names, words: all, rows: more }: Part): void {
  kinds = names;
  words = all[locale];
  rows.push(...more);
  search = createSearch(rows);
  label.textContent = say('label');
  close.textContent = say('close');
  keysLabel.textContent = say('keys');
  list.setAttribute('aria-label', say('results'));
  loaded += 1;
  if (loaded < parts) load(loaded);
  show();
}
let loaded = 0;

function show(): void {
  const query = input.value;
  hits = query.trim() === '' ? [] : search(query, locale, 12);
  active = hits.length > 0 ? 0 : -1;
  list.replaceChildren(...hits.map(optionOf));
  input.setAttribute('aria-expanded', String(hits.length > 0));
  status.textContent =
    query.trim() === ''
      ? say('hint')
      : say(hits.length > 0 ? 'count' : 'none', { count: hits.length });
  mark();
}

function optionOf({ row, above }: Hit, index: number): HTMLElement {
  const [title, lang] = titleOf(row);
  const [, , korean, english] = row;
  const other = lang === 'ko' ? english : korean;
  const kind = (above ? titleOf(above)[0] : kinds[row[0]]?.[locale]) ?? '';
  const parts = [
    make('span', { class: 'palette-title', lang }, title),
    ...(other && other !== title
      ? [' ', make('span', { class: 'palette-other', lang: lang === 'ko' ? 'en' : 'ko' }, other)]
      : []),
    ' ',
    make('span', { class: 'palette-kind' }, kind),
  ];
  const option = make('li', { id: `palette-${index}`, role: 'option' }, ...parts);
  option.addEventListener('click', () => go(index));
  option.addEventListener('pointermove', () => {
    if (active === index) return;
    active = index;
    mark();
  });
  return option;
}

function titleOf([, , korean, english]: Row): [string, string] {
  const text = locale === 'ko' ? korean : english;
  if (text) return [text, locale];
  return locale === 'ko' ? [english, 'en'] : [korean, 'ko'];
}

function mark(): void {
  for (const [index, option] of [...list.children].entries())
    option.setAttribute('aria-selected', String(index === active));
  if (active < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `palette-${active}`);
  list.children[active]?.scrollIntoView({ block: 'nearest' });
}

function go(index: number): void {
  const hit = hits[index];
  if (!hit) return;
  const [path = '', anchor] = (hit.above ? hit.above[1] + hit.row[1] : hit.row[1]).split('#');
  dialog.close();
  location.href = new URL(
    `${locale}/${path}index.html${anchor ? `#${encodeURIComponent(anchor)}` : ''}`,
    root,
  ).href;
}

input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length > 0) {
    active = (active + step + hits.length) % hits.length;
    mark();
  } else if (event.key === 'Enter') go(active);
  // Of its own the field would be emptied first.
  else if (event.key === 'Escape') dialog.close();
  else return;
  event.preventDefault();
});
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
keys.addEventListener('change', () => {
  try {
    if (keys.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
});

function open(): void {
  if (dialog.open) return;
  try {
    keys.checked = localStorage.getItem(OFF) === null;
  } catch {
    keys.checked = true;
  }
  dialog.showModal();
  input.focus();
  input.select();
}

Object.assign(globalThis, { naraniIndex: begin, naraniPalette: open });
document.head.append(
  make('link', { rel: 'stylesheet', href: new URL('palette.css', own.src).href }),
);
document.body.append(dialog);
load(0);
open();
