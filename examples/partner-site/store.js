/** Keeps a copy in the browser between two visits, in its cache: there is room for all of it, and nothing else reads it. */
export function cacheStore(name) {
  const key = `${location.origin}/${name}.json`;
  return {
    load: async () => (await (await caches.open(name)).match(key))?.json(),
    save: async (copy) => (await caches.open(name)).put(key, new Response(JSON.stringify(copy))),
  };
}
