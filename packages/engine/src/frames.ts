/** What a site says above and below all its pages, in Markdown. */
import type { ContentFile } from '@narani/host';
import { parseDocument } from '@narani/markdown';
import type { Checked, Document, Finding, Frame, Locale, Span } from '@narani/model';
import { atDesk, type Desk, readText } from './desk.js';

const NAMED = /^sites\/([^/]+)\/(header|footer)\.(ko|en)\.md$/;

/** The front matter that such a text has no need of, and a document does. */
const FRONT = '---\ntitle: "-"\n---\n';
const FRONT_LINES = 3;

/** Whether a path is that of a frame. */
export function isFrameFile(path: string): boolean {
  return NAMED.test(path);
}

/** A text above or below the pages of a site; undefined where it cannot be read. **Errors**: those of a document's text. */
export function readFrame(desk: Desk, file: ContentFile): Frame | undefined {
  const [, site = '', place = '', language = ''] = NAMED.exec(file.path) ?? [];
  const source = readText(desk, file);
  if (!source) return undefined;
  const locale = language as Locale;
  const { path, hash } = source;
  const { schemes, limits } = desk;
  const id = `${place}/${site}`;
  const parse = () =>
    moved(parseDocument({ ...source, text: FRONT + source.text }, { id, locale, schemes, limits }));
  const step = { stage: 'parse', path, target: id, locale } as const;
  const document = atDesk(desk, step, parse, [hash, id, schemes, limits]);
  return document && { site, place: place as Frame['place'], document };
}

/** Places in the file as it is. */
function moved({ value, findings }: Checked<Document | undefined>): Checked<Document | undefined> {
  const links = value?.links.map(({ span, ...link }) => ({
    ...link,
    ...(span ? { span: up(span) } : {}),
  }));
  return {
    value: value && { ...value, links: links ?? [] },
    findings: findings.map(
      ({ span, fix: _fix, ...found }): Finding => ({
        ...found,
        ...(span ? { span: up(span) } : {}),
      }),
    ),
  };
}

function up({ start, end }: Span): Span {
  return {
    start: { line: Math.max(1, start.line - FRONT_LINES), column: start.column },
    end: { line: Math.max(1, end.line - FRONT_LINES), column: end.column },
  };
}
