/** MLA style. **Source**: MLA Handbook, 9th edition, 5.3–5.99. */
import { MLA_MONTHS } from './day.js';
import { inverted, straight } from './names.js';
import { closed, listed, quoted, standing } from './wording.js';
import { address, dayOf, plain, type Run, title, type Work } from './work.js';

/** An entry of a list of works cited. */
export function mla(work: Work): Run[] {
  const authors = authorsOf(work);
  return [
    ...(authors ? [plain(`${closed(authors)} `)] : []),
    ...titleOf(work),
    address(work),
    plain('.'),
    { text: ' Accessed {d} {mon} {y}.', role: 'accessed' },
  ];
}

/** A report is a work by itself; a page is part of its site. */
function titleOf(work: Work): Run[] {
  const [year, month, day] = dayOf(work);
  const date = `${day} ${MLA_MONTHS[month - 1]} ${year}, `;
  const own = listed(work);
  if (work.type === 'report') {
    const number = work.number ? `${work.number}, ` : '';
    return [...standing(work, own), plain(` ${number}${work.container}, ${date}`)];
  }
  return [plain(`${quoted(work, own)} `), title(work.container), plain(`, ${date}`)];
}

function authorsOf({ romanised: [first, second, third] }: Work): string {
  if (!first) return '';
  if (third) return `${inverted(first)}, et al.`;
  return second ? `${inverted(first)}, and ${straight(second)}` : inverted(first);
}
