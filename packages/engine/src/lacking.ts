/** Which editions lack a text that the others have: its PDF took too long, its page could not be made. */
import type { Finding } from '@narani/model';
import type { Publication, SiteConfig } from '@narani/schema';

type Edition = SiteConfig['editions'][number];

/** The editions that a failed stage costs a text, or a site all its texts; a site that cannot be made at all is kept, and lacks nothing. */
const OF_STAGE: Readonly<Record<string, readonly Edition[]>> = {
  body: ['html', 'feed'],
  summary: ['feed'],
  part: ['print'],
  typeset: ['print'],
  print: ['print'],
  page: ['html'],
  list: ['html'],
  item: ['feed'],
  copy: ['html'],
};

/** The findings of print that leave no PDF. */
const NO_PDF: ReadonlySet<string> = new Set(['pdfSeconds', 'pdfMegabytes']);

/**
 * The files whose texts are not in every edition, and the rules that say so.
 *
 * **Shapes**: sorted by path; what is withheld as a whole is not among them.
 */
export function lackingOf(
  findings: readonly Finding[],
  withheld: readonly string[],
): NonNullable<Publication['lacking']> {
  const known = new Map<string, { editions: Set<Edition>; rules: Set<string> }>();
  for (const found of findings) {
    const editions = editionsOf(found);
    if (editions.length === 0 || withheld.includes(found.path)) continue;
    const one = known.get(found.path) ?? { editions: new Set(), rules: new Set() };
    known.set(found.path, one);
    for (const edition of editions) one.editions.add(edition);
    one.rules.add(found.rule);
  }
  return [...known]
    .map(([path, { editions, rules }]) => ({
      path,
      editions: [...editions].sort(),
      rules: [...rules].sort(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function editionsOf({ rule, variant = '' }: Finding): readonly Edition[] {
  if (rule === 'stage/failed' || rule === 'stage/machine') return OF_STAGE[variant] ?? [];
  if (rule === 'limits/exceeded') return NO_PDF.has(variant) ? ['print'] : [];
  return rule === 'print/refused' || rule === 'print/unavailable' ? ['print'] : [];
}
