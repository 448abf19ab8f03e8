/** Keys that a map holds twice. */
import type { Document as YamlDocument } from 'yaml';
import { isScalar, visit, YAMLParseError } from 'yaml';

/** The second of each two, as the library's own error. */
export function findDuplicateKeys(document: YamlDocument): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          const [start = 0, end = start + 1] = key.range ?? [];
          errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        }
        seen.add(key.value);
      }
    },
  });
  return errors;
}
