/**
 * Verbs of statutes and notices that both languages deny in plain ways, and whether a sentence denies them.
 *
 * Unlike other denials these are told apart word by word: 취소하지 않는다 against “is cancelled”, whatever else the sentence denies.
 */
import type { Locale } from '@narani/model';

/** A verb as both languages write it, without its endings. */
const WORDS: readonly (readonly [string, string])[] = [
  ['지급', 'pa(?:y|ys|id|ying)|grant(?:s|ed|ing)?'],
  ['적용', 'appl(?:y|ies|ied)'],
  ['허용', 'allow(?:s|ed)?|permit(?:s|ted)?'],
  ['취소', 'cancel(?:s|l?ed)?|revoke[sd]?'],
  ['폐지', 'abolish(?:es|ed)?|repeal(?:s|ed)?'],
  ['금지', 'ban(?:s|ned)?|prohibit(?:s|ed)?'],
  ['환수|회수', 'recover(?:s|ed)?|reclaim(?:s|ed)?'],
  ['공개', 'publish(?:es|ed)?|disclose[sd]?'],
  ['부과', 'impose[sd]?|charge[sd]?'],
  ['제출', 'submit(?:s|ted)?'],
  ['보고', 'report(?:s|ed)?'],
  ['신고', 'report(?:s|ed)?'],
  ['이행', 'implement(?:s|ed)?|fulfil(?:s|led)?|compl(?:y|ies|ied)'],
  ['동의', 'consent(?:s|ed)?|agree[sd]?'],
  ['승인', 'approve[sd]?'],
  ['인정', 'recogni[sz]e[sd]?'],
  ['납부', 'pa(?:y|ys|id)'],
  ['설치', 'install(?:s|ed)?|establish(?:es|ed)?'],
  ['시행', 'implement(?:s|ed)?|enforce[sd]?'],
  ['실시', 'conduct(?:s|ed)?|implement(?:s|ed)?|carr(?:y|ies|ied)'],
  ['수거', 'collect(?:s|ed)?'],
  ['반환|환급|환불', 'refund(?:s|ed)?|return(?:s|ed)?'],
  ['참석', 'attend(?:s|ed)?'],
  ['포함', 'include[sd]?'],
  ['통과', 'pass(?:es|ed)?'],
  ['채택', 'adopt(?:s|ed)?'],
  ['지원', 'support(?:s|ed)?'],
  ['제한', 'restrict(?:s|ed)?|limit(?:s|ed)?'],
  ['공표|발표', 'announce[sd]?|publish(?:es|ed)?'],
  ['인상', 'raise[sd]?|increase[sd]?'],
  ['재개', 'resume[sd]?'],
  ['연장', 'extend(?:s|ed)?'],
  ['삭제', 'delete[sd]?|remove[sd]?'],
  ['수용', 'accept(?:s|ed)?'],
  ['위임', 'delegate[sd]?'],
  ['변경', 'change[sd]?|alter(?:s|ed)?'],
  ['공급', 'suppl(?:y|ies|ied)'],
];

const VERBS = WORDS.map(([ko, en]) => ({
  ko: new RegExp(`(?<![가-힣])(?:${ko})(?=[하한할합함했되된될됨됐됩])`, 'g'),
  en: new RegExp(`\\b(?:${en})\\b`, 'gi'),
}));

/** Whether one text denies a verb that the other plainly states. */
export function hasTurnedVerb(texts: Readonly<Record<Locale, string>>): boolean {
  if (!DENIES.ko.test(texts.ko) && !DENIES.en.test(texts.en)) return false;
  return VERBS.some((verb) => {
    const ko = stanceOf(texts.ko, verb.ko, 'ko');
    if (ko === undefined) return false;
    const en = stanceOf(texts.en, verb.en, 'en');
    return en !== undefined && ko !== en;
  });
}

/** Where neither holds, no verb is denied. */
const DENIES: Readonly<Record<Locale, RegExp>> = {
  ko: /지(?:는|도|를)?\s?(?:않|아니|못)/,
  en: /\b(?:not|never|cannot)\b|n['’]t\b/i,
};

/** True where the one occurrence of a verb is denied, false where nothing near it could deny it, else undefined. */
function stanceOf(text: string, verb: RegExp, locale: Locale): boolean | undefined {
  const found = [...text.matchAll(verb)];
  const [match] = found;
  if (!match || found.length > 1) return undefined;
  if (locale === 'ko') {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (KOREAN_DENIED.test(after)) return true;
    return KOREAN_OPEN.test(after) ? undefined : false;
  }
  const before = text.slice(Math.max(0, match.index - 60), match.index);
  if (ENGLISH_DENIED.test(before)) return true;
  return ENGLISH_OPEN.test(text) ? undefined : false;
}

const KOREAN_DENIED = /^[하되](?:지(?:는|도|를)?\s?(?:않|아니|못)(?!을\s?수|도\s?록|으면))/;
/** Anything after the verb that may deny it or leave it open. */
const KOREAN_OPEN = /않|아니|없|못|안\s|말|면|지\s|까지|전에|여부|도록|려/;
const ENGLISH_DENIED =
  /(?:\b(?:do|does|did|is|are|was|were|will|shall|may|must|can|has|have|been)\s+not|n['’]t|\bcannot|\bnever)\s+(?:be\s+|been\s+|yet\s+|even\s+|been\s+fully\s+)?$/i;
const ENGLISH_OPEN =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|without|unless|until|except\w*|fail\w*|refus\w*|whether|rather|exempt\w*|exclud\w*|out|un\w{4,}|non-?\w*|free|lack\w*|stop\w*|still|yet|less|few\w*|avoid\w*|prevent\w*|hardly|barely|abstain\w*|waive\w*|withh\w*)\b|n['’]t\b/i;
