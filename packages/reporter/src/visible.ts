/** Text for a terminal: what content says must not move the cursor, change colours or turn the direction of writing. */

/** Control characters as the pictures Unicode has for them (␛), direction overrides as their code. Lines and tabs stay. */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (char) =>
      String.fromCharCode(0x2400 + char.charCodeAt(0)),
    )
    .replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (char) => {
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<U+${code}>`;
    });
}
