/** Places of values in YAML files. */
import type { Span } from '@narani/model';

/** Places in the file of a registry or a site, by JSON pointer. */
export interface RegistryPlaces {
  readonly path: string;
  readonly spans: Readonly<Record<string, Span>>;
}

/** A place in a YAML file: the value's own, or the nearest that holds it. */
export function placed(
  path: string,
  spans: Readonly<Record<string, Span>>,
  pointer: string,
): { path: string; span?: Span } {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = spans[at];
    if (span) return { path, span };
    if (at === '') return { path };
  }
}
