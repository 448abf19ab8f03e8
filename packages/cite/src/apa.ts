/** APA style. **Source**: Publication Manual of the American Psychological Association, 7th edition, 10.16 (web pages), 10.4 (reports) and 9.38 (titles in other languages). */

import { ENGLISH_MONTHS } from '@narani/text';
import { initialled } from './names.js';
import { closed, standing } from './wording.js';
import { address, dayOf, plain, type Run, type Work } from './work.js';

/** An entry of a list of references. */
export function apa(work: Work): Run[] {
  const [year, month, day] = dayOf(work);
  const report = work.type === 'report';
  const date = report ? `(${year}).` : `(${year}, ${ENGLISH_MONTHS[month - 1]} ${day}).`;
  const authors = authorsOf(work);
  const number = report && work.number ? ` (${work.number})` : '';
  const own = standing(work, work.title, number);
  const head = authors
    ? [plain(`${closed(authors)} ${date} `), ...own]
    : [...own, plain(` ${date}`)];
  return [...head, plain(` ${work.container}. `), address(work)];
}

/** Twenty are named at most; of more, nineteen and the last. */
function authorsOf({ romanised }: Work): string {
  const names = romanised.map(initialled);
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last;
}
