/** The last syllable of a number, a time or a date as it is read in Korean. */

/** How a digit ends when read aloud: 0 영, 1 일, … 9 구. Source: Standard Korean Language Dictionary. */
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** The places of a number within four digits, and the names of each four. */
const PLACES = ['', '십', '백', '천'];
const MYRIADS = ['', '만', '억', '조', '경'];

/** **Shapes**: a text that ends in a digit. 10 is 십, 100,000 만, 14:00 시, 14:30 분, 2026-05-28 일; decimals digit by digit. */
export function numberSound(text: string): string {
  const time = /(?:^|\D)\d{1,2}:(\d{2})(:\d{2})?$/.exec(text);
  if (time) return time[2] ? '초' : time[1] === '00' ? '시' : '분';
  if (/(?:^|\D)\d{4}-\d{2}-\d{2}$/.test(text)) return '일';
  if (/(?:^|\D)\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return '월';
  const number = /(?<!\d,?)\d[\d,]*(?:\.\d+)?$/.exec(text)?.[0] ?? '0';
  const digits = number.replaceAll(',', '');
  const zeros = /(?<!0)0*$/.exec(digits)?.[0].length ?? 0;
  const digit = DIGITS[Number(digits.at(-1))] ?? '영';
  if (zeros === 0 || zeros === digits.length || digits.includes('.')) return digit;
  return PLACES[zeros] ?? MYRIADS[Math.floor(zeros / 4)] ?? '경';
}
