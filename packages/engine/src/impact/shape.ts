/** What a change touches. */
import type { Impact } from '@narani/schema';

export type { Impact } from '@narani/schema';
/** One site of it. */
export type SiteImpact = Impact['sites'][number];
/** An item that is touched. */
export type ItemImpact = SiteImpact['items'][number];
/** A partner whom it concerns. */
export type PartnerImpact = Impact['partners'][number];

/** Sites of which nothing is touched are left out. */
export function withoutEmpty(sites: readonly SiteImpact[]): SiteImpact[] {
  return sites.filter(({ pages, items, pdfs }) => pages.length + items.length + pdfs.length > 0);
}
