/** The form of Korean journals: author, date in brackets, title in its marks, site, address and the day of reading. */
import { address, dayOf, plain, type Run, type Work } from './work.js';

/** An entry of a list of references in Korean. */
export function korean(work: Work): Run[] {
  const [year, month, day] = dayOf(work);
  const date = `(${year}. ${month}. ${day}.)`;
  const authors = work.authors.map(({ name }) => name).join('·');
  const own = work.locale === 'ko' ? `「${work.title}」` : `“${work.title}”`;
  const head = authors ? `${authors}${date}, ${own}` : `${own}${date}`;
  const number = work.number ? `, ${work.number}` : '';
  return [
    plain(`${head}${number}, ${work.container}, `),
    address(work),
    { text: ' (접속일: {y}. {m}. {d}.)', role: 'accessed' },
  ];
}
