/**
 * Text for a terminal and for the log of a CI run: what content says must not move the cursor, change colours, turn the direction of writing, end
 * a line or give an order to the runner.
 */

/** One line: controls and line ends as the pictures Unicode has for them (␛, ␊), direction marks as their code, orders to a runner disarmed. */
export function visible(text: string): string {
  return withoutCommands(visibleLines(text).replaceAll('\n', '␊').replaceAll('\t', '␉'));
}

/** The same for a text of many lines: line ends and tabs stay, and so does what a runner would obey. */
export function visibleLines(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (char) =>
      String.fromCharCode(0x2400 + char.charCodeAt(0)),
    )
    .replaceAll('\u007F', '␡')
    .replace(UNSEEN, (char) => {
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<U+${code}>`;
    });
}

/** Controls of the second row, line ends of Unicode, marks and overrides of direction. */
const UNSEEN = /[\u0080-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/**
 * A printed text in which no line is an order to the runner: `：：` for the colons that begin one, `＃＃[` wherever `##[` stands.
 *
 * **Source**: docs.github.com, “Workflow commands”: white space may precede `::`; the older form `##[command]` is found anywhere in a line. Azure
 * Pipelines: `##vso[`.
 */
export function withoutCommands(text: string): string {
  return text
    .replace(/^([^\S\n\r\u2028\u2029]*)::/gm, '$1：：')
    .replace(/##(?=(?:vso)?\[)/gi, '＃＃');
}
