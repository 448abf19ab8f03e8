/** The words of the published schemas: every field is described, in both languages, by `schemas/descriptions.yaml`. */

/** Keywords that hold schemas by name. */
const NAMED = ['properties', '$defs'];

/**
 * Gives the schemas with a description for each field, English and Korean on a line each.
 *
 * Errors: throws for a description without Korean, a field of which nothing is said, and words that nothing uses.
 */
export function describedIn(schemas, { texts, fields }) {
  const used = new Set();
  const faults = [];
  const both = (text) => {
    used.add(text);
    if (texts[text] === undefined) faults.push(`no Korean for: ${text}`);
    return `${text}\n${texts[text]}`;
  };
  const ofField = (name) => {
    used.add(name);
    if (fields[name] === undefined) faults.push(`nothing said of the field ${name}`);
    return fields[name]?.join('\n');
  };
  /** What a field refers to says what it is, where it does not say so itself. */
  const referred = (schema, home) => {
    const [file, key] = (schema.$ref ?? '').split('#/$defs/');
    if (key === undefined) return undefined;
    const name = file === '' ? home : file.replace('.schema.json', '');
    return schemas[name].$defs[key].description;
  };
  const visit = (schema, home, field) => {
    if (Array.isArray(schema)) return schema.map((inner) => visit(inner, home));
    if (typeof schema !== 'object' || schema === null) return schema;
    const entries = Object.entries(schema).map(([key, value]) => [
      key,
      NAMED.includes(key) ? eachOf(value, home, key === 'properties') : within(key, value, home),
    ]);
    const own = schema.description;
    const said = own ?? (field === undefined ? undefined : referred(schema, home));
    const words = said === undefined ? field && ofField(field) : both(said);
    return { ...Object.fromEntries(entries), ...(words ? { description: words } : {}) };
  };
  const eachOf = (named, home, areFields) =>
    Object.fromEntries(
      Object.entries(named).map(([name, each]) => [
        name,
        visit(each, home, areFields ? name : undefined),
      ]),
    );
  const within = (key, value, home) => (HOLDERS.has(key) ? visit(value, home) : value);
  const described = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, visit(schema, name)]),
  );
  const idle = [...Object.keys(texts), ...Object.keys(fields)].filter((each) => !used.has(each));
  faults.push(...idle.map((each) => `nothing uses: ${each}`));
  if (faults.length > 0)
    throw new Error(`schemas/descriptions.yaml\n${[...new Set(faults)].join('\n')}`);
  return described;
}

/** Keywords that hold one schema or a list of them. */
export const HOLDERS = new Set([
  'items',
  'oneOf',
  'anyOf',
  'allOf',
  'additionalProperties',
  'propertyNames',
]);
