/** The English months, which Korean needs no words for. */

/** January to December. They stand here, not in Intl, whose data differs between versions of Node. */
export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The number of a month by its English name or the beginning of it, in any case: 1 to 12, or 0 for what is no month.
 *
 * @example monthNumber('Sept.') // 9
 */
export function monthNumber(name: string): number {
  const short = name.toLowerCase().replace(/\.$/, '');
  if (short.length < 3) return 0;
  return ENGLISH_MONTHS.findIndex((month) => month.toLowerCase().startsWith(short)) + 1;
}
