/** What kind of document a page is, and what of its kind it says: number, date, whether it was held. */
import type { DocumentKind, Finding } from '@narani/model';
import { parseDay } from './dates.js';
import type { Page } from './page.js';
import { fieldRange, findField, loss, textOf } from './page.js';

/** A kind whose schema the page cannot fill becomes a plain document. **Errors**: import/missing-field. */
export function narrowKind(
  page: Page,
  number: number | undefined,
  date: string | undefined,
  findings: Finding[],
): DocumentKind {
  const kind = kindOf(page);
  const missing =
    kind === 'agenda' && number === undefined
      ? 'number'
      : kind === 'session' || kind === 'meeting'
        ? date === undefined
          ? 'date'
          : sessionStatus(page) === undefined
            ? 'status'
            : undefined
        : undefined;
  if (missing === undefined) return kind;
  findings.push(
    loss(page, 'import/missing-field', fieldRange(page, missing), missing, {
      expected: missing,
      values: { expected: missing, used: 'doc' },
    }),
  );
  return 'doc';
}

/** The kind a page's folder names; a page of the flat layout is an agenda where it has a number. */
export function kindOf(page: Page): DocumentKind {
  const folder = page.place.kind.replace(/s$/, '');
  if (folder === '') return numberOf(page) === undefined ? 'doc' : 'agenda';
  return folder === 'agenda' || folder === 'session' || folder === 'meeting' ? folder : 'doc';
}

/** The number of an agenda: its `number` or `id`, else the number its file name starts with. */
export function numberOf(page: Page): number | undefined {
  const written = [
    textOf(findField(page, 'number')),
    textOf(findField(page, 'id')),
    /^\d{1,3}(?=[-_.])/.exec(page.place.name)?.[0],
  ];
  const numbers = written.map((text) =>
    Number(/^(?:#|agenda-)?0*(\d{1,3})$/.exec(text ?? '')?.[1] ?? 0),
  );
  return numbers.find((number) => number > 0);
}

const SESSION_STATES: Readonly<Record<string, 'scheduled' | 'held' | 'cancelled'>> = {
  scheduled: 'scheduled',
  upcoming: 'scheduled',
  planned: 'scheduled',
  예정: 'scheduled',
  held: 'held',
  completed: 'held',
  done: 'held',
  closed: 'held',
  완료: 'held',
  종료: 'held',
  개최: 'held',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  취소: 'cancelled',
};

/** Whether a session was held, or undefined where the page does not say. */
export function sessionStatus(page: Page): 'scheduled' | 'held' | 'cancelled' | undefined {
  return SESSION_STATES[textOf(findField(page, 'status'))?.toLowerCase() ?? ''];
}

/** The day a session was held, from its front matter or its file name. */
export function dateOf(page: Page): string | undefined {
  const written = textOf(findField(page, 'date', 'held_on', 'session_date')) ?? page.place.name;
  return parseDay(written);
}
