/**
 * Generates `src/generated/` from `schemas/`: a TypeScript type per schema and validators compiled ahead of time.
 * Compiling at run time costs 60 to 200 ms a start; these load in about 5 ms.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { publishedSchemas } from './published.mjs';

const schemasDir = fileURLToPath(new URL('../../../schemas/', import.meta.url));
const declarations = (folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url));
const outDir = fileURLToPath(new URL('../src/generated/', import.meta.url));
const suffix = '.schema.json';

/** Type names, where the schema's own name would mislead. */
const TYPES = {
  document: 'DocumentMeta',
  kind: 'KindDeclaration',
  registry: 'RegistryDeclaration',
  'front-matter': 'FrontMatter',
  site: 'SiteConfig',
  narani: 'NaraniConfig',
  organisations: 'OrganisationsRegistry',
  people: 'PeopleRegistry',
  statutes: 'StatutesRegistry',
  levers: 'LeversRegistry',
  tools: 'ToolsRegistry',
  terms: 'TermsRegistry',
  facts: 'FactsRegistry',
  notices: 'NoticesRegistry',
  elsewhere: 'ElsewhereRegistry',
  diagnostic: 'DiagnosticOutput',
  item: 'ItemFile',
};
const ENTRY_TYPES = {
  organisations: 'Organisation',
  people: 'Person',
  statutes: 'Statute',
  levers: 'Lever',
  tools: 'Tool',
  terms: 'Term',
  facts: 'Fact',
  notices: 'Notice',
  elsewhere: 'Elsewhere',
  partners: 'Partner',
};
/** Our own words: of a trait, what a declaration may say of it, what else it needs and what its ids lead to; of outputs, what the kinds fill in. */
const OWN_WORDS = [
  ...['options', 'renamed', 'needs', 'refersTo', 'articleOf', 'silentIn'],
  ...['kinds', 'valuesOf'],
];
/** Keywords that say nothing in a type, or would mislead the generator of types. */
const UNTYPED = new Set([
  'minItems',
  'maxItems',
  'propertyNames',
  'unevaluatedProperties',
  'oneOf',
  'anyOf',
]);
/** EDTF level 0 and 1, intervals and `[a..b]` of level 2. ISO 8601-2:2019; calendar days are checked where dates are read. */
const EDTF_DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?`;
const EDTF = new RegExp(
  String.raw`^(?:${EDTF_DAY}|${EDTF_DAY}/${EDTF_DAY}|\[${EDTF_DAY}\.\.${EDTF_DAY}\])$`,
);
/** Formats of our own, beside those of ajv-formats. */
const FORMATS = {
  // What RFC 3987 lets stand in an address, once the reserved characters of no use there are out.
  iri: {
    type: 'string',
    validate: (text) =>
      /^[a-z][a-z0-9+.-]*:\/\/[^\s"<>[\\\]^`{|}\p{C}]+$/iu.test(text) &&
      URL.canParse(text) &&
      new URL(text).username === '',
  },
  // What a browser can open: a port beyond 65535, or a host that is none, is no address; a name and a password are not for readers.
  uri: {
    type: 'string',
    validate: (text) =>
      /^[\x21-\x7e]+$/.test(text) &&
      !/["<>\\^`{|}]/.test(text) &&
      URL.canParse(text) &&
      new URL(text).username === '',
  },
  edtf: { type: 'string', validate: EDTF },
  'time-zone': { type: 'string', validate: /^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/ },
};
const typeName = (name) =>
  TYPES[name] ?? name.replace(/(^|-)(.)/g, (_all, _dash, letter) => letter.toUpperCase());

const names = (await readdir(schemasDir))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length))
  .sort();
const schemas = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [
      name,
      JSON.parse(await readFile(`${schemasDir}${name}${suffix}`, 'utf8')),
    ]),
  ),
);

/** What the published schemas say in both languages. */
const words = parse(await readFile(`${schemasDir}descriptions.yaml`, 'utf8'));

