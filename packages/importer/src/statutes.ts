/** Statutes and their articles: `탄소중립기본법 §8`, `「지방자치법」 제13조`, `Article 19-2 of the Carbon Neutrality Framework Act`. */
import type { Change } from './links.js';
import type { Page, Range as PageRange } from './page.js';
import { loss } from './page.js';
import type { Run } from './runs.js';
import { linkEdits, placeIn, rangeIn } from './runs.js';
import type { Found, Name, NamePattern } from './statute-names.js';
import { findNames } from './statute-names.js';

/** A statute a text cites, with the article where it names one (`19-2`). */
export interface StatuteUse {
  readonly statute: string;
  readonly article?: string;
  readonly range: PageRange;
}

const ARTICLE = String.raw`(?:§{1,2}\s?(?<sign>\d+)(?:\s?의\s?(?<signOf>\d+)|-(?<signDash>\d+))?(?![\d]|\.\d)|제\s?(?<jo>\d+)\s?조(?:\s?의\s?(?<joOf>\d+))?(?:\s?제\d+항)?(?:\s?제\d+호)?|\b(?:Articles?|Art\.)\s(?<article>\d+)(?:-(?<articleDash>\d+))?(?:\(\d+\)(?:\d+(?!\.?\d))?)*(?![\d]|\.\d))`;

/** `파리협정 6조`: bare `6조` is six trillion anywhere else. */
const SHORT_JO = /^\s?(\d{1,3})조(?![\d원\s]*원|\s?\d)/u;

/** Nothing else can name a law: most runs are done with here. */
const MAY_CITE = /[법령칙례약]|조|§|\bAct\b|Art|Constitution|Agreement|Protocol|Convention/;

/** The changes for every statute and article a run names with certainty, and what it cites. */
export function statuteChanges(
  page: Page,
  run: Run,
  patterns: readonly NamePattern[],
): { changes: Change[]; uses: StatuteUse[] } {
  if (!MAY_CITE.test(run.text)) return { changes: [], uses: [] };
  const names = findNames(run.text, patterns);
  const articles = findArticles(run.text);
  const cited = articles.map((article) => ({
    ...article,
    statute: ownerOf(run.text, article, names, articles),
  }));
  const kept = names.filter(
    (name) =>
      !name.plain ||
      cited.some(
        ({ statute, from }) => statute === name.statute && Math.abs(from - name.from) < 80,
      ),
  );
  const found = mergeNeighbours(run.text, [
    ...kept,
    ...cited.flatMap((article): Found[] =>
      article.statute === undefined ? [] : [{ ...article, statute: article.statute }],
    ),
    ...shortArticles(run.text, kept),
  ]);
  const changes = found.flatMap((one) => changeStatute(page, run, one));
  const loose = cited.filter(({ statute }) => statute === undefined);
  const bare = loose.map((article) => ({
    edits: [],
    findings: [unplaced(page, run, article)],
  }));
  const uses = found.map(({ from, to, statute, article }) => ({
    statute,
    ...(article === undefined ? {} : { article }),
    range: placeIn(run, from, to),
  }));
  return { changes: [...changes, ...bare, ...unknownNames(page, run, found, loose)], uses };
}

interface Article {
  readonly from: number;
  readonly to: number;
  readonly article: string;
}

/** Articles, the further numbers of `Articles 3 and 13` and `§11·12` included. */
function findArticles(text: string): Article[] {
  return [...text.matchAll(new RegExp(ARTICLE, 'gu'))].flatMap((match) => {
    const groups = match.groups ?? {};
    const number = groups.sign ?? groups.jo ?? groups.article ?? '';
    const branch = groups.signOf ?? groups.signDash ?? groups.joOf ?? groups.articleDash;
    const to = match.index + match[0].length;
    const first: Article = {
      from: match.index,
      to,
      article: branch === undefined ? number : `${number}-${branch}`,
    };
    const second = /^Articles/.test(match[0])
      ? /^(\s(?:and|or|&)\s|,\s)(\d+)(?:-(\d+))?(?![\d.])/.exec(text.slice(to))
      : null;
    if (!second) return [first];
    const start = to + (second[1]?.length ?? 0);
    const article = second[3] === undefined ? (second[2] ?? '') : `${second[2]}-${second[3]}`;
    return [first, { from: start, to: to + second[0].length, article }];
  });
}

/**
 * The statute an article belongs to: the one named right behind it (`Article 6 of the …`), else the one named right before it,
 * else the only one the run names at all, if that stands before it.
 */
