/** A partner's page: the documents of a Narani site, made from its feeds alone. */

import { documentsIn, findItem } from './items.js';
import { createClient } from './narani/index.js';
import { showItem, showList } from './show.js';
import { cacheStore } from './store.js';
import { LANGUAGES, wordsFor } from './words.js';

const HOUR = 3_600_000;
const site = document.documentElement.dataset.narani;
const client = createClient(site);
const store = cacheStore('narani');
const place = (selector) => document.querySelector(selector);

let copy = await store.load();
let vocabulary;
/** What the last reading came to, in the words of a language. */
let news = () => '…';

/** Shows what is held: at once, and again after each change of place or of the copy. */
function show() {
  const { language, id } = asked();
  const words = wordsFor(language, vocabulary);
  document.documentElement.lang = language;
  place('#name').textContent = words.title;
  place('#news').textContent = news(words);
  place('#languages').replaceChildren(
    ...LANGUAGES.map((other) =>
      link(`#${other}/${id ?? ''}`, other === 'ko' ? '한국어' : 'English', other),
    ),
  );
  const documents = documentsIn(copy, language);
  showList(place('#list'), documents, { words, language });
  const item = id ? findItem(copy, id, language) : undefined;
  showItem(place('main'), item, { words, copy, language });
}

/** The language and the document that the address asks for: `#en/agenda/water`. */
function asked() {
  const [first, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  const own = navigator.language.startsWith('ko') ? 'ko' : 'en';
  return { language: LANGUAGES.includes(first) ? first : own, id: rest.join('/') || undefined };
}

function link(href, text, lang) {
  return Object.assign(document.createElement('a'), { href, textContent: text, lang });
}

/** Brings the copy to what is published now. What is held stays as it is where that cannot be. */
async function refresh() {
  try {
    vocabulary ??= await (await fetch(`${site}feeds/v1/vocabulary.json`)).json();
    const followed = await client.follow(store);
    copy = followed.copy;
    const count = followed.changes.length;
    news = (words) => (followed.fresh ? '' : words.changes(count));
  } catch (error) {
    console.warn(error);
    news = (words) => words.unreachable;
  }
  show();
}

addEventListener('hashchange', show);
show();
await refresh();
setInterval(refresh, HOUR);
