/** Tables whose first column says what each row is about. */

/**
 * Whether the first column of a table names its rows: each of its cells has words of its own, none of them a mere number.
 *
 * **Shapes**: rows of the body, without the head, as the texts of their cells. One row needs no name.
 */
export function namesRows(rows: readonly (readonly string[])[]): boolean {
  const names = rows.map(([first = '']) => first.trim());
  return (
    rows.length > 1 &&
    rows.every((row) => row.length > 1) &&
    new Set(names).size === names.length &&
    names.every((name) => /\p{L}/u.test(name))
  );
}
