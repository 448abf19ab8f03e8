/** Links to figures of the registry: their text must state the registry's value. */
import type { Corpus, Document, Entry, Finding } from '@narani/model';
import { extractFacts } from '@narani/parity';
import { finding } from '@narani/rules';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Compares the text of every `fact:` link with the registry's value, by value: `약 1,360만 명` and `13.6 million` both state 13600000.
 *
 * A text without a figure in digits (`half`) is not judged. **Errors**: check/fact-value.
 */
export function checkFactValues({ registries }: Corpus, { translations }: Entry): Finding[] {
  return Object.values(translations).flatMap((document) => checkLinks(document, registries));
}

function checkLinks(document: Document, { facts }: Corpus['registries']): Finding[] {
  const { path, locale } = document;
  const findings: Finding[] = [];
  visit(document.tree, 'link', (link) => {
    const { reference, filled } = link.data ?? {};
    if (reference?.kind !== 'fact' || filled) return;
    const fact = Object.hasOwn(facts, reference.id) ? facts[reference.id] : undefined;
    const actual = toText(link);
    const values = valuesIn(actual, locale);
    if (!fact || values.length === 0 || values.includes(fact.value)) return;
    const expected = fact.value.toLocaleString('en');
    const { start, end } = link.position ?? {};
    findings.push(
      finding('check/fact-value', {
        path,
        ...(start && end ? { span: { start, end } } : {}),
        scope: reference.id,
        actual,
        expected,
        values: { actual, expected, target: reference.id },
      }),
    );
  });
  return findings;
}

/** The numbers that a text states in digits, whatever they count. */
function valuesIn(text: string, locale: Document['locale']): number[] {
  return extractFacts(text, locale)
    .filter(({ certain }) => certain)
    .flatMap(({ key }) => {
      const value = /^(?:amount|percent|points):(-?\d+(?:\.\d+)?)/.exec(key)?.[1];
      return value === undefined ? [] : [Number(value)];
    });
}
