/**
 * Keeps a partner's copy in step with a Narani feed: `node sync.mjs FEED STORE`.
 * FEED is the address or the path of a feed.json, STORE a JSON file of what is held already; it is made if absent.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const [feedAt, storeAt] = process.argv.slice(2);
if (!feedAt || !storeAt) {
  console.error('Usage: node sync.mjs FEED STORE');
  process.exit(2);
}

const items = [];
for (let at = feedAt; at; ) {
  const feed = JSON.parse(/^https?:/.test(at) ? await download(at) : await readFile(at, 'utf8'));
  if (!feed._narani?.schema.startsWith('1.')) throw new Error('Not a Narani feed of version 1');
  items.push(...feed.items);
  at = feed.next_url && beside(at, feed.next_url);
}

const store = JSON.parse(await readFile(storeAt, 'utf8').catch(() => '{}'));
for (const item of items) {
  const { content_hash: hash, lifecycle, translation } = item._narani;
  const held = store[item.id];
  if (lifecycle === 'withdrawn') {
    if (held) console.log(`withdrawn  ${item.id}`);
    delete store[item.id];
    continue;
  }
  if (held?.hash !== hash)
    console.log(`${held ? 'changed   ' : 'new       '} ${item.id}  ${item.title}`);
  if (translation?.state === 'stale')
    console.log(`stale      ${item.id}  (${translation.change ?? 'unknown'})`);
  if (translation?.discrepancies)
    console.log(`differs    ${item.id}  (${translation.discrepancies})`);
  store[item.id] = { hash, url: item.url, title: item.title, html: item.content_html };
}
const listed = new Set(items.map(({ id }) => id));
for (const id of Object.keys(store).filter((held) => !listed.has(held))) {
  console.log(`gone       ${id}`);
  delete store[id];
}
await writeFile(storeAt, `${JSON.stringify(store, null, 2)}\n`);

/** The next file of a feed: by its address, or beside the file that named it where that lies on disk. */
function beside(at, url) {
  return /^https?:/.test(at) ? url : join(dirname(at), basename(new URL(url).pathname));
}

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
