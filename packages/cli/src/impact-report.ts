/** What a change touches, as text or as Markdown for a pull request. */
import type { Translate } from '@narani/messages';
import type { Impact } from '@narani/schema';

/** Lines shown of a long list. */
const SHOWN = 20;

/** An impact in words. **Shapes**: ends with a line feed. */
export function impactText(
  { sites, translations, partners }: Impact,
  t: Translate,
  { markdown = false }: { readonly markdown?: boolean } = {},
): string {
  const mark = (text: string) => (markdown ? `\`${text}\`` : text);
  const title = (level: number, text: string) =>
    markdown ? `\n${'#'.repeat(level)} ${text}\n` : `${'  '.repeat(level - 3)}${text}`;
  const list = (level: number, key: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const more = lines.length - SHOWN;
    const told =
      more > 0 ? [...lines.slice(0, SHOWN), t('cli:impact.more', { count: more })] : lines;
    const bullet = markdown ? '- ' : '  '.repeat(level - 2);
    return [
      title(level, t(`cli:impact.${key}`, { count: lines.length })),
      ...told.map((line) => bullet + line),
    ];
  };
  const body = [
    ...sites.flatMap(({ site, pages, items, pdfs }) => [
      title(3, site),
      ...list(
        4,
        'pages',
        pages.map((path) => mark(path.replace(/index\.html$/, '') || '/')),
      ),
      ...list(
        4,
        'items',
        items.map(({ document, language, changes = [] }) =>
          [
            mark(document),
            `(${language})`,
            ...(changes.length > 0 ? [`· ${changes.join(', ')}`] : []),
          ].join(' '),
        ),
      ),
      ...list(4, 'pdfs', pdfs.map(mark)),
    ]),
    ...list(
      3,
      'translations',
      translations.map(({ document, locale, before, after }) => {
        const states = [before, after].map((state) => state ?? t('cli:impact.absent'));
        return `${mark(document)} (${locale}) · ${after === undefined && before ? before : states.join(' → ')}`;
      }),
    ),
    ...list(3, 'partners', partnerLines(partners, t)),
  ];
  const head = markdown ? [`## ${t('cli:impact.title')}`] : [];
  return `${[...head, ...(body.length > 0 ? body : [t('cli:impact.nothing')])].join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function partnerLines(partners: Impact['partners'], t: Translate): string[] {
  return partners.flatMap(({ partner, contact, site, items }) =>
    items.map(({ document, language: locale, fields }) => {
      const values = { partner, contact, site, document, locale };
      const named = fields?.map((field) => `\`${field}\``).join(', ');
      return named === undefined
        ? t('cli:impact.reads', values)
        : t('cli:impact.readsFields', { ...values, fields: named });
    }),
  );
}
