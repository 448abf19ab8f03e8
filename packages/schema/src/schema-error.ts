/** What is wrong with a value. */

/**
 * One thing wrong with a value.
 *
 * **Shapes**: `pointer` is the JSON pointer of the value blamed; `keyword` the JSON Schema keyword; `params` its
 * parameters as ajv gives them; `property` the unknown or missing property's name, where the fault is one.
 */
export interface SchemaError {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly actual: unknown;
  readonly property?: string;
  /** The known property nearest to an unknown one. */
  readonly suggestion?: string;
  /** The name of the primitive the value should be, such as `slug` or `edtf`. */
  readonly shape?: string;
  /** The properties of which one must be there (`anyOf`), or one alone (`oneOf`). */
  readonly alternatives?: readonly string[];
}