await mkdir(outDir, { recursive: true });
await mkdir(`${outDir}../../dist/generated`, { recursive: true });
await write('types.ts', await generateTypes());
await write(
  'published.ts',
  `/** The schemas that sites publish: JSON texts by edition and name, with {base} for the address of the site. */
export const PUBLISHED_SCHEMAS: Readonly<Record<'strict' | 'open', Readonly<Record<string, string>>>> = ${JSON.stringify(publishedSchemas(schemas, words), null, 2)};
`,
);
const validators = await generateValidators();
await write('validators.js', validators);
// The compiler copies no JavaScript, so the compiled package gets its copy here.
await write('../../dist/generated/validators.js', validators);
await write('validators.d.ts', validatorTypes());
await write(
  'names.ts',
  `/** Names of the schemas. */\nexport const SCHEMA_NAMES = ${JSON.stringify(validated())} as const;

/** Properties every document has. */
export const DOCUMENT_PROPERTIES: readonly string[] = ${JSON.stringify(Object.keys(schemas.document.properties))};

/** What the schema of each trait says of it. */
export const TRAITS = ${JSON.stringify(traits())} as const;

/** Every limit as limits.schema.json has it. */
export const LIMIT_TABLE = ${JSON.stringify(limitTable())} as const;
`,
);
const kinds = await shipped('kinds');
const registries = await shipped('registries');
await write(
  'kinds.ts',
  `import type { KindDeclaration, RegistryDeclaration } from './types.js';

/** The kinds that come with Narani. */
export const KINDS: Readonly<Record<string, KindDeclaration & { readonly name: string }>> = ${JSON.stringify(kinds, null, 1)};

/** Their names. */
export type ShippedName = ${Object.keys(kinds)
    .map((name) => `'${name}'`)
    .join(' | ')};

/** The registries that come with Narani. */
export const REGISTRIES: Readonly<Record<string, RegistryDeclaration & { readonly name: string }>> = ${JSON.stringify(registries, null, 1)};
`,
);
await write(
  'fields.ts',
  `/** The fields people write, by schema and JSON pointer with \`*\` for any name or number; true where any text may stand. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = ${JSON.stringify(Object.fromEntries(written().map((name) => [name, fieldsOf(schemas[name], name)])), null, 2)};
`,
);

// Editors of other repositories find them in the installed package.
await cp(schemasDir, fileURLToPath(new URL('../dist/schemas/', import.meta.url)), {
  recursive: true,
  filter: (path) => !path.endsWith('.yaml'),
});

/** Every schema but the primitives, which only others refer to. */
function validated() {
  return names.filter((name) => name !== 'primitives');
}

/** The traits by their names: their fields, the ids in them and where these lead. */
function traits() {
  const own = names.filter((name) => name.startsWith('trait-'));
  return Object.fromEntries(
    own.map((name) => {
      const {
        properties,
        options = [],
        needs = [],
        renamed = false,
        silentIn = [],
      } = schemas[name];
      const refers = referencesIn({ properties });
      return [
        name.slice('trait-'.length),
        { fields: Object.keys(properties), options, needs, renamed, silentIn, refers },
      ];
    }),
  );
}

/** Every id below a schema by its pointer, with a star for any number. */
function referencesIn({ properties = {}, items, refersTo, articleOf }, pointer = '') {
  const below = [...Object.entries(properties), ...(items ? [['*', items]] : [])].flatMap(
    ([name, part]) => referencesIn(part, `${pointer}/${name}`),
  );
  if (articleOf) return [{ pointer, articleOf }];
  return refersTo ? [{ pointer, to: refersTo }] : below;
}

/** The shipped declarations of a folder by name, in their order. */
async function shipped(folder) {
  const files = await readdir(declarations(folder));
  const all = await Promise.all(
    files.map(async (file) => {
      const name = file.replace('.yaml', '');
      return { name, ...parse(await readFile(`${declarations(folder)}${file}`, 'utf8')) };
    }),
  );
  all.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(all.map((each) => [each.name, each]));
}

/** The schemas of what people write by hand: all but those of outputs and of locks. */
function written() {
  const made = new Set([
    'diagnostic',
    'feed',
    'item',
    'lock',
    'manifest',
    'status',
    'impact',
    'site-index',
    'changes-head',
    'changes-record',
    'entry-point',
    'vocabulary',
  ]);
  return validated().filter((name) => !made.has(name));
}

/** Every field of a schema by its pointer, and whether any text may stand there. */
function fieldsOf(schema, owner, pointer = '') {
  const { $ref, allOf = [], properties = {}, additionalProperties, items } = schema;
  const inner = [
    ...($ref ? [resolved($ref, owner)] : []),
    ...allOf.map((part) => resolved(part.$ref, owner)),
  ].map(([part, home]) => fieldsOf(part, home, pointer));
  const below = [
    ...Object.entries(properties),
    ...(typeof additionalProperties === 'object' ? [['*', additionalProperties]] : []),
    ...(items ? [['*', items]] : []),
  ].map(([name, part]) => fieldsOf(part, owner, `${pointer}/${name}`));
  const text =
    schema.type === 'string' &&
    !['enum', 'const', 'format', 'valuesOf'].some((word) => word in schema) &&
    // That a text is not blank says nothing of its form.
    [undefined, '\\S'].includes(schema.pattern);
  return Object.assign(pointer === '' || $ref ? {} : { [pointer]: text }, ...inner, ...below);
}

