/** meta.yaml of an imported document. */
import type { Finding, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import type { Body } from './body.js';
import { CIRCLED } from './circled.js';
import { parseDay } from './dates.js';
import type { Draft } from './documents.js';
import { sharedField, sourcePage } from './documents.js';
import type { Day, FieldReader } from './fields.js';
import { readCategory, readDay, readLicence, readState } from './fields.js';
import { sessionStatus } from './kind.js';
import { fieldRange, findField, loss, textOf } from './page.js';
import { compareArticles } from './registry.js';
import type { Target, Targets } from './targets.js';
import { findByName } from './targets.js';

const AGENDA_NUMBER = new RegExp(`^(?:#?\\d{1,3}|[${CIRCLED}])$`);

/** What is known of a document besides its own front matter. */
export interface MetaContext {
  readonly bodies: Readonly<Partial<Record<Locale, Body>>>;
  readonly ministries: readonly string[];
  readonly related: readonly string[];
  readonly titles: Readonly<Record<Locale, string>>;
  readonly targets: Targets;
  readonly wikiName: string;
  readonly today: string;
}

/** The record, its fields in the order people read them. */
export function metaOf(reader: FieldReader, context: MetaContext): Record<string, unknown> {
  const { draft } = reader;
  const { titles, targets, wikiName, today } = context;
  const day = readDay(reader, today);
  const page = sourcePage(draft);
  const kind = (draft.wikiKind || draft.kind).replace(/s$/, '');
  const url = encodeURI(`${targets.wikiUrl}/${draft.source}/${kind}/${draft.wikiSlug}/`);
  return {
    id: draft.id,
    source: draft.source,
    ...(draft.kind === 'agenda' ? agendaFields(reader, context) : {}),
    ...(draft.kind === 'doc' ? { type: 'note' } : {}),
    ...(draft.kind === 'session' || draft.kind === 'meeting'
      ? { date: draft.date, zone: 'Asia/Seoul', status: sessionStatus(page) }
      : {}),
    lifecycle: textOf(findField(page, 'draft')) === 'true' ? 'draft' : 'published',
    licence: readLicence(reader),
    rights: { ko: wikiName, en: wikiName },
    sources: [
      {
        title: { ko: `${wikiName}, ${titles.ko}`, en: `${wikiName}, ${titles.en}` },
        url,
        ...(day.from === 'page' ? { date: day.date } : {}),
      },
    ],
    history: [historyOf(day, today)],
  };
}

/** The history is that of the copy, whose first day readers are told as its publication: the wiki's own day stands with the source. */
function historyOf({ from }: Day, today: string) {
  const notes = {
    page: { ko: '위키에서 가져옴', en: 'Imported from the wiki' },
    undated: {
      ko: '위키에서 가져옴. 원래 문서에는 날짜가 없음',
      en: 'Imported from the wiki; the page gives no date',
    },
    unreadable: {
      ko: '위키에서 가져옴. 원래 문서의 날짜는 읽을 수 없음',
      en: 'Imported from the wiki; the page gives no readable date',
    },
  };
  return { date: today, class: 'format', note: notes[from] };
}

function agendaFields(reader: FieldReader, { bodies, ministries, related, targets }: MetaContext) {
  const { draft, findings } = reader;
  const statutes = statutesOf(bodies);
  const levers = leversOf(draft, bodies, findings);
  const sessions = sessionsOf(draft, targets, findings);
  return {
    number: draft.number,
    category: readCategory(reader),
    state: readState(reader),
    ...list(
      'ministries',
      ministries.map((organisation) => ({ organisation })),
    ),
    ...list('statutes', statutes),
    ...list('levers', levers),
    ...list('related', related),
    ...list('sessions', sessions),
  };
}

function list(name: string, values: readonly unknown[]): Record<string, unknown> {
  return values.length === 0 ? {} : { [name]: values };
}

/** Statutes cited in either language, in order of first citation. */
function statutesOf(bodies: MetaContext['bodies']) {
  const uses = [...(bodies.ko?.statutes ?? []), ...(bodies.en?.statutes ?? [])];
  return [...new Set(uses.map(({ statute }) => statute))].map((statute) => {
    const cited = uses
      .filter((use) => use.statute === statute)
      .flatMap(({ article }) => article ?? []);
    const articles = [...new Set(cited)].sort(compareArticles);
    return { statute, ...(articles.length > 0 ? { articles } : {}) };
  });
}

/** Levers of either language; where they disagree, the source language decides. */
function leversOf(draft: Draft, bodies: MetaContext['bodies'], findings: Finding[]) {
  const relations = new Map<string, string>();
  for (const { lever, relation } of bodies[draft.source]?.levers ?? [])
    if (!relations.has(lever)) relations.set(lever, relation);
  const fromSource = new Map(relations);
  const other = otherLocale(draft.source);
  const page = draft.pages[other];
  for (const { lever, relation, range } of bodies[other]?.levers ?? []) {
    const expected = fromSource.get(lever);
    if (page && expected !== undefined && expected !== relation) {
      const values = { used: relation, expected };
      findings.push(
        loss(page, 'import/unplaced-lever', range, lever.toUpperCase(), {
          variant: 'differs',
          values,
        }),
      );
    }
    if (!relations.has(lever)) relations.set(lever, relation);
  }
  return [...relations]
    .map(([lever, relation]) => ({ lever, relation }))
    .sort((a, b) => numberIn(a.lever) - numberIn(b.lever) || (a.lever < b.lever ? -1 : 1));
}

function numberIn(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}

/** Sessions by date or name; those of the other language are reported where they differ. */
function sessionsOf(draft: Draft, targets: Targets, findings: Finding[]): string[] {
  const { page, field } = sharedField(draft, 'sessions');
  const items = field?.items ?? [];
  return [
    ...new Set(
      items.flatMap(({ text, start, end }) => {
        const day = parseDay(text) ?? text;
        const target = targets.bySession.get(day) ?? findByName(targets, `session/${text}`);
        if (target) return [target.id];
        findings.push(
          loss(page, 'import/unknown-target', [start, end], text, { variant: 'session' }),
        );
        return [];
      }),
    ),
  ];
}

/**
 * Related agendas of every document, made symmetric: what one side says holds for both.
 *
 * **Shapes**: ids by document id, sorted by number. **Errors**: import/unknown-target, import/one-way-relation.
 */
export function relate(
  drafts: readonly Draft[],
  targets: Targets,
): { related: Record<string, string[]>; findings: Finding[] } {
  const findings: Finding[] = [];
  const agendas = drafts.filter(({ kind }) => kind === 'agenda');
  const named = new Map(
    agendas.map((draft) => [draft.id, namedBy(draft, agendas, targets, findings)]),
  );
  for (const draft of agendas) {
    for (const id of [...(named.get(draft.id) ?? [])]) {
      const back = named.get(id);
      if (!back || back.has(draft.id)) continue;
      back.add(draft.id);
      const page = sourcePage(draft);
      const number = agendas.find((other) => other.id === id)?.number ?? 0;
      const expected = String(draft.number);
      const range = fieldRange(page, 'related_agendas');
      findings.push(
        loss(page, 'import/one-way-relation', range, String(number), {
          expected,
          values: { expected },
        }),
      );
    }
  }
  const order = new Map(agendas.map((draft) => [draft.id, draft.number ?? 0]));
  const related = Object.fromEntries(
    [...named].map(([id, ids]) => [
      id,
      [...ids].sort((a, b) => (order.get(a) ?? 999) - (order.get(b) ?? 999) || (a < b ? -1 : 1)),
    ]),
  );
  return { related, findings };
}

function namedBy(
  draft: Draft,
  agendas: readonly Draft[],
  targets: Targets,
  findings: Finding[],
): Set<string> {
  const { page, field } = sharedField(draft, 'related_agendas', 'related');
  const ids = new Set<string>();
  for (const { text, start, end } of field?.items ?? []) {
    const target = AGENDA_NUMBER.test(text)
      ? targets.byNumber.get(Number(text.normalize('NFKC').replace('#', '')))
      : findByName(targets, text);
    if (target && target.id !== draft.id && mayRelate(target, draft, agendas)) ids.add(target.id);
    else
      findings.push(
        loss(page, 'import/unknown-target', [start, end], text, { variant: 'related' }),
      );
  }
  return ids;
}

/** An agenda already in the target folder is only related where it says so itself: its file is not ours to change. */
function mayRelate(target: Target, draft: Draft, agendas: readonly Draft[]): boolean {
  return (
    agendas.some(({ id }) => id === target.id) || (target.related?.includes(draft.id) ?? false)
  );
}
