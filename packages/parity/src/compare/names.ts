/**
 * Names and words that hold a value beside them (찬성 12, women 85.7 %), by class, as both languages write them.
 *
 * **Source**: 지방자치법 (provinces and their English names as the provinces use them); ISO 3166 for countries.
 */
import type { Locale } from '@narani/model';

/** One class of names: each is a pattern a language. */
export type NameClass = readonly Readonly<Record<Locale, RegExp>>[];

const name = (ko: RegExp, en: RegExp): Readonly<Record<Locale, RegExp>> => ({ ko, en });

const PROVINCES: NameClass = [
  name(/서울/g, /\bSeoul\b/g),
  name(/부산/g, /\bBusan\b/g),
  name(/대구/g, /\bDaegu\b/g),
  name(/인천/g, /\bIncheon\b/g),
  name(/(?<!전라남도 )광주/g, /\bGwangju\b/g),
  name(/대전/g, /\bDaejeon\b/g),
  name(/울산/g, /\bUlsan\b/g),
  name(/세종/g, /\bSejong\b/g),
  name(/경기/g, /\bGyeonggi\b/g),
  name(/강원/g, /\bGangwon\b/g),
  name(
    /충청(?:북도|남·?북도)|(?<![가-힣])충(?:북|남·?북)(?!한)/g,
    /\b(?:North(?: and South)? Chungcheong|Chungcheongbuk|Chungbuk)/g,
  ),
  name(
    /충청(?:남도|남·?북도)|(?<![가-힣])충(?:남|남·?북)(?!한)/g,
    /\b(?:South Chungcheong|Chungcheongnam|Chungnam)/g,
  ),
  name(
    /전라(?:북도|남·?북도)|(?<![가-힣])전(?:북|남·?북)(?!한)/g,
    /\b(?:North(?: and South)? Jeolla|Jeonbuk|Jeollabuk)/g,
  ),
  name(
    /전라(?:남도|남·?북도)|(?<![가-힣])전(?:남|남·?북)(?!한)/g,
    /\b(?:South Jeolla|Jeonnam|Jeollanam)/g,
  ),
  name(
    /경상(?:북도|남·?북도)|(?<![가-힣])경(?:북|남·?북)(?!한)/g,
    /\b(?:North(?: and South)? Gyeongsang|Gyeongsangbuk|Gyeongbuk)/g,
  ),
  name(
    /경상(?:남도|남·?북도)|(?<![가-힣])경(?:남|남·?북)(?!한)/g,
    /\b(?:South Gyeongsang|Gyeongsangnam|Gyeongnam)/g,
  ),
  name(/제주/g, /\bJeju\b/g),
];

const COUNTRIES: NameClass = [
  name(
    /(?<![가-힣])(?:한국|대한민국|우리나라)(?=$|[^가-힣]|[은는이가을를의에과와도])/g,
    /\bKorean?\b/g,
  ),
  name(/일본/g, /\bJapan(?:ese)?\b/g),
  name(/중국/g, /\bChin(?:a|ese)\b/g),
  name(/미국/g, /\b(?:United States|US|USA|American)\b/g),
  name(/영국/g, /\b(?:United Kingdom|UK|Britain|British)\b/g),
  name(/독일/g, /\bGerman[ys]?\b/g),
  name(/프랑스/g, /\b(?:France|French)\b/g),
  name(/유럽연합|유럽|EU/g, /\b(?:European Union|EU|Europe(?:an)?)\b/g),
  name(/덴마크/g, /\b(?:Denmark|Danish)\b/g),
  name(/스웨덴/g, /\b(?:Sweden|Swedish)\b/g),
  name(/노르웨이/g, /\b(?:Norway|Norwegian)\b/g),
  name(/네덜란드/g, /\b(?:Netherlands|Dutch)\b/g),
  name(/스페인/g, /\b(?:Spain|Spanish)\b/g),
  name(/이탈리아/g, /\bItal(?:y|ian)\b/g),
  name(/캐나다/g, /\bCanad(?:a|ian)\b/g),
  name(/호주|오스트레일리아/g, /\bAustralian?\b/g),
  name(/인도(?!네시아|적)/g, /\bIndian?\b/g),
  name(/인도네시아/g, /\bIndonesian?\b/g),
  name(/베트남/g, /\bViet ?Nam(?:ese)?\b/g),
  name(/브라질/g, /\bBrazil(?:ian)?\b/g),
];

