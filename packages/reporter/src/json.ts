/** JSON for a log. */

/** A value as indented JSON with a line end. What a terminal or a CI runner would obey stands as an escape, so that it reads back the same. */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replace(OBEYED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##', '#\\u0023');
  return `${text}\n`;
}

/** Controls that JSON lets stand, line ends of Unicode, marks and overrides of direction. */
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
