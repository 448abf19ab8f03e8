/**
 * Words that one language says and the other can say in few ways: how often, except, cumulative, on average. Where a sentence says
 * one and its counterpart none of the ways, a qualification was lost or added.
 */
import type { Locale } from '@narani/model';

/** One qualification: `said` in plain words, and `any` way in which the other language could say it. */
export interface Qualifier {
  readonly name: string;
  readonly said: Readonly<Partial<Record<Locale, RegExp>>>;
  readonly any: Readonly<Record<Locale, RegExp>>;
}

/** How often something happens: compared in every text. */
export const FREQUENCY: Qualifier = {
  name: 'frequency',
  said: {
    ko: /매년|매월|매달|매주|해마다|다달이|달마다|주마다/,
    en: /\b(?:every|each|per) (?:year|month|week)\b|\b(?:annually|yearly|monthly|weekly)\b/i,
  },
  any: {
    ko: /매|마다|(?<![가-힣])(?:연|월|주|년|해|달|일)|[년월주일해달]\s?\d|\d\s?(?:년|개월|월|주|일|회)|[년월주일]간|[년월주일]별|[년월]\s?단위|한\s?[달해주]|분기|반기|하루|정기|상시|항상|늘\s|당\s|평균|격년|격월|격주|연례/,
    en: /\b(?:every|each|per|annual\w*|yearly|monthly|weekly|daily|quarterly|regular\w*|always|a year|a month|a week|years?(?! (?:of age|old))|months?|weeks?|biennial|periodic\w*)\b/i,
  },
};

/** The others: compared where every word counts. */
export const QUALIFIERS: readonly Qualifier[] = [
  {
    name: 'exclusion',
    said: {
      ko: /제외(?=[하한할함됩된됨되]|\)|$)|(?<![가-힣])(?:빼고|뺀)\s|별도\)/,
      en: /\b(?:exclud(?:e|es|ed|ing)|excepting|except (?:for|that|where|when|in|on|those|the|\w+(?=\)|$))|apart from|other than|not (?:counting|including))\b/i,
    },
    any: {
      ko: /제외|빼|뺀|뺄|별도|외|밖|말고|않|없|아니|만\s|만을|만이|예외|다만|단\s|면제|배제|나머지|비[가-힣]|미[가-힣]|무[가-힣]|불[가-힣]|다른|기타/,
      en: /\b(?:exclud\w*|exclusive|except\w*|exempt\w*|not|no|without|other|apart|aside|less|minus|net|omit\w*|outside|remov\w*|but|rather|ineligible|leav\w*|left|drop\w*|barr?\w*|out|only|separate\w*|besides|deduct\w*|before|plus|disqualif\w*|strip\w*|non-?\w*)\b|n['’]t\b/i,
    },
  },
  {
    name: 'cumulative',
    said: { ko: /누적|누계/, en: /\bcumulativ\w+/i },
    any: {
      ko: /누적|누계|합계|총|모두|쌓|합산|합친|합한|통산/,
      en: /\b(?:cumulat\w*|accumul\w*|aggregat\w*|total\w*|combined|overall|backlog|so far|to date|running|build\w*|built|stack\w*|outstanding|arrears|sum|altogether|in all)\b/i,
    },
  },
  {
    name: 'average',
    said: { ko: /평균/, en: /\b(?:on average|averag(?:e|es|ed|ing))\b/i },
    any: {
      ko: /평균|평년|예년|보통|중간|당\s|평소|대체로/,
      en: /\b(?:averag\w*|mean|median|typical\w*|normal\w*|usual\w*|per|each|every|an?)\b/i,
    },
  },
  {
    name: 'review',
    said: { ko: /검토(?=하|할|한)/ },
    any: {
      ko: /검토/,
      en: /\b(?:consider\w*|review\w*|examin\w*|stud(?:y|ies|ied|ying)|explor\w*|look\w*|assess\w*|evaluat\w*|deliberat\w*|check\w*|weigh\w*|discuss\w*|investigat\w*|vet\w*|scrutin\w*|think\w*|thought|feasib\w*|analy[sz]\w*|screen\w*|consult\w*|audit\w*|inspect\w*|apprais\w*|examination|read\w*|inquir\w*|survey\w*|test\w*|verif\w*)\b/i,
    },
  },
  {
    name: 'item',
    said: { ko: /각\s호/, en: /\bsubparagraphs?\b/i },
    any: {
      ko: /호|목|항목|각/,
      en: /\b(?:following|sub-?paragraphs?|items?|each|any|either|one of|these|below|points?|requirements?|conditions?|cases?)\b/i,
    },
  },
  {
    name: 'continuity',
    said: { ko: /연속(?=으로|\s)/, en: /\b(?:consecutive\w*|in a row)\b/i },
    any: {
      ko: /연속|연이|연달|내리|잇따|이어|계속|줄곧|연승|연패|거푸|째/,
      en: /\b(?:consecutive\w*|row|straight|succession|successive\w*|running|continu\w*|series|sequen\w*|uninterrupted\w*|back[- ]to[- ]back|time|repeated\w*|on end|stretch|break)\b/i,
    },
  },
  {
    name: 'provisional',
    said: { ko: /잠정(?=치|적|\s|안|값)/, en: /\b(?:provisional\w*|preliminar\w+|tentativ\w+)\b/i },
    any: {
      ko: /잠정|임시|예비|사전|가\(|가안|시안|초안|미확정|우선|일단/,
      en: /\b(?:provisional\w*|preliminar\w*|tentativ\w*|interim|temporar\w*|estimat\w*|initial\w*|early)\b/i,
    },
  },
  {
    name: 'trial',
    said: { ko: /시범/, en: /\b(?:pilot(?:s|ed|ing)?|on a trial basis)\b/i },
    any: {
      ko: /시범|시험|파일럿|실증|조종/,
      en: /\b(?:pilot\w*|trial\w*|demonstrat\w*|test\w*|experiment\w*|model|showcase)\b/i,
    },
  },
  {
    name: 'proviso',
    said: { ko: /(?:^|[.”] )다만,? /, en: /\bhowever\b(?! (?:much|many|long|small))/i },
    any: {
      ko: /다만|그러나|하지만|지만|으나|[가-힣]나[ ,]|반면|단,|그런데|그럼에도|오히려|반대로|대신|는데|한편|도리어|불구|도 |고도|그래도|되 |되,|어도/,
      en: /\b(?:however|but|except\w*|unless|provided|although|though|only|yet|nevertheless|nonetheless|still|whereas|while|despite|even|instead|if|exempt\w*|does not apply|this does not|shall not apply|conversely|by contrast|otherwise)\b/i,
    },
  },
];
