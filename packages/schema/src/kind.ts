/** Kinds: what documents of one sort are called, where they lie, and which traits they have. */
import { KINDS, type ShippedName } from './generated/kinds.js';
import { DOCUMENT_PROPERTIES, TRAITS } from './generated/names.js';
import type { KindDeclaration, KindPart } from './generated/types.js';
import type { Registry } from './registry.js';

/** A declaration with its name, which is that of its file. */
export interface Kind extends KindDeclaration {
  readonly name: string;
}

/** The name of a trait: that of its schema without `trait-`. */
export type TraitName = keyof typeof TRAITS;

/** A trait of a kind: the field it stands in, and what the kind says of it. */
export interface Part extends KindPart {
  readonly field: string;
  readonly trait: TraitName;
}

/**
 * What the schema of a trait says of it.
 *
 * **Shapes**: `fields` are those it has in meta.yaml; `renamed` says that a kind may call the only one otherwise; `needs` names traits that a kind
 * must have with it; `silentIn` editions that have no part for it on purpose, for they show it elsewhere or not at all; `refers` lists the ids in it by JSON pointer, with a star for any number: `to` a registry or `documents`, or as articles of
 * the statute beside them.
 */
export interface Trait {
  readonly fields: readonly string[];
  readonly options: readonly string[];
  readonly needs: readonly string[];
  readonly renamed: boolean;
  readonly silentIn: readonly string[];
  readonly refers: readonly {
    readonly pointer: string;
    readonly to?: string;
    readonly articleOf?: string;
  }[];
}

/** The kinds that come with Narani, in their order. */
export const SHIPPED_KINDS: Readonly<Record<string, Kind>> = KINDS;

/** The names of all traits. */
export const TRAIT_NAMES = Object.keys(TRAITS) as readonly TraitName[];

/** The kind that a shape is: one that comes with Narani may go by its name. */
export function findShape(shape: string | Kind | Registry): Kind | undefined {
  if (typeof shape !== 'string') return 'traits' in shape ? shape : undefined;
  return Object.hasOwn(KINDS, shape) ? KINDS[shape as ShippedName] : undefined;
}

/** A trait by its name, or undefined. */
export function findTrait(name: string): Trait | undefined {
  return Object.hasOwn(TRAITS, name) ? TRAITS[name as TraitName] : undefined;
}

/** The traits of a kind in their order; a name that no trait has is passed over. */
export function partsOf({ traits }: Pick<Kind, 'traits'>): Part[] {
  return Object.entries(traits).flatMap(([field, options]) => {
    const trait = options.trait ?? field;
    return findTrait(trait) ? [{ ...options, field, trait: trait as TraitName }] : [];
  });
}

/** The fields of a trait in meta.yaml, each with what the trait itself calls it. */
export function fieldsOf({ field, trait }: Pick<Part, 'field' | 'trait'>): [string, string][] {
  const { fields, renamed } = TRAITS[trait];
  return fields.map((own) => [renamed ? field : own, own]);
}

/** The names of all fields that a meta.yaml of a kind may have. */
export function knownFields(kind: Pick<Kind, 'traits'>): string[] {
  return [
    ...DOCUMENT_PROPERTIES,
    ...partsOf(kind)
      .flatMap(fieldsOf)
      .map(([field]) => field),
  ];
}