/** What a reference points at, and the schema that its own references belong to. */
function resolved(ref, owner) {
  const [file, key] = ref.split('#/$defs/');
  const home = file === '' ? owner : file.slice(0, -suffix.length);
  return [key === undefined ? schemas[home] : schemas[home].$defs[key], home];
}

function limitTable() {
  return Object.fromEntries(
    Object.entries(schemas.limits.properties).map(([name, limit]) => [
      name,
      { standard: limit.default, maximum: limit.maximum },
    ]),
  );
}

/** One bundle schema, so that a type shared by several schemas is declared once. */
async function generateTypes() {
  const bundle = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: {},
    $defs: {},
  };
  for (const name of names) {
    if (name === 'primitives') Object.assign(bundle.$defs, inline(schemas[name].$defs));
    else bundle.properties[name] = { $ref: `#/$defs/${name}Schema` };
  }
  for (const name of validated()) {
    const { $id, $schema, $defs, title, ...schema } = schemas[name];
    bundle.$defs[`${name}Schema`] = inline({ ...schema, title: typeName(name) }, name);
    for (const [key, definition] of Object.entries($defs ?? {})) {
      if (key !== 'entry') bundle.$defs[`${name}-${key}`] = inline(definition, name);
    }
    if ($defs?.entry)
      bundle.$defs[`${name}Entry`] = inline({ ...$defs.entry, title: ENTRY_TYPES[name] }, name);
  }
  return compile(bundle, 'Schemas', {
    bannerComment: '/* Generated from schemas/ by packages/schema/scripts/generate.mjs. */',
    additionalProperties: false,
    declareExternallyReferenced: true,
    unreachableDefinitions: true,
    format: false,
  });
}

/** Points references between files at the bundle's own definitions. Length limits on arrays would become tuples. */
function inline(value, owner) {
  if (Array.isArray(value)) return value.map((item) => inline(item, owner));
  if (value === null || typeof value !== 'object') return value;
  const out = value.kinds === true ? { type: 'string' } : {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') out.$ref = bundled(inner, owner);
    else if (UNTYPED.has(key)) continue;
    else out[key] = inline(inner, owner);
  }
  return out;
}

/** Where the bundle keeps what a reference points at: a primitive, a definition of the schema itself or of another one. */
function bundled(ref, owner) {
  const [file, key] = ref.split('#/$defs/');
  if (key === undefined) return `#/$defs/${ref.slice(0, -suffix.length)}Schema`;
  if (file === 'primitives.schema.json') return `#/$defs/${key}`;
  const name = file === '' ? owner : file.slice(0, -suffix.length);
  return key === 'entry' ? `#/$defs/${name}Entry` : `#/$defs/${name}-${key}`;
}

async function generateValidators() {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true },
    formats: FORMATS,
    schemas: Object.values(schemas),
  });
  addFormats.default(ajv, ['date', 'date-time']);
  ajv.addVocabulary(OWN_WORDS);
  const map = Object.fromEntries(
    validated().map((name) => [name.replaceAll('-', '_'), `${name}${suffix}`]),
  );
  // ajv looks every format up in ajv-formats; ours are not there and are written into the text.
  const code = standaloneCode
    .default(ajv, map)
    .replaceAll(
      /require\("ajv-formats\/dist\/formats"\)\.fullFormats(?:\.([\w$]+)|\["([^"]+)"\])/g,
      (lookup, plain, quoted) => {
        const own = FORMATS[plain ?? quoted];
        return own ? `{ validate: ${own.validate} }` : lookup;
      },
    );
  // ajv leaves require() calls in the text; bundling resolves them.
  const bundled = await build({
    stdin: { contents: code, resolveDir: outDir, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
  });
  return `/* Generated from schemas/ by packages/schema/scripts/generate.mjs. */\n${bundled.outputFiles[0].text}`;
}

function validatorTypes() {
  const lines = validated().map(
    (name) => `export declare const ${name.replaceAll('-', '_')}: Validator;`,
  );
  return [
    "import type { ErrorObject } from 'ajv';",
    'export interface Validator {',
    '  (value: unknown): boolean;',
    '  errors?: ErrorObject[] | null;',
    '}',
    ...lines,
    '',
  ].join('\n');
}

async function write(file, text) {
  const path = `${outDir}${file}`;
  // Unchanged text keeps its file time, so that the compiler has nothing to do.
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old !== text) await writeFile(path, text);
}
