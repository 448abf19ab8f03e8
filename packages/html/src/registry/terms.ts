/** The glossary. */
import { otherLocale } from '@narani/model';
import type { Term } from '@narani/schema';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';
import { present, text } from '../page/parts.js';
import { entryOf, formerNames, type Group, groupsOf, sourceRow } from './entry.js';
import { compareNames, initialOf } from './order.js';
import { usedInList } from './used-in.js';

/** The terms in dictionary order, under their initials. */
export function termsPage(context: PageContext): Element[] {
  const { locale, corpus } = context;
  const terms = Object.entries(corpus.registries.terms).map(([id, term]) => ({
    id,
    term,
    name: term.forms[locale][0] ?? id,
  }));
  terms.sort((one, other) => compareNames(one.name, other.name, locale));
  const groups = new Map<string, Element[]>();
  for (const { id, term, name } of terms) {
    const initial = initialOf(name);
    const group = groups.get(initial) ?? [];
    group.push(termEntry(context, id, term, name));
    groups.set(initial, group);
  }
  const listed: Group[] = [...groups].map(([title, entries], index) => ({
    id: `initial-${index + 1}`,
    title,
    entries,
  }));
  return groupsOf(context, listed);
}

function termEntry(context: PageContext, id: string, term: Term, name: string): Element {
  const { t, locale } = context;
  const other = otherLocale(locale);
  return entryOf({
    id,
    title: name,
    aside: h('span.other', { lang: other }, term.forms[other][0] ?? ''),
    lead: term.definition[locale],
    rows: [
      [t('pages:term.forms'), words(otherForms(term.forms[locale]))],
      [t('pages:term.former'), formerNames(context, term.former)],
      [t('pages:term.avoid'), words(term.avoid?.[locale] ?? [])],
      [t('pages:term.related'), related(context, term)],
      sourceRow(context, term.source),
    ],
    after: [usedInList(context, `terms/${id}`)],
  });
}

/** The forms beside the first, without those that differ from one before them in number or in capitals alone. */
function otherForms(forms: readonly string[]): string[] {
  const keys = forms.map((form) => form.toLowerCase().split(' ').map(singular).join(' '));
  return forms.filter((_, index) => index > 0 && keys.indexOf(keys[index] ?? '') === index);
}

/** An English noun without the ending of its plural, near enough to tell a plural from another word. */
function singular(word: string): string {
  return word.replace(/ies(,?)$/, 'y$1').replace(/(?<!s)s(,?)$/, '$1');
}

function words(list: readonly string[]): ElementContent | undefined {
  return list.length > 0 ? text(list.join(', ')) : undefined;
}

function related(context: PageContext, term: Term): ElementContent | undefined {
  const links = (term.related ?? []).flatMap((id) => {
    const name = context.corpus.registries.terms[id]?.forms[context.locale][0];
    return name ? [h('a', { href: `#${id}` }, name)] : [];
  });
  const joined = links.flatMap((link, index) => (index > 0 ? [text(', '), link] : [link]));
  return present(joined).length > 0 ? h('span', joined) : undefined;
}
