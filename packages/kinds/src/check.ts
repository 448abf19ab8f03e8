/** Declarations of kinds, checked against the traits and against each other. */
import type { Checked, Finding } from '@narani/model';
import {
  findTrait,
  type Kind,
  SHIPPED_KINDS,
  SHIPPED_REGISTRIES,
  TRAIT_NAMES,
} from '@narani/schema';
import { type Place, report, unknown } from './report.js';

/** A declaration as read. */
export interface Declared extends Place {
  readonly kind: Kind;
}

/** Names that lead elsewhere: schemes of typed links that are no kinds, and folders of a site or of content. */
const TAKEN = {
  name: ['figure', ...Object.values(SHIPPED_REGISTRIES).flatMap(({ link = [] }) => link)],
  address: ['assets', 'feeds', ...Object.keys(SHIPPED_REGISTRIES)],
  folder: ['kinds', 'registries', 'registry', 'sites'],
};

/** What a declaration may say of any trait. */
const COMMON = ['trait', 'label', 'required', 'new'];

/**
 * The kinds that can be used, by name.
 *
 * **Shapes**: one with a fault is left out, and nothing is taken for it: its documents stay as they were published.
 * **Errors**: kinds/unknown-name, kinds/incomplete, kinds/taken.
 */
export function checkKinds(declared: readonly Declared[]): Checked<Readonly<Record<string, Kind>>> {
  const findings: Finding[] = [];
  const kinds: Record<string, Kind> = {};
  for (const each of declared) {
    const found = [...checkParts(each), ...checkLists(each), ...checkPlaces(each, kinds)];
    findings.push(...found);
    if (found.length === 0) kinds[each.kind.name] = each.kind;
  }
  return { value: kinds, findings };
}

/** Traits that there are not, options that a trait does not take, and what a trait needs and lacks. */
function checkParts(declared: Declared): Finding[] {
  const { kind } = declared;
  return Object.entries(kind.traits).flatMap(([field, options]) => {
    const name = options.trait ?? field;
    const trait = findTrait(name);
    const at = `/traits/${field}`;
    if (!trait) {
      const pointer = options.trait === undefined ? at : `${at}/trait`;
      return [unknown(declared, pointer, name, TRAIT_NAMES, 'trait')];
    }
    const allowed = [...COMMON, ...trait.options];
    const strange = Object.keys(options).filter((option) => !allowed.includes(option));
    const lacking = [
      ...trait.needs.filter((need) => !Object.hasOwn(kind.traits, need)),
      ...(trait.options.includes('values') && !options.values ? ['values'] : []),
    ];
    const misnamed = options.trait !== undefined && options.trait !== field && !trait.renamed;
    return [
      ...strange.map((option) => unknown(declared, `${at}/${option}`, option, allowed, 'option')),
      ...(misnamed ? [unknown(declared, at, field, trait.fields, 'field')] : []),
      ...lacking.map((expected) =>
        report(declared, 'kinds/incomplete', at, {
          variant: expected === 'values' ? 'values' : undefined,
          values: { actual: field, expected },
        }),
      ),
    ];
  });
}

/** Lists that name what the kind does not have. */
function checkLists(declared: Declared): Finding[] {
  const { kicker = [], page = [], pdf = [], overline, sort, traits } = declared.kind;
  const known = Object.keys(traits);
  const named = [
    ...Object.entries({ kicker, page, pdf }).flatMap(([list, names]) =>
      names.map((name, index) => [`/${list}/${index}`, name] as const),
    ),
    ...Object.entries({ overline, sort }).flatMap(([field, name]) =>
      name === undefined ? [] : [[`/${field}`, name] as const],
    ),
  ];
  return named
    .filter(([, name]) => !known.includes(name))
    .map(([pointer, name]) => unknown(declared, pointer, name, known, 'part'));
}

/** A folder, an address or a name that is another one's. */
function checkPlaces(declared: Declared, before: Readonly<Record<string, Kind>>): Finding[] {
  const { kind } = declared;
  const others = Object.values({ ...SHIPPED_KINDS, ...before }).filter(
    ({ name }) => name !== kind.name,
  );
  const place = (of: Kind) => ({
    name: of.name,
    folder: of.folder,
    address: of.address ?? of.name,
  });
  return (['name', 'folder', 'address'] as const).flatMap((what) => {
    const actual = place(kind)[what];
    const owner = others.find((other) => place(other)[what] === actual);
    // An address that nobody chose is the name's, and told of with it.
    if (
      !owner &&
      (what === 'address' && kind.address === undefined ? [] : TAKEN[what]).includes(actual)
    )
      return [report(declared, 'kinds/taken', `/${what}`, { variant: 'own', values: { actual } })];
    if (!owner) return [];
    const values = { actual, target: owner.name };
    return [
      report(declared, 'kinds/taken', `/${what}`, {
        variant: what === 'folder' ? undefined : 'address',
        values,
      }),
    ];
  });
}
