/** Who would break: every partner, held against the items of its site. */
import type { Finding, Span } from '@narani/model';
import { finding } from '@narani/rules';
import type { ItemFile, Partner, Partners } from '@narani/schema';
import { nearest } from '@narani/text';
import { createExpectation, findFaults } from './expectation.js';
import { isKnownField, knownFields, valuesAt } from './fields.js';
import { isRead } from './reads.js';

/** Where partners are declared, from the content folder. */
export const PARTNERS_FILE = 'partners.yaml';

/** The items of each site by its name: as they would be published, and as they were. */
export interface PartnerItems {
  readonly now: ReadonlyMap<string, readonly ItemFile[]>;
  readonly before?: ReadonlyMap<string, readonly ItemFile[]>;
}

/** **Shapes**: `spans` are places in partners.yaml by JSON pointer; `pathOf` gives the file that says a field of an item. */
export interface Places {
  readonly spans: Readonly<Record<string, Span>>;
  readonly pathOf: (item: ItemFile, field: string) => string;
}

/**
 * What is wrong between partners and items.
 *
 * **Errors**: partners/unknown-site, partners/unknown-field, partners/unusable-schema for what a partner declared; partners/broken for each field of
 * a document that is not as declared.
 */
export function checkPartners(
  { entries }: Partners,
  items: PartnerItems,
  places: Places,
): Finding[] {
  return Object.entries(entries).flatMap(([name, partner]) => {
    const declared = declaredFaults(name, partner, [...items.now.keys()], places);
    const now = items.now.get(partner.site) ?? [];
    const before = new Map(items.before?.get(partner.site)?.map((item) => [item.id, item]));
    const isSound = findFaults(partner.expects ?? {}).length === 0;
    const expected = isSound ? createExpectation(partner.expects ?? {}) : () => [];
    const broken = now
      .filter((item) => isRead(partner, item))
      .flatMap((item) => {
        const faults = brokenIn(partner, expected, item, before.get(item.id));
        return faults.map((fault) => brokenFinding(name, partner, item, fault, places));
      });
    return [...declared, ...broken];
  });
}

function declaredFaults(
  name: string,
  { site, fields, expects = {} }: Partner,
  sites: readonly string[],
  { spans }: Places,
): Finding[] {
  const at = (pointer: string, actual: string, expected?: string) => {
    const scope = `/entries/${name}/${pointer}`;
    const span = spans[scope];
    const near = expected === undefined ? {} : { variant: 'near', expected };
    const values = { partner: name, actual, ...(expected === undefined ? {} : { expected }) };
    return { path: PARTNERS_FILE, scope, ...(span ? { span } : {}), actual, ...near, values };
  };
  const unknown = fields.flatMap((field, index) => {
    if (isKnownField(field)) return [];
    return [
      finding(
        'partners/unknown-field',
        at(`fields/${index}`, field, nearest(field, knownFields())),
      ),
    ];
  });
  const faults = findFaults(expects).map(({ variant, actual }) =>
    finding('partners/unusable-schema', {
      ...at('expects', actual),
      ...(variant ? { variant } : {}),
    }),
  );
  const lost = sites.includes(site)
    ? []
    : [finding('partners/unknown-site', at('site', site, nearest(site, sites)))];
  return [...lost, ...unknown, ...faults];
}

/** One thing in an item that a partner cannot do with. */
interface Fault {
  readonly field: string;
  readonly variant?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly before?: string;
}

function brokenIn(
  { fields, accepts }: Partner,
  expected: ReturnType<typeof createExpectation>,
  item: ItemFile,
  before: ItemFile | undefined,
): Fault[] {
  const isGone = stateOf(item) === 'withdrawn';
  const lost = fields.flatMap((field): Fault[] => {
    const was = before ? valuesAt(before, field) : [];
    const isLost = !isGone && was.length > 0 && valuesAt(item, field).length === 0;
    return isLost ? [{ field, variant: 'lost', before: shown(was[0]) }] : [];
  });
  const unmet = (isGone ? [] : expected(item)).map(({ field, pointer, expected: what }): Fault => {
    const [actual, was] = [item, before].map((version) => shown(atPointer(version, pointer)));
    const isNew = before !== undefined && was !== actual;
    const change = isNew ? { variant: 'changed', before: was ?? '' } : {};
    return { field, expected: what, actual: actual ?? '', ...change };
  });
  const state = stateOf(item);
  const was = before && stateOf(before);
  const change =
    was === undefined || was === state ? {} : { variant: 'state-changed', before: was };
  const refused: Fault[] =
    accepts === undefined || (accepts as readonly string[]).includes(state)
      ? []
      : [{ field: STATE, variant: 'state', actual: state, ...change }];
  // A field that is lost is told once, though it is expected too.
  const told = new Set(lost.map(({ field }) => field));
  return [...lost, ...unmet.filter(({ field }) => !told.has(field)), ...refused];
}

const STATE = '_narani.translation.state';

function stateOf({ _narani: { lifecycle, translation } }: ItemFile): string {
  return lifecycle === 'withdrawn' ? lifecycle : (translation?.state ?? 'source');
}

function atPointer(value: unknown, pointer: string): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1))
    found =
      typeof found === 'object' && found !== null
        ? (found as Record<string, unknown>)[part]
        : undefined;
  return found;
}

/** **Units**: characters of a value that a message shows. */
const SHOWN = 80;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function brokenFinding(
  partner: string,
  { site, contact }: Partner,
  item: ItemFile,
  fault: Fault,
  { spans, pathOf }: Places,
): Finding {
  const { field, variant, expected = '', actual = '', before = '' } = fault;
  const document = item._narani.id;
  const values = {
    partner,
    site,
    contact,
    field,
    document,
    locale: item.language,
    expected,
    actual,
    before,
  };
  const span = spans[`/entries/${partner}`];
  return finding('partners/broken', {
    path: pathOf(item, field),
    scope: `${partner} ${field}`,
    ...(variant ? { variant } : {}),
    ...{ actual, expected, values },
    related: [{ path: PARTNERS_FILE, ...(span ? { span } : {}) }],
  });
}
