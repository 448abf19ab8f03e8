/** The settings and the site that make an imported folder one that can be published by itself. */
import { stringify } from 'yaml';
import type { WikiFile } from './types.js';

/** What the site is to show. */
export interface SiteParts {
  readonly name: string;
  readonly wikiName: string;
  readonly kinds: readonly string[];
  readonly registries: readonly string[];
}

/** narani.yaml and site.yaml. */
export function siteFiles({ name, wikiName, kinds, registries }: SiteParts): WikiFile[] {
  const settings = {
    locales: ['ko', 'en'],
    sourceLocale: 'ko',
    publisher: { ko: wikiName, en: wikiName },
  };
  const site = {
    name,
    title: { ko: `${wikiName}, 가져온 판`, en: `${wikiName}, imported` },
    tagline: { ko: '다른 위키에서 가져온 문서', en: 'Documents imported from another wiki' },
    baseUrl: `https://${name}.narani.example`,
    locales: ['ko', 'en'],
    kinds,
    ...(registries.length > 0 ? { registries } : {}),
    editions: ['html', 'feed', 'print'],
    fallback: 'show',
  };
  return [
    { path: 'narani.yaml', text: stringify(settings, { lineWidth: 0 }) },
    { path: `sites/${name}/site.yaml`, text: stringify(site, { lineWidth: 0 }) },
  ];
}
