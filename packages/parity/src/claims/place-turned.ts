/**
 * Finds two poles of one concept that changed their places: from the centre to the outskirts, against from the outskirts to the centre;
 * men earn more than women, against women earn more than men.
 */
import type { Locale } from '@narani/model';
import type { Hit } from '@narani/words';
import type { Passage, Turn } from './compare.js';
import { type Claim, CONCEPTS } from './concept.js';

/** What marks the one of two from which something goes out, or with which it is compared. */
type Mark = 'origin' | 'standard';

const AFTER_KOREAN: Readonly<Record<Mark, RegExp>> = {
  origin: /^(?:에서|부터|에서부터)(?![가-힣])/,
  standard: /^(?:보다|에 비해|에 비하여)(?![가-힣])/,
};
const BEFORE_ENGLISH: Readonly<Record<Mark, RegExp>> = {
  origin: /\bfrom (?:the |an? )?$/i,
  standard: /\bthan (?:the |an? |that of (?:the )?|those of (?:the )?)?$/i,
};
/** What turns a comparison around: A is more than B where B is less than A. */
const LESS: Readonly<Record<Locale, RegExp>> = {
  ko: /적[다은게었습]|낮|작[다은게았습]|덜|짧|뒤[지처]|못/,
  en: /\b(?:less|fewer|lower|smaller|shorter|behind|short)\b/i,
};

/** The first two poles that changed places, each named once on both sides. */
export function findPlacesTurned(source: Passage, target: Passage): Turn | undefined {
  for (const mark of ['origin', 'standard'] as const) {
    const [mine, theirs] = [markedOf(source, mark), markedOf(target, mark)];
    if (!mine || !theirs) continue;
    if (
      mark === 'standard' &&
      LESS[source.locale].test(source.text) !== LESS[target.locale].test(target.text)
    )
      continue;
    const other = mine.concept === theirs.concept && mine.pole !== theirs.pole;
    if (other && hasPole(source, theirs) && hasPole(target, mine))
      return {
        concept: CONCEPTS[mine.concept]?.id ?? '',
        source: mine.place,
        target: theirs.place,
      };
  }
  return undefined;
}

/** Most sentences bear no mark at all. */
const ANYWHERE: Readonly<Record<Locale, Readonly<Record<Mark, RegExp>>>> = {
  ko: { origin: /에서|부터/, standard: /보다|에 비/ },
  en: { origin: /\bfrom\b/i, standard: /\bthan\b/i },
};

interface Marked {
  readonly concept: number;
  readonly pole: number;
  readonly place: Turn['source'];
}

/** The pole that bears a mark; undefined where none does, or two of different concepts. */
function markedOf({ text, locale, claims }: Passage, mark: Mark): Marked | undefined {
  if (!ANYWHERE[locale][mark].test(text)) return undefined;
  const isMarked = ({ key, start, end }: Hit<Claim>): boolean =>
    key.pole >= 0 &&
    CONCEPTS[key.concept] !== undefined &&
    (locale === 'ko'
      ? AFTER_KOREAN[mark].test(text.slice(end, end + 8))
      : BEFORE_ENGLISH[mark].test(text.slice(0, start)));
  const marked = [...claims.values()].flat().filter((hit) => isMarked(hit) && hit.key.sure);
  const [first] = marked;
  return (
    first && {
      concept: first.key.concept,
      pole: first.key.pole,
      place: { start: first.start, end: first.end },
    }
  );
}

const hasPole = ({ claims }: Passage, { concept, pole }: Marked): boolean =>
  (claims.get(concept) ?? []).some(({ key }) => key.pole === pole && key.sure);
