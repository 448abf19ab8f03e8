/** Licences: their names and deeds. */
import type { Locale } from '@narani/model';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page/context.js';

/** The deeds, in each language. Sources: creativecommons.org, kogl.or.kr. */
const DEEDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'CC-BY-SA-4.0': creativeCommons('licenses/by-sa/4.0'),
  'CC-BY-4.0': creativeCommons('licenses/by/4.0'),
  'CC0-1.0': creativeCommons('publicdomain/zero/1.0'),
  'KOGL-1': {
    ko: 'https://www.kogl.or.kr/info/licenseType1.do',
    en: 'https://www.kogl.or.kr/info/licenseType1.do',
  },
};

/** A licence's short name. */
export function licenceName({ t }: Pick<PageContext, 't'>, licence: string): string {
  return t(`pages:licence.${licence.replaceAll('.', '-')}`);
}

/** The address of a licence's deed, where there is one. */
export function licenceDeed(licence: string, locale: Locale): string | undefined {
  return DEEDS[licence]?.[locale];
}

/** A licence's name, linked to its deed where there is one. */
export function licenceLink(context: PageContext, licence: string): ElementContent {
  const name = licenceName(context, licence);
  const href = licenceDeed(licence, context.locale);
  return href ? h('a', { href, rel: 'license' }, name) : { type: 'text', value: name };
}

function creativeCommons(path: string): Record<Locale, string> {
  const deed = `https://creativecommons.org/${path}/deed`;
  return { ko: `${deed}.ko`, en: `${deed}.en` };
}
