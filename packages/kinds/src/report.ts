/** Findings about declarations. */
import type { Finding, Span } from '@narani/model';
import { finding, type RuleId } from '@narani/rules';
import { nearest } from '@narani/text';

/** Where a declaration stands. **Shapes**: `spans` are the places of its values by JSON pointer. */
export interface Place {
  readonly path: string;
  readonly spans: Readonly<Record<string, Span>>;
}

type Named = 'trait' | 'option' | 'field' | 'part' | 'registry' | 'entry' | 'type';

/** A name that means nothing there, with the nearest that would. */
export function unknown(
  declared: Place,
  pointer: string,
  actual: string,
  known: readonly string[],
  variant: Named,
): Finding {
  const expected = nearest(actual, [...known]) ?? known.join(', ');
  return report(declared, 'kinds/unknown-name', pointer, { variant, values: { actual, expected } });
}

interface Detail {
  readonly variant?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** A finding at a place of a declaration. */
export function report(
  { path, spans }: Place,
  rule: RuleId,
  pointer: string,
  { variant, values }: Detail,
): Finding {
  const span = spanAt(spans, pointer);
  return finding(rule, {
    path,
    scope: pointer,
    ...(variant === undefined ? {} : { variant }),
    ...(span ? { span } : {}),
    ...values,
    values,
  });
}

/** The place of a value, or of the nearest one around it that has a place. */
function spanAt(spans: Readonly<Record<string, Span>>, pointer: string): Span | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
    if (spans[at]) return spans[at];
  return spans[''];
}
