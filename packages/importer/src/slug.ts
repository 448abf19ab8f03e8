/** Addresses made from names. */
import { romanize } from 'es-hangul';
import type { Page } from './page.js';

/** A file name without the number it starts with. */
export function bareName(name: string): string {
  return name.replace(/^\d{1,3}[-_.]+(?=.)/, '');
}

/** The file name an address is made of: the Latin one where only one of the two is. */
export function slugName(page: Page, other: Page | undefined): string {
  const names = [page, other].flatMap((one) => (one ? [bareName(one.place.name)] : []));
  return names.find((name) => /^[\p{ASCII}]+$/u.test(name)) ?? bareName(page.place.name);
}

/** A slug of the content format; Korean is romanised. */
export function toSlug(text: string): string {
  const latin = romanize(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'page';
}
