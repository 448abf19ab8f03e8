/** Waivers: findings that a translation declares to be right as they are, for a reason and until a day. */
import type { Document, Finding, Span } from '@narani/model';
import { finding, findingId, findRule, RULE_IDS } from '@narani/rules';
import type { FrontMatter } from '@narani/schema';
import { nearest } from '@narani/text';
import { createLocator } from './place.js';

/** One waiver of a translation's front matter. */
export type Waiver = NonNullable<NonNullable<FrontMatter['translation']>['waivers']>[number];

/** A finding and the waiver that covers it. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/**
 * What the waivers left.
 *
 * **Shapes**: `kept` holds the findings that stand, in their order; `findings` those on the waivers themselves.
 */
export interface WaiverResult {
  readonly kept: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly findings: readonly Finding[];
}

/** These speak of signatures and waivers: no waiver may silence them. */
const NEVER = /^state\//;

/**
 * Takes the findings that a translation's waivers cover out of a list.
 *
 * A waiver covers findings of its `rule`, of its `section` where it names one, or the one `finding` whose id `narani check`
 * prints (with `-2` for the second of two alike). It covers findings on the translation's own file, and those of parity on
 * the source beside it. On its last day it still holds.
 *
 * **Units**: `today` is an ISO day; the caller gives it.
 * **Errors**: state/waiver-expired (what it covered stands), state/waiver-unused, state/waiver-refused,
 * state/waiver-rule (it names no rule).
 */
export function applyWaivers(
  findings: readonly Finding[],
  document: Document,
  today: string,
): WaiverResult {
  const waivers = document.data.translation?.waivers ?? [];
  if (waivers.length === 0) return { kept: findings, waived: [], findings: [] };
  const cases = casesOf(findings, document);
  const candidates = createCandidates(cases);
  const covered = new Map<Finding, Waiver>();
  const own: Finding[] = [];
  for (const [index, waiver] of waivers.entries()) {
    const at = placeOf(document, index, waiver);
    if (isForbidden(waiver.rule)) {
      own.push(refused(at, waiver.rule ?? ''));
      continue;
    }
    const hits = candidates(waiver)
      .filter((each) => covers(waiver, each))
      .map((each) => each.found);
    const forbidden = hits.find(({ rule }) => isForbidden(rule));
    if (hits.length === 0) own.push(unused(at, waiver.rule));
    else if (forbidden) own.push(refused(at, forbidden.rule));
    else if (waiver.expires < today) own.push(expired(at, waiver, hits));
    else for (const hit of hits) if (!covered.has(hit)) covered.set(hit, waiver);
  }
  return {
    kept: findings.filter((found) => !covered.has(found)),
    waived: [...covered].map(([found, waiver]) => ({ finding: found, waiver })),
    findings: own,
  };
}

interface Case {
  readonly found: Finding;
  readonly ids: readonly string[];
  readonly section: string | undefined;
}

/** The findings that a waiver of this document can cover, with the ids that `narani check` prints. */
function casesOf(findings: readonly Finding[], document: Document): Case[] {
  const folder = folderOf(document.path);
  const locate = createLocator(document);
  const counts = new Map<string, number>();
  return findings.flatMap((found) => {
    const ours = found.path === document.path;
    if (!ours && !(found.rule.startsWith('parity/') && folderOf(found.path) === folder)) return [];
    const id = findingId(found);
    const count = (counts.get(`${found.path}\n${id}`) ?? 0) + 1;
    counts.set(`${found.path}\n${id}`, count);
    return [{ found, ids: [id, `${id}-${count}`], section: locate(found) }];
  });
}

/** The cases that a waiver may cover: those with its id or of its rule. Both are many, so they are not compared each with each. */
function createCandidates(cases: readonly Case[]): (waiver: Waiver) => readonly Case[] {
  const byName = new Map<string, Case[]>();
  for (const each of cases) {
    for (const name of new Set([...each.ids, each.found.rule])) {
      const named = byName.get(name);
      if (named) named.push(each);
      else byName.set(name, [each]);
    }
  }
  return ({ finding: id, rule }) => {
    const name = id ?? rule;
    return name === undefined ? cases : (byName.get(name) ?? []);
  };
}

function covers(
  { rule, finding: id, section }: Waiver,
  { found, ids, section: key }: Case,
): boolean {
  if (rule !== undefined && rule !== found.rule) return false;
  if (id !== undefined && !ids.includes(id)) return false;
  if (section === undefined) return true;
  return section === found.scope || section === key || `@${section}` === key;
}

function isForbidden(rule: string | undefined): boolean {
  return rule !== undefined && (NEVER.test(rule) || findRule(rule)?.withholds === true);
}

type Placed = Pick<Finding, 'path' | 'scope' | 'values'> & { readonly span?: Span };

function placeOf({ path, dataSpans }: Document, index: number, waiver: Waiver): Placed {
  const span = dataSpans[`/translation/waivers/${index}`];
  const target = waiver.finding ?? waiver.rule ?? '';
  const scope = [target, waiver.section].filter(Boolean).join('#');
  return { path, scope, values: { target: scope, owner: waiver.owner }, ...(span ? { span } : {}) };
}

function refused(at: Placed, rule: string): Finding {
  return finding('state/waiver-refused', {
    ...at,
    actual: rule,
    values: { ...at.values, actual: rule },
  });
}

/** A waiver that covers nothing: the nearest rule is named where it names none. */
function unused(at: Placed, rule: string | undefined): Finding {
  const expected = rule === undefined || findRule(rule) ? undefined : nearestRule(rule);
  if (rule === undefined || expected === undefined) return finding('state/waiver-unused', at);
  const values = { ...at.values, actual: rule, expected };
  return finding('state/waiver-rule', { ...at, actual: rule, expected, values });
}

/** By its letters, or by its name where the package is another. */
function nearestRule(rule: string): string | undefined {
  const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  const named = (name: string | undefined) => RULE_IDS.find((id) => nameOf(id) === name);
  return (
    named(nameOf(rule)) ??
    nearest(rule, RULE_IDS) ??
    named(nearest(nameOf(rule), RULE_IDS.map(nameOf)))
  );
}

function expired(at: Placed, waiver: Waiver, hits: readonly Finding[]): Finding {
  return finding('state/waiver-expired', {
    ...at,
    actual: waiver.expires,
    values: { ...at.values, actual: waiver.expires },
    related: hits.map(({ path, span }) => ({ path, ...(span ? { span } : {}) })),
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
