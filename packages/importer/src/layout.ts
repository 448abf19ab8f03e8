/** Where other programs keep the two languages of a page, and the same files as the importer reads them. */
import { findPlace, isLocale } from './place.js';
import type { WikiFile } from './types.js';

/** The folder of each language. One may lie in the other: it is then no part of it. */
interface Layout {
  readonly ko: string;
  readonly en: string;
}

/** **Source**: the manuals of Docusaurus (i18n), Starlight and VitePress (the first language at the root) and Hugo (`contentDir`). */
const LAYOUTS: readonly Layout[] = [
  { ko: 'i18n/ko/docusaurus-plugin-content-docs/current/', en: 'docs/' },
  { ko: 'docs/', en: 'i18n/en/docusaurus-plugin-content-docs/current/' },
  ...['src/content/docs/', 'docs/', 'content/', ''].flatMap((root) => [
    { ko: `${root}ko/`, en: root },
    { ko: root, en: `${root}en/` },
  ]),
  { ko: 'content.ko/', en: 'content.en/' },
  { ko: 'content.ko/', en: 'content/' },
  { ko: 'content/', en: 'content.en/' },
];

/** Files as the importer reads them. **Shapes**: `origins` gives the path that a file had, by the one it has now. */
export interface LaidOut {
  readonly files: readonly WikiFile[];
  readonly origins: ReadonlyMap<string, string>;
}

/** Files below `ko/` and `en/`, where they are kept as Docusaurus, Starlight, VitePress or Hugo have them; unchanged where each names its language already. */
export function layOut(files: readonly WikiFile[]): LaidOut {
  const origins = new Map<string, string>();
  const named = new Set(files.map(({ path }) => findPlace(path)?.locale));
  const layout = named.has('ko') && named.has('en') ? undefined : fullest(files);
  if (!layout) return { files, origins };
  const laid = files.flatMap(({ path, text }) => {
    const place = placeIn(layout, path);
    if (!place) return [];
    const moved = `${place.locale}/${place.rest}`;
    origins.set(moved, path);
    return [{ path: moved, text }];
  });
  return { files: laid, origins };
}

/** The layout by which most pages have a partner; undefined where none has. */
function fullest(files: readonly WikiFile[]): Layout | undefined {
  let best: { layout: Layout; pairs: number } | undefined;
  for (const layout of LAYOUTS) {
    const rests = { ko: new Set<string>(), en: new Set<string>() };
    for (const { path } of files) {
      const place = placeIn(layout, path);
      if (place) rests[place.locale].add(place.rest);
    }
    const pairs = [...rests.ko].filter((rest) => rests.en.has(rest)).length;
    if (pairs > (best?.pairs ?? 0)) best = { layout, pairs };
  }
  return best?.layout;
}

function placeIn(
  { ko, en }: Layout,
  path: string,
): { locale: 'ko' | 'en'; rest: string } | undefined {
  // The deeper folder first: the other one may hold it.
  const order = ko.length > en.length ? (['ko', 'en'] as const) : (['en', 'ko'] as const);
  for (const locale of order) {
    const root = locale === 'ko' ? ko : en;
    if (!path.startsWith(root)) continue;
    const rest = path.slice(root.length);
    const [first = ''] = rest.split('/');
    return first !== rest && isLocale(first, 'docs') ? undefined : { locale, rest };
  }
  return undefined;
}