function ownerOf(
  text: string,
  article: Article,
  names: readonly Name[],
  articles: readonly Article[],
): string | undefined {
  const behind = names.find(({ from }) => from >= article.to);
  if (
    behind &&
    /^(?:\s(?:and|or)\s\d+(?:-\d+)?)?\sof\s(?:the\s|Korea['’]s\s|its\s)*$/.test(
      text.slice(article.to, behind.from),
    )
  ) {
    return behind.statute;
  }
  const before = names.findLast(({ to }) => to <= article.from);
  if (!before) return undefined;
  const gap = text.slice(before.to, article.from);
  if (isChain(gap, articles, before.to)) return before.statute;
  const only = new Set(names.map(({ statute }) => statute)).size === 1;
  return only && !namesAnother(gap) ? before.statute : undefined;
}

/** Between a name and its article: marks, brackets, and other articles of the same list. */
function isChain(gap: string, articles: readonly Article[], base: number): boolean {
  let rest = gap;
  for (const { from, to } of articles) {
    if (from >= base && to <= base + gap.length)
      rest = rest.replace(gap.slice(from - base, to - base), '');
  }
  return /^[\s,·ㆍ」및와과&]*(?:(?:and|or)[\s,·ㆍ]*)?$/u.test(
    rest.replace(/\([^()]*\)/g, '').replace(/\band\b|\bor\b/g, ''),
  );
}

/** Some other law stands between. */
function namesAnother(gap: string): boolean {
  return /[가-힣](?:법|법률|시행령|규칙|협정|협약)(?![가-힣])|\b(?:Act|Agreement|Decree|Convention|Law|Constitution)\b/.test(
    gap,
  );
}

function shortArticles(text: string, names: readonly Found[]): Found[] {
  return names.flatMap(({ to, statute }) => {
    const match = SHORT_JO.exec(text.slice(to));
    if (!match) return [];
    const from = to + match[0].length - match[0].trimStart().length;
    return [{ from, to: to + match[0].length, statute, article: match[1] ?? '' }];
  });
}

/** `탄소중립기본법 §8` is one link, not two. */
function mergeNeighbours(text: string, found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    const joins =
      last &&
      last.article === undefined &&
      one.article !== undefined &&
      last.statute === one.statute;
    if (joins && /^,?\s?$/.test(text.slice(last.to, one.from)))
      merged[merged.length - 1] = { ...one, from: last.from };
    else
      merged.push({
        from: one.from,
        to: one.to,
        statute: one.statute,
        ...(one.article === undefined ? {} : { article: one.article }),
      });
  }
  return merged;
}

function changeStatute(page: Page, run: Run, { from, to, statute, article }: Found): Change[] {
  const target = `statute:${statute}${article === undefined ? '' : `#${article}`}`;
  const edits = linkEdits(page, run, from, to, target);
  if (edits) return [{ edits, findings: [], reference: true }];
  // Name and article stand in different emphasis: the number alone carries the article.
  const split = run.pieces.slice(from, to).findIndex((piece) => piece !== run.pieces[from]);
  if (split < 0 || article === undefined) return [];
  const at = from + split + (/^[\s,]*/.exec(run.text.slice(from + split, to))?.[0].length ?? 0);
  const parts = [
    linkEdits(page, run, from, from + split, `statute:${statute}`),
    linkEdits(page, run, at, to, target),
  ];
  return parts.flatMap((part) => (part ? [{ edits: part, findings: [], reference: true }] : []));
}

function unplaced(page: Page, run: Run, { from, to }: Article) {
  return loss(page, 'import/uncertain-mention', placeIn(run, from, to), run.text.slice(from, to));
}

const CANDIDATES = [
  /(\bEnforcement (?:Decree|Rules?) (?:of|to) the (?:[A-Z][\w-]+\s(?:(?:and|of|on|the|for|to|in)\s)*){1,8}Act)\b/gu,
  /(「[^「」]{2,60}」\s?시행(?:령|규칙))/gu,
  /「([^「」]{2,60}(?:법|법률|시행령|시행규칙|규칙|조례|규정))」/gu,
  /(?<![\p{L}\p{N}])([가-힣·ㆍ]{2,20}(?:법|법률|시행령|시행규칙|조례))(?=\s?(?:§|제\s?\d+\s?조))/gu,
  /\b((?:[A-Z][\w-]+\s(?:(?:and|of|on|the|for|to|in)\s)*){1,8}Act\b(?:\s(?:on|for|of|to|concerning)\s(?:the\s)?[A-Z][\w-]+(?:,?\s(?:(?:and|of|on|the|for|to|in)\s){0,3}(?!(?:[A-Z][\w-]+\s){0,4}(?:Act|Articles?)\b)[A-Z][\w-]+){0,12})?)/gu,
];

/** What looks like a statute, in 「」 or before an article, and is none we know. */
function unknownNames(
  page: Page,
  run: Run,
  found: readonly Found[],
  loose: readonly Article[],
): Change[] {
  const seen: Range[] = [];
  return CANDIDATES.flatMap((pattern) =>
    [...run.text.matchAll(pattern)].flatMap((match): Change[] => {
      const from = match.index;
      const to = from + match[0].length;
      const known = [...found, ...seen].some((one) => from < one.to && one.from < to);
      const english = /^(?!Enforcement).*\bAct\b/.test(match[0]);
      const cited = loose.some(
        (article) => Math.abs(article.from - to) < 12 || Math.abs(article.to - from) < 12,
      );
      if (known || (english && !cited) || !rangeIn(run, from, from + 1)) return [];
      seen.push({ from, to });
      return [
        {
          edits: [],
          findings: [
            loss(page, 'import/unknown-statute', placeIn(run, from, to), match[1] ?? match[0]),
          ],
        },
      ];
    }),
  );
}

type Range = Pick<Found, 'from' | 'to'>;