const FUELS: NameClass = [
  name(/석탄/g, /\bcoal(?:-fired)?\b/gi),
  name(/원자력|원전/g, /\bnuclear\b/gi),
  name(/태양광/g, /\b(?:solar|photovoltaics?|PV)\b/gi),
  name(/풍력/g, /\bwind\b/gi),
  name(/수력/g, /\b(?:hydro\w*)\b/gi),
  name(/(?:천연|도시)?가스(?!관)/g, /\b(?:natural |city )?gas\b/gi),
  name(/석유/g, /\b(?:oil|petroleum)\b/gi),
];

const SECTORS: NameClass = [
  name(/발전|전환/g, /\b(?:power|energy transformation|electricity generation)\b/gi),
  name(/산업/g, /\bindustr(?:y|ial)\b/gi),
  name(/건물/g, /\bbuildings?\b/gi),
  name(/수송/g, /\btransport(?:ation)?\b/gi),
  name(/농축산|농업/g, /\b(?:agricultur\w*|farming)\b/gi),
  name(/폐기물/g, /\bwaste\b/gi),
];

const GOODS: NameClass = [
  name(/철강/g, /\bsteel\b/gi),
  name(/알루미늄/g, /\balumin(?:i?um)\b/gi),
  name(/시멘트/g, /\bcement\b/gi),
  name(/비료/g, /\bfertili[sz]ers?\b/gi),
  name(/수소/g, /\bhydrogen\b/gi),
];

/** Classes whose members hold values: a value that moved from one to another changed its meaning. */
export const HOLDERS: readonly NameClass[] = [
  [
    name(/찬성/g, /\bin favou?r\b|(?<=[\d%] (?:votes )?|\bvoted )for\b|\bayes\b/gi),
    name(/반대/g, /\b(?:against|opposed|nays)\b/gi),
    name(/기권/g, /\b(?:abst(?:ain(?:ed|ing)?|entions?))\b/gi),
    name(/모르겠|무응답/g, /\b(?:did not know|don['’]t know|no answer|undecided)\b/gi),
  ],
  [
    name(/남성|남자|남학생/g, /\b(?:men|males?|boys)\b/gi),
    name(/여성|여자|여학생/g, /\b(?:women|females?|girls)\b/gi),
  ],
  [
    name(/사망|숨[졌진지]/g, /\b(?:died|dead|deaths?|killed|fatalit(?:y|ies))\b/gi),
    name(/부상|다[쳤친치]/g, /\b(?:injured|injur(?:y|ies)|wounded|hurt)\b/gi),
    name(/실종/g, /\b(?:missing|disappeared|unaccounted)\b/gi),
  ],
  [
    name(/높(?=[다은고습지아았으])/g, /\bhigh(?:er|est)?\b/gi),
    name(/낮(?=[다은고습지아았으])/g, /\blow(?:er|est)?\b/gi),
  ],
  [
    name(/국비|국고/g, /\b(?:state|national|central)\b/gi),
    name(/지방비/g, /\blocal\b/gi),
    name(/도비/g, /\bprovinc\w+\b/gi),
    name(/시비/g, /\b(?:city|municipal\w*)\b/gi),
  ],
  PROVINCES,
  COUNTRIES,
  FUELS,
  SECTORS,
  GOODS,
];

/** Where a class's names stand at all, in the order of `HOLDERS`: cheaper than to look for each. */
export const HELD: NameClass = HOLDERS.map((names) => ({
  ko: new RegExp(names.map(({ ko }) => ko.source).join('|'), 'gi'),
  en: new RegExp(names.map(({ en }) => en.source).join('|'), 'gi'),
}));

/** Classes of proper names, of which a list may lose none. Names of countries are names of languages and peoples too. */
export const PROPER: readonly NameClass[] = [PROVINCES];
