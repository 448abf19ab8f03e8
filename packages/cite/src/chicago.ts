/** Chicago style, notes and bibliography. **Source**: The Chicago Manual of Style, 17th edition, 14.207 (websites), 14.220 (reports) and 14.99 (titles in other languages). */
import { ENGLISH_MONTHS } from '@narani/text';
import { inverted, straight } from './names.js';
import { closed, listed, quoted, standing } from './wording.js';
import { address, dayOf, plain, type Run, type Work } from './work.js';

/** An entry of a bibliography. */
export function chicago(work: Work): Run[] {
  const authors = authorsOf(work);
  return [
    ...(authors ? [plain(`${closed(authors)} `)] : []),
    ...titleOf(work),
    address(work),
    plain('.'),
  ];
}

function titleOf(work: Work): Run[] {
  const [year, month, day] = dayOf(work);
  const own = listed(work);
  if (work.type === 'report') {
    const number = work.number ? ` ${work.number}.` : '';
    return [...standing(work, own), plain(`${number} ${work.container}, ${year}. `)];
  }
  const date = `${ENGLISH_MONTHS[month - 1]} ${day}, ${year}. `;
  const container = work.romanised.length > 0 ? `${work.container}, ` : '';
  return [plain(`${quoted(work, own)} ${container}${date}`)];
}

/** Ten are named at most; of more, seven. A site stands for the authors of a page that names none. */
function authorsOf({ romanised: [first, ...others], container, type }: Work): string {
  if (!first) return type === 'report' ? '' : container;
  const names = [inverted(first), ...others.map(straight)];
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, and ${last}` : last;
}
