/** Values of results as they are kept: what is long in one is read where somebody asks for it. */

/** Something long, as JSON; undefined where it is not as it was written. */
export interface Long {
  readonly read: () => Uint8Array | undefined;
}

/**
 * A value that survives JSON. **Shapes**: `short` is JSON with null for each text and list in `long`, which is keyed by the names
 * of the fields that lead there, as JSON. What is long comes to lie elsewhere when it is saved.
 */
export interface Stored {
  readonly short: Uint8Array;
  readonly long: Map<string, Long>;
}

/** **Units**: UTF-16 code units of JSON from which a text or list is long. */
const LONG = 2_048;

/** A value as it is kept; undefined for none. */
export function toStored(value: unknown): Stored | undefined {
  if (value === undefined) return undefined;
  const long = new Map<string, Long>();
  const shortened = (part: unknown, names: readonly string[]): unknown => {
    if (isRecord(part))
      return Object.fromEntries(
        Object.entries(part).map(([name, field]) => [name, shortened(field, [...names, name])]),
      );
    const mayBeLong = typeof part === 'string' ? part.length >= LONG : Array.isArray(part);
    const text = mayBeLong && names.length > 0 ? JSON.stringify(part) : '';
    if (text.length < LONG) return part;
    const bytes = Buffer.from(text);
    long.set(JSON.stringify(names), { read: () => bytes });
    return null;
  };
  return { short: Buffer.from(JSON.stringify(shortened(value, []))), long };
}

/** The value that was kept. What is long and not as it was written is taken from what `again` makes. */
export function fromStored<T>({ short, long }: Stored, again: () => T): T {
  const value = JSON.parse(Buffer.from(short).toString()) as T;
  for (const [path, { read }] of long) {
    const names = JSON.parse(path) as string[];
    const holder = fieldAt(value, names.slice(0, -1));
    lazily(holder as object, names.at(-1) ?? '', () => {
      const bytes = read();
      return bytes ? JSON.parse(Buffer.from(bytes).toString()) : fieldAt(again(), names);
    });
  }
  return value;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce((part, name) => (part as Record<string, unknown>)[name], value);
}

/** A field that is made where it is first read. */
function lazily(value: object, name: string, make: () => unknown): void {
  const field = { enumerable: true, configurable: true };
  Object.defineProperty(value, name, {
    ...field,
    get: () => {
      const made = make();
      Object.defineProperty(value, name, { ...field, value: made });
      return made;
    },
  });
}
