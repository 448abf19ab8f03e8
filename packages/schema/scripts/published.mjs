/**
 * The schemas as sites publish them, in two editions: the strict one, which names all there is today, and the open one for partners, which
 * also accepts what later versions may add. Both are plain JSON Schema: formats of our own are left out.
 */

import { describedIn, HOLDERS } from './described.mjs';

/** What a site publishes. */
const PUBLISHED = [
  'entry-point',
  'site-index',
  'changes-head',
  'changes-record',
  'feed',
  'item',
  'vocabulary',
  'manifest',
  'primitives',
];

/** Formats that JSON Schema does not know, or that validators of other languages do not. */
const OWN_FORMATS = new Set(['edtf', 'time-zone', 'iri']);

/** Where a site keeps an edition; `{base}` stands for its address. */
const idOf = (edition, name) => `{base}feeds/v1/schemas/${edition}/${name}.schema.json`;

/** Both editions of all published schemas, as JSON texts by edition and name. */
export function publishedSchemas(all, words) {
  const schemas = describedIn(onlyUsed(all), words);
  const strict = (schema) => plain(filled(schema));
  const editions = { strict, open: (schema) => opened(strict(schema)) };
  return Object.fromEntries(
    Object.entries(editions).map(([edition, make]) => [
      edition,
      Object.fromEntries(
        PUBLISHED.map((name) => {
          const schema = { ...make(schemas[name]), $id: idOf(edition, name) };
          return [name, `${JSON.stringify(schema, null, 2)}\n`];
        }),
      ),
    ]),
  );
}

/** Any kind, as ids of documents begin with one. */
const ANY_KIND = '[a-z][a-z0-9]*(-[a-z0-9]+)*/';

/** Room for the kinds of a content folder and their vocabularies, which whoever publishes knows. */
function filled(value) {
  return map(value, ({ kinds, valuesOf, ...schema }) => ({
    ...schema,
    ...(kinds ? { enum: ['{kinds}'] } : {}),
    ...(valuesOf ? { enum: [`{values ${valuesOf}}`] } : {}),
    ...(schema.pattern ? { pattern: schema.pattern.replaceAll(ANY_KIND, '({kinds})/') } : {}),
  }));
}

/** What is published, without the primitives that nothing of it refers to. */
function onlyUsed(all) {
  const published = Object.fromEntries(PUBLISHED.map((name) => [name, all[name]]));
  const { $defs, ...rest } = published.primitives;
  const used = new Set();
  const find = (text) => {
    for (const [, key] of text.matchAll(/"(?:primitives\.schema\.json)?#\/\$defs\/(\w+)"/g))
      if ($defs[key] && !used.has(key)) {
        used.add(key);
        find(JSON.stringify($defs[key]));
      }
  };
  for (const name of PUBLISHED) if (name !== 'primitives') find(JSON.stringify(published[name]));
  const kept = Object.entries($defs).filter(([key]) => used.has(key));
  return { ...published, primitives: { ...rest, $defs: Object.fromEntries(kept) } };
}

function plain(value) {
  return map(value, (schema) => {
    const { format, ...rest } = schema;
    return OWN_FORMATS.has(format) ? rest : schema;
  });
}

/** A schema to which fields, values of lists and minor versions may be added. */
function opened(value) {
  return map(value, (schema) => {
    const { additionalProperties, unevaluatedProperties, oneOf, ...rest } = schema;
    const open = {
      ...rest,
      ...(additionalProperties === false || additionalProperties === undefined
        ? {}
        : { additionalProperties }),
      ...(unevaluatedProperties ? { unevaluatedProperties } : {}),
      ...(oneOf ? { anyOf: oneOf } : {}),
    };
    return withValues(withIds(open));
  });
}

/** Ids may be of kinds and languages that are to come. */
function withIds({ pattern, ...schema }) {
  const kinds = pattern?.includes('{kinds}');
  return pattern === undefined || kinds ? schema : { ...schema, pattern };
}

function withValues({ enum: values, const: only, ...schema }) {
  if (values) return { ...schema, type: 'string', examples: values };
  if (only === undefined) return schema;
  if (only === true) return { ...schema, type: 'boolean' };
  if (only === '1.0') return { ...schema, type: 'string', pattern: '^1\\.' };
  return { ...schema, type: typeof only === 'string' ? 'string' : 'number', examples: [only] };
}

/** Applies a change to every schema within a schema, the innermost first. */
function map(schema, change) {
  if (Array.isArray(schema)) return schema.map((inner) => map(inner, change));
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'properties' || key === '$defs' ? eachOf(value, change) : within(key, value, change),
  ]);
  return change(Object.fromEntries(inner));
}

const eachOf = (schemas, change) =>
  Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, map(each, change)]));

const within = (key, value, change) => (HOLDERS.has(key) ? map(value, change) : value);
