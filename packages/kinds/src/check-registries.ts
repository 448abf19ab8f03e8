/** Declarations of registries, checked against each other and against the kinds. */
import type { Checked, Finding } from '@narani/model';
import { type Registry, SHIPPED_REGISTRIES } from '@narani/schema';
import { type Declaring, kindsOf } from './kinds.js';
import { SPEAKING } from './registries.js';
import { type Place, report, unknown } from './report.js';

/** A declaration as read. */
export interface DeclaredRegistry extends Place {
  readonly registry: Registry;
}

/** Which types of fields an option is for. */
const OPTIONS = {
  values: ['word'],
  caption: ['number'],
  to: ['reference', 'references'],
  words: ['reference'],
  inline: ['references'],
} as const;

/** What a field of these types cannot be without. */
const NEEDED = { word: 'values', reference: 'to', references: 'to' } as const;

/**
 * The registries that can be used, by name.
 *
 * **Shapes**: one with a fault is left out, and nothing is taken for it. Those that come with Narani are not declared again.
 * **Errors**: kinds/unknown-name, kinds/incomplete, kinds/taken.
 */
export function checkRegistries(
  declared: readonly DeclaredRegistry[],
  kinds: Declaring,
): Checked<Readonly<Record<string, Registry>>> {
  const findings: Finding[] = [];
  const registries: Record<string, Registry> = {};
  const names = [
    ...Object.keys(SHIPPED_REGISTRIES),
    ...declared.map(({ registry }) => registry.name),
  ];
  for (const each of declared) {
    const found = [
      ...checkPlace(each, registries, kinds),
      ...checkFields(each, names),
      ...checkNamed(each),
    ];
    findings.push(...found);
    if (found.length === 0) registries[each.registry.name] = each.registry;
  }
  return { value: registries, findings };
}

/** A name or a scheme that is another one's. */
function checkPlace(
  declared: DeclaredRegistry,
  before: Readonly<Record<string, Registry>>,
  kinds: Declaring,
): Finding[] {
  const { name, link } = declared.registry;
  const others = Object.values({ ...SHIPPED_REGISTRIES, ...before });
  const taken = (pointer: string, actual: string, target: string | undefined) =>
    target === undefined
      ? []
      : [
          report(declared, 'kinds/taken', pointer, {
            variant: 'registry',
            values: { actual, target },
          }),
        ];
  const own = (pointer: string, actual: string) => [
    report(declared, 'kinds/taken', pointer, { variant: 'own', values: { actual } }),
  ];
  const all = kindsOf(kinds);
  const address = all.find((kind) => (kind.address ?? kind.name) === name);
  if (Object.hasOwn(SHIPPED_REGISTRIES, name) || ['assets', 'feeds'].includes(name))
    return own('', name);
  if (address) return taken('', name, address.name);
  if (link === 'figure') return own('/link', link);
  if (link === undefined) return [];
  const owner =
    others.find((other) => other.link === link) ?? all.find((kind) => kind.name === link);
  return taken('/link', link, owner?.name);
}

/** Options of other types, what a type cannot be without, and registries that there are not. */
function checkFields(declared: DeclaredRegistry, registries: readonly string[]): Finding[] {
  const { fields } = declared.registry;
  return Object.entries(fields).flatMap(([field, options]) => {
    const at = `/fields/${field}`;
    const { type, to, words } = options;
    const strange = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).filter(
      (option) => options[option] !== undefined && !OPTIONS[option].some((each) => each === type),
    );
    const needed = (NEEDED as Readonly<Record<string, keyof typeof OPTIONS>>)[type];
    return [
      ...strange.map((option) =>
        unknown(declared, `${at}/${option}`, option, OPTIONS[option], 'type'),
      ),
      ...(needed && options[needed] === undefined ? [lacking(declared, at, field, needed)] : []),
      ...(to === undefined || registries.includes(to)
        ? []
        : [unknown(declared, `${at}/to`, to, registries, 'registry')]),
      ...(words === undefined || Object.hasOwn(fields, words)
        ? []
        : [unknown(declared, `${at}/words`, words, Object.keys(fields), 'entry')]),
    ];
  });
}

/** Fields that are named and not declared, and rows without a label. */
function checkNamed(declared: DeclaredRegistry): Finding[] {
  const {
    names,
    aside,
    lead,
    rows = [],
    group,
    sort = [],
    title,
    words,
    fields,
  } = declared.registry;
  const known = Object.keys(fields);
  const listed = Object.entries({ names, rows, sort }).flatMap(([list, each]) =>
    each.map((name, index) => [`/${list}/${index}`, name] as const),
  );
  const single = Object.entries({ aside, lead, group: group === 'initial' ? undefined : group });
  const patterns = Object.entries({ title, words }).flatMap(([field, pattern = '']) =>
    [...pattern.matchAll(/\{\{([A-Za-z]+)\}\}/g)].map(
      ([, name = '']) => [`/${field}`, name] as const,
    ),
  );
  const named = [
    ...listed,
    ...single.flatMap(([field, name]) =>
      name === undefined ? [] : [[`/${field}`, name] as const],
    ),
    ...patterns,
  ];
  const bare = rows.filter((name) => {
    const field = fields[name];
    return field && !field.label && !SPEAKING.includes(field.type);
  });
  return [
    ...named
      .filter(([, name]) => !known.includes(name))
      .map(([pointer, name]) => unknown(declared, pointer, name, known, 'entry')),
    ...bare.map((name) => lacking(declared, `/fields/${name}`, name, 'label')),
  ];
}

function lacking(
  declared: DeclaredRegistry,
  pointer: string,
  actual: string,
  expected: string,
): Finding {
  return report(declared, 'kinds/incomplete', pointer, {
    variant: 'option',
    values: { actual, expected },
  });
}
