/**
 * `schemas/kinds/<name>.schema.json`: what a meta.yaml of each kind may hold, of Narani's kinds and of the content's, for editors that complete it.
 * Narani itself reads a meta.yaml by the schemas of the traits.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const target = new URL('schemas/kinds/', root);
await mkdir(target, { recursive: true });
for (const folder of ['packages/schema/kinds/', 'content/kinds/']) {
  const files = await readdir(new URL(folder, root)).catch(() => []);
  for (const file of files.filter((each) => each.endsWith('.yaml'))) {
    const kind = parse(await readFile(new URL(folder + file, root), 'utf8'));
    const path = new URL(file.replace('.yaml', '.schema.json'), target);
    const text = `${JSON.stringify(await composed(kind, folder + file), null, 2)}\n`;
    const old = await readFile(path, 'utf8').catch(() => undefined);
    if (old !== text) await writeFile(path, text);
  }
}

async function composed({ labels, traits }, from) {
  const properties = {};
  const required = [];
  for (const [field, options] of Object.entries(traits)) {
    const trait = await traitOf(options.trait ?? field);
    const fields = Object.entries(trait.properties).map(([name, value]) => [
      trait.renamed ? field : name,
      { ...value, ...(options.values ? { enum: Object.keys(options.values) } : {}) },
    ]);
    Object.assign(properties, Object.fromEntries(fields));
    if (options.required) required.push(fields[0][0]);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: `Composed from ${from} by scripts/kind-schemas.mjs.`,
    title: labels.one.en,
    type: 'object',
    allOf: [{ $ref: '../document.schema.json' }],
    properties,
    required,
    unevaluatedProperties: false,
  };
}

async function traitOf(name) {
  const text = await readFile(new URL(`schemas/trait-${name}.schema.json`, root), 'utf8');
  return JSON.parse(text.replaceAll('"primitives.schema.json', '"../primitives.schema.json'));
}
