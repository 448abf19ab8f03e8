/** A text as Markdown beside its page, for programs that read language. */
import type { Document, Entry } from '@narani/model';
import { changedOn } from '@narani/timetable';
import type { Link, Nodes } from 'mdast';
import type { PageContext } from '../page/context.js';
import { translationStateLabel } from './badges.js';
import { licenceName } from './licence.js';

/** Where a text lies as Markdown, beside the page of this path. */
export function markdownPath(page: string): string {
  return `${page}index.md`;
}

/** Whether a page has its text as Markdown beside it: its own language's, and nothing of what was withdrawn. */
export function hasMarkdown(
  { sources, locale }: Pick<PageContext, 'sources' | 'locale'>,
  { meta }: Entry,
  document: Document,
): boolean {
  return document.locale === locale && meta.lifecycle !== 'withdrawn' && sources.has(document.path);
}

/** A stretch of a source and what stands in its place. **Units**: offsets in UTF-16 code units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text in Markdown as its writers have it: typed links lead to addresses and figures to files, and before it stands what the page says of it.
 */
export function markdownText(context: PageContext, entry: Entry, document: Document): string {
  const source = context.sources.get(document.path)?.text ?? '';
  const edits: Edit[] = [];
  collect(context, entry, document.tree, source, edits);
  const begin = document.tree.children[0]?.position?.start.offset ?? source.length;
  let [body, at] = ['', begin];
  for (const { start, end, text } of edits) {
    body += source.slice(at, start) + text;
    at = end;
  }
  return `${headOf(context, entry, document)}\n${body}${source.slice(at).trimEnd()}\n`;
}

/** Title and summary, where the text stands, of which day, under which licence, and how far a translation stands. */
export function headOf(
  context: PageContext,
  { id, meta, source }: Entry,
  { data, locale }: Document,
): string {
  const { t, router, path, corpus } = context;
  const state = locale === source ? undefined : corpus.states[`${id}@${locale}`];
  const lines = [
    `<${router.absolute(path)}>`,
    `${t('pages:date.updated')}: ${changedOn(meta)}`,
    licenceName(context, meta.licence),
    ...(state ? [translationStateLabel(context, state)] : []),
  ];
  const summary = data.summary ? `> ${inLine(data.summary)}\n\n` : '';
  return `# ${inLine(data.title)}\n\n${summary}${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** The edits of a node and of what is in it, in the order of the text. */
function collect(
  context: PageContext,
  entry: Entry,
  node: Nodes,
  source: string,
  into: Edit[],
): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  const text =
    start === undefined || end === undefined
      ? undefined
      : replaced(context, entry, node, source.slice(start, end));
  if (text !== undefined) into.push({ start: start ?? 0, end: end ?? 0, text });
  else if ('children' in node)
    for (const child of node.children) collect(context, entry, child, source, into);
}

function replaced(
  { router, locale, path }: PageContext,
  { meta }: Entry,
  node: Nodes,
  written: string,
): string | undefined {
  if (node.type === 'link' && node.data?.reference) {
    const found = router.reference(node.data.reference, locale);
    const label = node.data.filled ? words(node) : labelOf(written);
    const isWhole = found === undefined || /^https?:/.test(found);
    return found === undefined ? label : `[${label}](${isWhole ? found : router.absolute(found)})`;
  }
  if (node.type !== 'figure') return undefined;
  const declared = meta.figures?.find(({ id }) => id === node.figure);
  const name = declared?.file ?? declared?.files?.[locale];
  const address = name && router.absolute(`${path}figures/${encodeURIComponent(name)}`);
  return address
    ? written.replace(/\]\(figure:[^\s)]*/, () => `](${address}`)
    : inLine(node.alt ?? '');
}

/** The words of a link that was filled in. */
function words({ children }: Link): string {
  const text = children.map((child) => ('value' in child ? child.value : '')).join('');
  return text.replace(/[[\]\\]/g, '\\$&');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands between the first bracket and the one before the target. */
function labelOf(written: string): string {
  const end = Math.max(written.lastIndexOf(']('), written.lastIndexOf(']['));
  return end > 0 ? written.slice(1, end) : written;
}
