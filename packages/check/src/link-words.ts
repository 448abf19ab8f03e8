/** Links whose words state a value that their target has too: a figure of the registry, an article of a statute. */
import type { Corpus, Document, Entry, Finding, Reference } from '@narani/model';
import { extractFacts } from '@narani/parity';
import { finding } from '@narani/rules';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Compares the words of `fact:` links and of links to an article of a statute with what they lead to, by value: `약 1,360만 명`
 * and `13.6 million` both state 13600000, `제19조의2` and `Article 19-2(4)` both lead to `#19-2`.
 *
 * Words without a figure in digits (`half`, `the same Act`) are not judged. **Errors**: check/fact-value, check/article-link.
 */
export function checkLinkWords({ registries }: Corpus, { translations }: Entry): Finding[] {
  return Object.values(translations).flatMap((document) => checkLinks(document, registries));
}

function checkLinks(document: Document, registries: Corpus['registries']): Finding[] {
  const { path, locale } = document;
  const findings: Finding[] = [];
  visit(document.tree, 'link', (link) => {
    const { reference, filled } = link.data ?? {};
    if (!reference || filled) return;
    const actual = toText(link);
    const wrong = findWrong(reference, actual, locale, registries);
    if (!wrong) return;
    const start = link.children[0]?.position?.start;
    const end = link.children.at(-1)?.position?.end;
    const target = reference.id;
    findings.push(
      finding(wrong.rule, {
        path,
        ...(start && end ? { span: { start, end } } : {}),
        scope: target,
        actual,
        expected: wrong.expected,
        values: { actual, expected: wrong.expected, target },
      }),
    );
  });
  return findings;
}

interface Wrong {
  readonly rule: 'check/fact-value' | 'check/article-link';
  readonly expected: string;
}

function findWrong(
  { kind, id, fragment }: Reference,
  text: string,
  locale: Document['locale'],
  { facts }: Corpus['registries'],
): Wrong | undefined {
  if (kind === 'fact') {
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    const values = valuesIn(text, locale, /^(?:amount|percent|points):(-?\d+(?:\.\d+)?)/).map(
      Number,
    );
    if (!fact || values.length === 0 || values.includes(fact.value)) return undefined;
    return { rule: 'check/fact-value', expected: fact.value.toLocaleString('en') };
  }
  if (kind !== 'statute' || fragment === undefined) return undefined;
  const articles = valuesIn(text, locale, /^statute:article:([\d-]+)/);
  if (articles.length === 0 || articles.includes(fragment)) return undefined;
  return { rule: 'check/article-link', expected: fragment };
}

/** What a text states in digits, as far as its keys fit a pattern. */
function valuesIn(text: string, locale: Document['locale'], pattern: RegExp): string[] {
  return extractFacts(text, locale)
    .filter(({ certain }) => certain)
    .flatMap(({ key }) => pattern.exec(key)?.[1] ?? []);
}
