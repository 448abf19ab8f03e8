/** One translate function per language over the catalogues and the rules' texts. */
import type { Locale } from '@narani/model';
import { RULE_IDS, ruleText } from '@narani/rules';
import { type JosaPair, josa } from '@narani/text';
import i18next, { type i18n } from 'i18next';
import { CATALOGUES } from './generated/catalogues.js';

/**
 * The text of a key, with values filled in. **Shapes**: `key` is `namespace:path.to.key`; a plural takes `count`.
 * **Errors**: throws for a key that no catalogue has: a label must never be shown as its key.
 */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** `{{name, 은/는}}` prints the particle that fits the name, and only the particle. */
const JOSA_PAIRS: readonly JosaPair[] = [
  '은/는',
  '이/가',
  '을/를',
  '과/와',
  '으로/로',
  '이라/라',
  '이나/나',
];

/** The translate function of a language, with `labels` over the words of the pages. Example: `createTranslator('ko')('schema:type.integer')` is `정수`. */
export function createTranslator(locale: Locale, labels?: Labels): Translate {
  if (labels) return readCatalogues(locale, labels);
  TRANSLATORS[locale] ??= readCatalogues(locale);
  return TRANSLATORS[locale];
}

/** Words of the pages in place of ours, by their keys without `pages:`. */
export type Labels = Readonly<Record<string, string>>;

/** The keys of all words of the pages, as both languages have them. */
export const LABEL_KEYS: ReadonlySet<string> = new Set(
  [CATALOGUES.ko.pages, CATALOGUES.en.pages].flatMap((words) => keysIn(words)),
);

function keysIn(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [prefix + name] : keysIn(inner as object, `${prefix}${name}.`),
  );
}

/** One a language: texts do not change while a program runs. */
const TRANSLATORS: Partial<Record<Locale, Translate>> = {};

function readCatalogues(locale: Locale, labels: Labels = {}): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    ns: [...Object.keys(CATALOGUES[locale]), 'rules'],
    resources: { [locale]: { ...CATALOGUES[locale], rules: ruleTexts(locale) } },
    interpolation: { escapeValue: false },
  });
  for (const [key, text] of Object.entries(labels))
    instance.addResource(locale, 'pages', key, text);
  for (const pair of JOSA_PAIRS)
    instance.services.formatter?.add(pair, (value: unknown) => josa(String(value), pair));
  const word = (key: string, otherwise: string): string =>
    instance.t(key, { defaultValue: otherwise });
  // A role as a person reads it; `{{name}}` alone prints what is typed.
  instance.services.formatter?.add('role', (value: unknown) =>
    word(`state:state.${value === 'native-verified' ? 'native' : value}`, String(value)),
  );
  // One section: by its id, as `narani accept` takes it, or by what a reader calls it.
  instance.services.formatter?.add('section', (value: unknown) => {
    const [, key] = /^@(meta|lead|rest)$/.exec(String(value)) ?? [];
    return key === undefined ? `\`#${value}\`` : word(`state:section.${key}`, key);
  });
  instance.services.formatter?.add('sections', (value: unknown) =>
    String(value).replace(/#@(meta|lead|rest)(?![\w-])/g, (_, key) =>
      word(`state:section.${key}`, key),
    ),
  );
  // Most of a page's words have no values, and are looked up for each page.
  const plain = new Map<string, string>();
  return (key, values) => {
    if (values) return translate(instance, key, values);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = translate(instance, key, {});
    plain.set(key, text);
    return text;
  };
}

function translate(instance: i18n, key: string, values: Readonly<Record<string, unknown>>): string {
  if (!instance.exists(key, values))
    throw new Error(`Unknown message, got ${key} (${instance.language})`);
  return instance.t(key, values);
}

function ruleTexts(locale: Locale): Record<string, unknown> {
  return Object.fromEntries(RULE_IDS.map((id) => [id, ruleText(id, locale)]));
}
