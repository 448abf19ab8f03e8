/**
 * Keeps a partner's copy in step with a Narani feed: `node sync.mjs FEED STORE`.
 * FEED is the address or the path of a feed.json, STORE a JSON file of what is held already; it is made if absent.
 */
import { readFile, writeFile } from 'node:fs/promises';

const [feedAt, storeAt] = process.argv.slice(2);
if (!feedAt || !storeAt) {
  console.error('Usage: node sync.mjs FEED STORE');
  process.exit(2);
}

const feed = JSON.parse(
  /^https?:/.test(feedAt) ? await download(feedAt) : await readFile(feedAt, 'utf8'),
);
if (!feed._narani?.schema.startsWith('1.')) throw new Error('Not a Narani feed of version 1');

const store = JSON.parse(await readFile(storeAt, 'utf8').catch(() => '{}'));
for (const item of feed.items) {
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
  store[item.id] = { hash, url: item.url, title: item.title, html: item.content_html };
}
const listed = new Set(feed.items.map(({ id }) => id));
for (const id of Object.keys(store).filter((held) => !listed.has(held))) {
  console.log(`gone       ${id}`);
  delete store[id];
}
await writeFile(storeAt, `${JSON.stringify(store, null, 2)}\n`);

async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
