#!/usr/bin/env node
/**
 * All items of a site as one file, on standard output: `narani-dump https://wiki.example/ --format csv --language ko`.
 *
 * In place of an address it takes the folder of a site that was built. With `--copy FILE` only what changed since the last time is read.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { toCsv, toNdjson } from '../dist/dump.js';
import { fileStore, readFolder } from '../dist/file.js';
import { createClient, memoryStore } from '../dist/index.js';

const FORMATS = { ndjson: toNdjson, csv: toCsv };
const USAGE =
  'narani-dump SITE [--format ndjson|csv] [--language ko|en] [--kind KIND] [--copy FILE]';

function misuse(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'ndjson' },
        language: { type: 'string' },
        kind: { type: 'string' },
        copy: { type: 'string' },
      },
    });
  } catch (error) {
    return misuse(error.message);
  }
}

const { values, positionals } = readArguments();
const [site] = positionals;
const format = FORMATS[values.format];
if (site === undefined || positionals.length > 1) misuse('One site is expected.');
if (!format) misuse(`${values.format} is no format.`);
try {
  const { base, fetch } = /^https?:/.test(site) ? { base: site } : await readFolder(site);
  const client = createClient(base, fetch ? { fetch } : {});
  const { copy } = await client.follow(values.copy ? fileStore(values.copy) : memoryStore());
  for (const line of format(copy, values))
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
