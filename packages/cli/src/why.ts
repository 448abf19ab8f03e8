/** Which changed input something was made again for. */

import type { Remade } from '@narani/engine';
import { type Declaring, findKindOf } from '@narani/kinds';
import type { Translate } from '@narani/messages';

/**
 * A line for each step that was done again for a file: of the content (`docs/about/ko.md`, or the document's folder), or of a site
 * (`city-network/ko/doc/about/`), with or without the folder of the sites before it.
 */
export function whyRemade(
  remade: readonly Remade[],
  path: string,
  corpus: Declaring,
  translate: Translate,
): string {
  const asked = path
    .replace(/^(?:\.\/)?(?:content|dist)\//, '')
    .replace(/(?:index\.html|item\.json)$|\/$/, '');
  const found = remade.filter(({ step }) =>
    namesOf(step, corpus).some((name) => isWithin(name, asked)),
  );
  if (found.length === 0) return `  ${translate('cli:why.kept', { path })}\n`;
  return found
    .map(({ step, changed }) => {
      const { stage, locale, site } = step;
      const what = [stage, locale, site].filter((part) => part !== undefined).join(' ');
      const cause = causeOf(changed, step, remade, translate);
      return `  ${translate('cli:why.line', { what, path: step.path, cause })}\n`;
    })
    .join('');
}

/** What a person may call a step by: its file, and the place on a site of what it makes. */
function namesOf({ path, target, site, locale }: Remade['step'], corpus: Declaring): string[] {
  const [folder = '', slug = ''] = path.split('/');
  const kind = findKindOf(corpus, folder);
  if (site === undefined) return [path];
  const place = kind
    ? `${locale}/${kind.address ?? kind.name}/${slug}`
    : target.replace(/\/?index\.html$/, '');
  return [path, `${site}/${place}`];
}

function isWithin(name: string, asked: string): boolean {
  return name === asked.replace(/\/$/, '') || name.startsWith(`${asked.replace(/\/$/, '')}/`);
}

/** A cause in words. A body is named by what it was made again for itself. */
function causeOf(
  changed: string | undefined,
  step: Remade['step'],
  remade: readonly Remade[],
  translate: Translate,
): string {
  if (changed === undefined) return translate('cli:why.new');
  if (changed === 'given') return translate('cli:why.given', { path: step.path });
  const [source = '', first = '', second = ''] = JSON.parse(changed) as string[];
  if (source === 'bodies' || source === 'body') {
    const body = remade.find(
      (each) => each.step.stage === 'body' && `${each.step.target}@${each.step.locale}` === first,
    );
    return body ? causeOf(body.changed, body.step, remade, translate) : translate('cli:why.new');
  }
  if (source.startsWith('router ')) {
    const values = { site: source.slice('router '.length), target: second };
    return translate('cli:why.address', values);
  }
  const key = SOURCES[source] ?? 'other';
  return translate(`cli:why.${key}`, {
    path: first,
    target: [first, second].filter(Boolean).join('/'),
    source,
  });
}

/** What each source of values is called; every other one by its own name. */
const SOURCES: Readonly<Record<string, string>> = {
  text: 'text',
  data: 'data',
  entry: 'entry',
  registry: 'registry',
  states: 'state',
  usedIn: 'usedIn',
  config: 'config',
  sites: 'sites',
  drawings: 'text',
  entries: 'entries',
  withheld: 'withheld',
  unreleased: 'withheld',
};
