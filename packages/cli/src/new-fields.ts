/** The fields that a kind of document may have, as comments of a new meta.yaml. */
import { fieldsOf, type Kind, partsOf, topFields } from '@narani/schema';

/** A value of each field that fits its schema, by what a kind or its trait calls the field. */
const EXAMPLES: Readonly<Record<string, string>> = {
  agendas: '[agenda/slug]',
  aliases: '[former-slug]',
  annexes: '[{ id: annex-1, title: { ko: 부속서, en: Annex }, file: annex.pdf }]',
  authors: '[person-id]',
  date: '"2026-05-28"',
  document: 'KIND/slug',
  documents: '[KIND/slug]',
  end: '"12:00"',
  figures: '[{ id: figure-1, file: figure.svg, width: 800, height: 450 }]',
  formerIds: '[KIND/former-slug]',
  items:
    '[{ id: opening, kind: opening, start: "09:00", minutes: 10, title: { ko: 개회, en: Opening } }]',
  levers: '[{ lever: lever-id, relation: direct }]',
  ministries: '[{ organisation: organisation-id, role: lead }]',
  notice: 'notice-id',
  numbering: '{ sections: upper-roman, paragraphs: true }',
  online: 'true',
  order: '10',
  organisations: '[organisation-id]',
  people: '[person-id]',
  place: '{ ko: 서울, en: Seoul }',
  related: '[agenda/slug]',
  series: '{ ko: 총서, en: Series }',
  session: 'session/slug',
  sessions: '[session/slug]',
  sources: '[{ title: { ko: 제목, en: Title }, url: "https://example.org/", date: "2026-05-28" }]',
  start: '"09:00"',
  statutes: '[{ statute: statute-id, articles: ["11", "19-2"] }]',
  submitters: '[organisation-id]',
  symbol: '"ABC/2026/1"',
  zones: '[Europe/Brussels]',
};

/** One comment for each field that the text does not state, with an example where there is one. */
export function fieldComments(kind: Kind, meta: string): string[] {
  const stated = new Set([...meta.matchAll(/^(\w+):/gm)].map(([, name]) => name));
  return topFields(kind)
    .filter((name) => !stated.has(name))
    .map((name) => `# ${name}: ${exampleOf(kind, name)}`.trimEnd());
}

/** A value that fits a field of a kind; '' where none is known. */
export function exampleOf(kind: Kind, name: string): string {
  const fields = new Map(partsOf(kind).flatMap(fieldsOf));
  return (EXAMPLES[name] ?? EXAMPLES[fields.get(name) ?? ''] ?? '').replace('KIND', kind.name);
}
