/** A published schema, with the kinds of the content in it. */
import { type ItemMeta, type Kind, partsOf, type TraitName } from '@narani/schema';

/** A field that has the form of each trait, for those whose fields a kind may call otherwise. */
const LIKE: Readonly<Partial<Record<TraitName, keyof ItemMeta>>> = {
  category: 'category',
  date: 'date',
  document: 'related',
  documents: 'related',
  organisations: 'organisations',
  people: 'people',
  status: 'status',
  type: 'type',
};

/** The text of a schema with the names of the kinds, the values of their vocabularies and the fields that they name themselves. */
export function schemaOf(text: string, kinds: readonly Kind[]): string {
  const filled = withOwnFields(text, kinds)
    .replace(/(?<! )( *)"\{kinds\}"/g, (_all, indent: string) => listed(names(kinds), indent))
    .replace(/(?<! )( *)"\{values (\w+)\}"/g, (_all, indent: string, field: string) =>
      listed(valuesOf(kinds, field), indent),
    );
  return filled.replaceAll('{kinds}', names(kinds).join('|'));
}

function names(kinds: readonly Kind[]): string[] {
  return kinds.map(({ name }) => name);
}

/** The values that any kind has in a field, each once. */
function valuesOf(kinds: readonly Kind[], field: string): string[] {
  const parts = kinds.flatMap(partsOf).filter((part) => part.field === field);
  return [...new Set(parts.flatMap(({ values = {} }) => Object.keys(values)))];
}

function listed(words: readonly string[], indent: string): string {
  return words.map((word) => `${indent}"${word}"`).join(',\n');
}

/** A schema of items with the fields of kinds that it does not have yet. */
function withOwnFields(text: string, kinds: readonly Kind[]): string {
  const schema = JSON.parse(text) as {
    $defs?: { meta?: { properties: Record<string, { items?: object }> } };
  };
  const properties = schema.$defs?.meta?.properties;
  if (!properties) return text;
  const missing = kinds
    .flatMap(partsOf)
    .filter(({ field, trait }) => LIKE[trait] !== undefined && !Object.hasOwn(properties, field));
  for (const { field, trait, values } of missing) {
    const like = properties[LIKE[trait] ?? ''];
    const form = JSON.stringify(trait === 'document' ? like?.items : like);
    properties[field] = JSON.parse(
      values ? form.replace(/\{values \w+\}/, `{values ${field}}`) : form,
    );
  }
  return missing.length === 0 ? text : `${JSON.stringify(schema, null, 2)}\n`;
}
