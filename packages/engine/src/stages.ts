/** The stages of a run, in the order in which they stand. */
import type { Stage } from '@narani/model';

/** What a throw in a stage costs: `withheld` means that the file blamed is published nowhere, as one that cannot be read. */
export interface StageCost {
  readonly of: 'file' | 'text' | 'document' | 'corpus' | 'site';
  readonly costs: string;
  readonly withheld?: true;
}

/**
 * Every stage: what it works on at a time, and what a throw in it costs. All else goes on.
 *
 * **Shapes**: in the order of a run. A stage `of: 'corpus'` sees all documents at once: it holds steps of other stages, and nothing of a single document is read in it outside them.
 */
export const STAGES: Readonly<Record<Stage, StageCost>> = {
  decode: { of: 'file', costs: 'the file', withheld: true },
  record: { of: 'file', costs: 'the file', withheld: true },
  parse: { of: 'text', costs: 'the text', withheld: true },
  picture: { of: 'file', costs: 'the picture or annex', withheld: true },
  theme: { of: 'file', costs: 'the theme', withheld: true },

  entry: { of: 'document', costs: 'the document', withheld: true },
  addresses: { of: 'corpus', costs: 'the comparison of addresses and numbers' },
  references: { of: 'document', costs: 'the document', withheld: true },
  registries: { of: 'corpus', costs: 'the check of references in registries and sites' },
  fill: { of: 'text', costs: 'the text', withheld: true },
  corpus: { of: 'corpus', costs: 'the run' },

  lock: { of: 'document', costs: 'its signatures' },
  signatures: { of: 'corpus', costs: 'the search for signatures that moved or went' },
  timetable: { of: 'document', costs: 'the check of its timetable' },
  words: { of: 'document', costs: 'the check of the words of its links' },
  figures: { of: 'text', costs: 'the check of its figures' },
  glyphs: { of: 'text', costs: 'the check of its letters for print' },
  compare: { of: 'document', costs: 'the comparison of its languages' },
  states: { of: 'document', costs: 'the translation', withheld: true },
  counts: { of: 'corpus', costs: 'the comparison of counts between texts' },
  waive: { of: 'document', costs: 'its waivers' },
  check: { of: 'corpus', costs: 'the run' },

  body: { of: 'text', costs: 'its body, on pages and in feeds' },
  summary: { of: 'text', costs: 'its feed items' },

  part: { of: 'text', costs: 'its PDF' },
  typeset: { of: 'text', costs: 'its PDF' },
  print: { of: 'site', costs: 'its PDFs' },
  page: { of: 'text', costs: 'its page: one that says so stands in its place' },
  broken: { of: 'text', costs: 'the page in its place' },
  redirect: { of: 'document', costs: 'one redirect' },
  list: { of: 'site', costs: 'one list: a page that says so stands in its place' },
  item: { of: 'text', costs: 'its feed item' },
  feed: { of: 'site', costs: 'the site, whose last version stays' },
  search: { of: 'document', costs: 'its place in the search of a site' },
  event: { of: 'text', costs: 'its event in the calendars' },
  sitemap: { of: 'document', costs: 'its addresses in the sitemap' },
  llms: { of: 'text', costs: 'its line in llms.txt' },
  copy: { of: 'document', costs: 'its pictures and annexes' },
  edition: { of: 'site', costs: 'the site, whose last version stays' },
  site: { of: 'site', costs: 'the site, whose last version stays' },
  characters: { of: 'site', costs: 'the characters of one file in its web fonts' },
  fonts: { of: 'site', costs: 'the site, whose last version stays' },
  publish: { of: 'site', costs: 'the site, whose last version stays' },
  manifest: { of: 'corpus', costs: 'the manifest: the one before stays' },
};
