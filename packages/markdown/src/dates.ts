/** Dates at the beginning of a line, which CommonMark takes for lists in lists: `2019. 3. 1.`, `3. 1.`, `2019.`, `14. August`. */

/** The greatest number of an item: a greater one is a year. The longest list of the corpora has 120 items. */
const MAX_ITEM = 999;

const MONTH =
  /^\d{1,2}\.\s+(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![\p{L}\p{N}])/u;

const NUMBERS = /^\d{1,3}\.\s+(\d{1,2})\.(?!\d)(?:\s*(\d{1,2})\.(?!\d))?/;

/**
 * Whether a line that begins with a number and a point is text, not an item.
 *
 * **Shapes**: `last` is the number of the item before it, where there is one. The next number in its row is an item, whatever follows;
 * so is a first item that holds a month and a day (`1. 3. 1. 개천`). **Source**: 행정업무의 운영 및 혁신에 관한 규정 제7조 제4항: 날짜는
 * 숫자로 표기하되 연·월·일의 글자는 생략하고 그 자리에 온점을 찍어 표시한다.
 */
export function isDated(line: string, last?: number): boolean {
  const number = Number.parseInt(line, 10);
  if (number > MAX_ITEM) return true;
  if (last !== undefined && number === last + 1) return false;
  if (MONTH.test(line)) return number !== 1 && number <= 31;
  const [numbers, , day] = NUMBERS.exec(line) ?? [];
  return numbers !== undefined && !(number === 1 && day !== undefined);
}
