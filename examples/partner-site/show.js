/** The list and the text of a page. Whatever is plain text is set as text; `content_html` alone is HTML. */
import { findItem, stateOf } from './items.js';

/** The list of documents, each with where its text stands. */
export function showList(place, documents, { words, language }) {
  place.setAttribute('aria-label', words.documents);
  const items = documents.map((item) => {
    const link = element(
      'a',
      { href: `#${language}/${item._narani.id}`, lang: item.language },
      item.title,
    );
    return element('li', {}, link, ' ', label(item, words));
  });
  place.replaceChildren(element('ul', {}, ...items));
}

/** One document. */
export function showItem(place, item, { words, copy, language }) {
  if (!item) return place.replaceChildren(element('h1', {}, words.title));
  const { availability, lifecycle } = item._narani;
  const text = element('div', { lang: item.language });
  if (lifecycle === 'withdrawn') text.append(...withdrawal(item, { words, copy, language }));
  else text.innerHTML = item.content_html ?? '';
  place.replaceChildren(
    element('h1', { lang: item.language }, item.title),
    element('p', { class: 'state' }, label(item, words), ' ', words.trust(stateOf(item))),
    ...(availability ? [element('p', { class: 'state' }, words.withheld)] : []),
    text,
    element('footer', { lang: item.language }, ...source(item)),
  );
}

function withdrawal({ _narani: { withdrawal: told } }, { words, copy, language }) {
  const { date, reason, replacement } = told;
  const other = replacement && findItem(copy, replacement, language);
  const link = other && element('a', { href: `#${language}/${replacement}` }, other.title);
  return [
    element('p', {}, words.withdrawn(date)),
    element('p', { lang: language }, reason[language]),
    ...(link ? [element('p', {}, words.instead, ' ', link)] : []),
  ];
}

/** The line that its licence asks for, with the address as a link. */
function source({ attribution, url }) {
  if (!attribution) return [];
  const [before, after = ''] = attribution.split(url);
  return [before, element('a', { href: url }, url), after];
}

function label(item, words) {
  return element('small', { class: `label ${stateOf(item)}` }, words.label(stateOf(item)));
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
