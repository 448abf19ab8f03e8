/** Applies one edit to files in memory and compares what is told before and after it. */
import { checkFiles } from '../../packages/engine/dist/index.js';

const today = '2026-11-27';
const before = new WeakMap();

/** The state and the findings that one edit leads to, against those expected. */
export function judgeEdit(files, edit) {
  const mine = files.filter(
    ({ path }) =>
      path === 'narani.yaml' ||
      path.startsWith('registry/') ||
      path.startsWith('kinds/') ||
      path.startsWith(`${edit.document}/`),
  );
  const path = `${edit.document}/${edit.locale}.md`;
  const known = foundIn(mine, files, edit.document);
  const edited = mine.map((file) =>
    file.path === path ? { ...file, bytes: change(file.bytes, edit) } : file,
  );
  const { corpus, loaded, findings } = checkFiles(edited, { today });
  const fresh = findings.filter((found) => found.severity !== 'info' && !known.has(nameOf(found)));
  const section = Object.values(corpus?.states ?? {})
    .flatMap(({ sections }) => sections)
    .find((each) => each.section === (edit.key ?? edit.section));
  const state = stateOf(section);
  const told = fresh.map((found) => `${found.rule} ${quote(loaded, found)}`);
  const [one] = fresh;
  const isOne = edit.rule
    ? fresh.length === 1 &&
      one.rule === edit.rule &&
      (edit.words === null || quote(loaded, one) === edit.words)
    : fresh.length === 0;
  return { edit, state, told, isOne, isState: state === edit.state };
}

function stateOf(section) {
  if (section?.state === 'missing') return 'stale';
  return section?.edited && section.state !== 'stale' ? 'edited' : section?.state;
}

function foundIn(mine, files, document) {
  const cache = before.get(files) ?? new Map();
  before.set(files, cache);
  const known = cache.get(document) ?? new Set(checkFiles(mine, { today }).findings.map(nameOf));
  cache.set(document, known);
  return known;
}

const nameOf = ({ rule, path, variant, actual, expected, scope, values }) =>
  JSON.stringify([rule, path, variant, actual, expected, scope, values]);

function change(bytes, { id, before: from, after }) {
  const text = new TextDecoder().decode(bytes);
  if (text.split(from).length !== 2) throw new Error(`Edit ${id}: its text must stand there once`);
  return new TextEncoder().encode(text.replace(from, () => after));
}

/** The words that a finding marks. */
function quote({ sources }, { path, span }) {
  if (!span) return '–';
  const lines = (sources.get(path)?.text ?? '')
    .split('\n')
    .slice(span.start.line - 1, span.end.line);
  const last = lines.length - 1;
  if (last >= 0) lines[last] = lines[last].slice(0, span.end.column - 1);
  return (lines[0] === undefined ? '' : lines.join('\n').slice(span.start.column - 1)).trim();
}
