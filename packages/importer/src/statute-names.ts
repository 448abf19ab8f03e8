/** Names of statutes in running text. */
import type { Library } from './library.js';
import { nameKey } from './names.js';

/** A statute's name as a pattern. `plain` is so common a name that only an article makes it certain. */
export interface NamePattern {
  readonly id: string;
  readonly plain: boolean;
  readonly pattern: RegExp;
}

/** The names to look for, longest first: `탄소중립기본법 시행령` before `탄소중립기본법`. */
export function statutePatterns(library: Library): NamePattern[] {
  const { names, index } = library.statutes;
  return Object.entries(names)
    .flatMap(([id, list]) => list.map((name) => ({ id, name })))
    .filter(({ id, name }) => index.get(nameKey(name)) === id)
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({
      id,
      plain: isPlain(name),
      pattern: new RegExp(namePattern(name), 'gu'),
    }));
}

/** `Energy Act` and `Constitution` are names of laws in many countries. */
function isPlain(name: string): boolean {
  return (
    /^(\S+ Act|Constitution|[A-Z]\S+ \S+ Act)$/.test(name) &&
    !/Paris|Kyoto|Neutrality|Autonomy/.test(name)
  );
}

/** Particles that may follow a name at once. */
const PARTICLE =
  '(?:은|는|이|가|을|를|과|와|의|에|에서|에는|에도|으로|도|만|상|상의|까지|보다|이나|이라)';

function namePattern(name: string): string {
  if (/[가-힣]/.test(name)) {
    const letters = [...name.replace(/[\s·ㆍ・,]+/g, '')]
      .map(escapePattern)
      .join(String.raw`[\s·ㆍ・]{0,2}`);
    return String.raw`(?<![\p{L}\p{N}])${letters}(?!」?\s?시행(?:령|규칙))(?:(?![가-힣])|(?=${PARTICLE}(?![가-힣])))`;
  }
  const words = name
    .split(/[\s,]+/)
    .map((word) => escapePattern(word).replace(/['’]/g, "['’]").replace(/-/g, String.raw`[-\s]`));
  return String.raw`(?<!\bEnforcement (?:Decree|Rules?) (?:of|to) the )\b${words.join(String.raw`,?\s+`)}\b(?!\s+Enforcement)`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const FOREIGN =
  /\b(?:UK|U\.K\.|US|U\.S\.|EU|British|German|French|Danish|Irish|Swedish|Dutch|Swiss|Japanese|Chinese|American|European|Germany's|Ireland's|Denmark's|Scotland's|Canada's)\s+$/;

/** A statute, or an article of one, at its place in a run. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly statute: string;
  readonly article?: string;
}

/** A name at its place. */
export type Name = Found & { readonly plain: boolean };

/** The known names in a text, none inside another. */
export function findNames(text: string, patterns: readonly NamePattern[]): Name[] {
  const names: Name[] = [];
  for (const { id, plain, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      let from = match.index;
      let to = from + match[0].length;
      if (
        names.some((name) => from < name.to && name.from < to) ||
        FOREIGN.test(text.slice(0, from))
      )
        continue;
      if (text[from - 1] === '「' && text[to] === '」') [from, to] = [from - 1, to + 1];
      names.push({ from, to, statute: id, plain });
    }
  }
  return names.sort((a, b) => a.from - b.from);
}
