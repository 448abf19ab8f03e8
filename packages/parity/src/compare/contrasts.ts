/**
 * Groups of words that exclude one another, by pole, in both languages.
 *
 * A pole's words are those that a translator uses for it and for nothing else of the group; what is ambiguous is left out.
 * **Source**: 법제처 「알기 쉬운 법령 정비기준」 and 「영문법령 번역 기준」 for legal terms; 표준국어대사전 for antonyms.
 */
import type { Locale } from '@narani/model';

/** One group of words that exclude one another. */
export interface Contrast {
  readonly name: string;
  /** Words that leave the group open: where one stands, nothing is said. */
  readonly neutral?: RegExp;
  /** Only where every word counts: see `isPolicy`. */
  readonly policyOnly?: boolean;
  readonly poles: readonly Readonly<Record<Locale, RegExp>>[];
}

const pole = (ko: RegExp, en: RegExp): Readonly<Record<Locale, RegExp>> => ({ ko, en });

/** Every group that is compared. */
export const CONTRASTS: readonly Contrast[] = [
  {
    name: 'direction',
    poles: [
      pole(
        /증가|늘어|늘었|늘린|늘려|늘릴|늘리|늘고|상승|올랐|올라|올린|올려|올릴|오른|오르|오를|(?<![가-힣])인상|요금 인상|확대|급증|높아|높였|높인|높일|많아졌/,
        /\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grow(?:s|n|th|ing)?|grew|up (?=\d|by|from)|climb\w*|expan\w+|rais(?:e|ed|es|ing)|higher|widen\w*|surg\w+|gain\w*|boost\w*|upward)\b/i,
      ),
      pole(
        /감소|줄어|줄었|줄인|줄여|줄이|줄일|줄고|하락|내렸|내려갔|내린|내릴|내리|떨어|(?<![가-힣])인하|축소|급감|낮아|낮췄|낮춘|낮추|낮춥|낮춰|적어졌|감축|절감|삭감|감액|감면|경감|완화/,
        /\b(?:fall(?:s|en|ing)?|fell|decreas\w*|declin\w*|drop(?:s|ped|ping)?|down|lower(?:s|ed|ing)?|reduc\w*|cut(?:s|ting)?|shrink\w*|shr[au]nk|narrow\w*|slash\w*|fewer|less|diminish\w*|eas(?:e|ed|es|ing)|relax\w*|downward|mitigat\w*)\b/i,
      ),
    ],
  },
  {
    name: 'modality',
    policyOnly: true,
    neutral:
      /\b(?:should|needs? to|necessary|recommend\w*|is to|are to|due|want|ought|only (?:if|when|where|after|once|with|by)|unless)\b|알아두|바람직|권장|필요|[가-힣]야(?:만)?\s[^.]{0,40}수\s?있/i,
    poles: [
      pole(
        /[가-힣]야\s?(?:한다|하며|하고|합니다|함|하지만|해요|했|하나|하되|하므로|됩니다|된다)|의무(?:를|가|이) 있/,
        /\b(?:shall|must|ha(?:ve|s|d) to|required? to|is required|are required|mandatory|obliged|obligat\w+|obligation)\b/i,
      ),
      pole(
        /수\s?있(?!도록|게|는지|을지)/,
        /\b(?:may|can|could|might|able to|allow(?:s|ed)?|permit\w*|lets?|enabl\w+|cannot)\b/i,
      ),
    ],
  },
  {
    name: 'extreme',
    poles: [
      pole(
        /최대|최고|상한/,
        /\b(?:maximum|maximi[sz]\w+|max|at most|up to|highest|ceiling|cap|upper|most|peak|largest|greatest|top|best)\b/i,
      ),
      pole(
        /최소|최저|하한/,
        /\b(?:minimum|minimi[sz]\w+|min|at least|lowest|floor|lower limit|least|smallest|bottom)\b/i,
      ),
    ],
  },
  {
    name: 'sector',
    poles: [
      pole(/공공|국공립|공영|공립/, /\b(?:public\w*|state-owned|government\w*|official)\b/i),
      pole(
        /민간|사립|민영/,
        /\b(?:private\w*|civil\w*|civic|non-government\w*|business\w*|compan\w+)\b/i,
      ),
    ],
  },
  {
    name: 'directness',
    poles: [
      pole(/직접/, /\b(?:direct(?:ly)?|in person|themselves|itself|himself|own)\b/i),
      pole(/간접/, /\bindirect(?:ly)?\b/i),
    ],
  },
  {
    name: 'funds',
    poles: [
      pole(/국비|국고/, /\b(?:national|state|central|treasury|government)\b/i),
      pole(/지방비|시비|도비|군비|구비/, /\b(?:local|municipal|provincial|city|county)\b/i),
    ],
  },
  {
    name: 'instrument',
    poles: [
      pole(/시행령/, /\b(?:enforcement decree|presidential decree|decree)\b/i),
      pole(
        /시행규칙/,
        /\b(?:enforcement (?:rules?|regulations?)|ministerial (?:decree|ordinance))\b/i,
      ),
      pole(/조례/, /\b(?:(?:municipal |local |city |provincial )?ordinances?|bylaws?)\b/i),
      pole(/훈령|예규/, /\b(?:directive|instruction|established rule)s?\b/i),
    ],
  },
  {
    name: 'trade',
    poles: [
      pole(/수입(?:품|량|액|국)|수입(?:하|된|한)/, /\bimport\w*/i),
      pole(/수출/, /\bexport\w*/i),
    ],
  },
  {
    name: 'market',
    poles: [pole(/공급/, /\b(?:suppl\w+|provi\w+|deliver\w*)\b/i), pole(/수요/, /\bdemand\w*/i)],
  },
  {
    name: 'sex',
    poles: [
      pole(/남성|남자|남학생/, /\b(?:men|man|males?|boys?)\b/i),
      pole(/여성|여자|여학생/, /\b(?:women|woman|females?|girls?)\b/i),
    ],
  },
  {
    name: 'vote',
    poles: [
      pole(
        /찬성|가결|승인/,
        /\b(?:favou?r|approv\w*|supports?|supported|pass(?:ed|es)?|adopt\w*|for|agree\w*|carried|consent\w*|accept\w*)\b/i,
      ),
      pole(
        /반대|부결|기각|반려/,
        /\b(?:against|reject\w*|oppos\w*|den(?:y|ied|ies)|dismiss\w*|defeat\w*|object\w*|vot(?:ed|es?) down|fail\w*|return\w*|dissent\w*|not)\b/i,
      ),
    ],
  },
  {
    name: 'permission',
    poles: [
      pole(
        /허용(?!하지|되지|치)|허가(?!하지|되지)/,
        /\b(?:allow\w*|permit\w*|permission|licen[cs]\w*|may|authori[sz]\w*|accept\w*|enabl\w*|let|lets|can)\b/i,
      ),
      pole(/금지/, /\b(?:prohibit\w*|ban(?:s|ned)?|forbid\w*|bars?|barred)\b/i),
    ],
  },
  {
    name: 'inclusion',
    neutral: /\b(?:with|without|only|not|no|but|outside|apart)\b|(?:포함|제외)(?:하|되|시키)지/i,
    poles: [
      pole(/포함/, /\b(?:includ\w*|inclusive)\b/i),
      pole(/제외/, /\b(?:exclud\w*|except\w*|exempt\w*|exclusive|omit\w*|other than)\b/i),
    ],
  },
  {
    name: 'obligation',
    poles: [
      pole(/자율|임의|자발/, /\b(?:voluntar\w*|autonom\w*|free\w*|discretion\w*|optional\w*)\b/i),
      pole(
        /의무화|의무적|강제/,
        /\b(?:mandat\w*|compulsor\w*|obligat\w*|requir\w*|forc\w*|must|duty|duties)\b/i,
      ),
    ],
  },
  {
    name: 'charge',
    poles: [
      pole(/유료/, /\b(?:paid|fee\w*|charge\w*|pay\w*)\b/i),
      pole(/무료|무상/, /\b(?:free|no (?:charge|cost|fee)|without charge|gratis)\b/i),
    ],
  },
  {
    name: 'net',
    poles: [pole(/순배출|순증|순감/, /\bnet\b/i), pole(/총배출/, /\b(?:gross|total|overall)\b/i)],
  },
  {
    name: 'period',
    poles: [
      pole(
        /매년|해마다|연평균|연례|연 \d+회/,
        /\b(?:annual\w*|yearly|(?:every|each|per|once a) year|per annum)\b/i,
      ),
      pole(/매월|매달|월평균|다달이|월별/, /\b(?:monthly|(?:every|each|per|a) month)\b/i),
      pole(/분기별|매\s?분기/, /\b(?:quarterly|(?:every|each|per|a|by) quarter)\b/i),
      pole(/격주/, /\b(?:every (?:two|other|second) weeks?|biweekly|fortnight\w*)\b/i),
      pole(/매주|주 \d+회/, /\b(?:weekly|(?:every|each|per|a) week)\b/i),
      pole(/매일|날마다/, /\b(?:daily|(?:every|each|per|a) day)\b/i),
    ],
  },
  { name: 'week', poles: [pole(/평일/, /\bweekdays?\b/i), pole(/주말/, /\bweekends?\b/i)] },
  {
    name: 'weekday',
    poles: [
      pole(/월요일|\(월\)/, /\bMon(?:day)?s?\b/),
      pole(/화요일|\(화\)/, /\bTue(?:sday)?s?\b/),
      pole(/수요일|\(수\)/, /\bWed(?:nesday)?s?\b/),
      pole(/목요일|\(목\)/, /\bThu(?:rsday)?s?\b/),
      pole(/금요일|\(금\)/, /\bFri(?:day)?s?\b/),
      pole(/토요일|\(토\)/, /\bSat(?:urday)?s?\b/),
      pole(/일요일|\(일\)/, /\bSun(?:day)?s?\b/),
    ],
  },
  {
    name: 'season',
    poles: [
      pole(/겨울|동절기/, /\bwinter\w*/i),
      pole(/여름|하절기|혹서기/, /\b(?:summer\w*|hot season)\b/i),
      pole(/봄철|봄에|봄 /, /\bspring\b/i),
      pole(/가을/, /\b(?:autumn|fall)\b/i),
    ],
  },
  {
    name: 'tariff',
    poles: [
      pole(/주택용|가정용/, /\b(?:residential|households?|home|domestic)\b/i),
      pole(/산업용/, /\b(?:industr\w*)\b/i),
      pole(/일반용|상업용/, /\b(?:general|commercial)\b/i),
      pole(/농사용|농업용/, /\b(?:agricultur\w*|farm\w*)\b/i),
      pole(/교육용/, /\b(?:education\w*|school\w*|training)\b/i),
    ],
  },
  {
    name: 'quarter',
    poles: [
      pole(/동부|동쪽/, /\beast\w*/i),
      pole(/서부|서쪽/, /\bwest\w*/i),
      pole(/남부|남쪽/, /\bsouth\w*/i),
      pole(/북부|북쪽/, /\bnorth\w*/i),
    ],
  },
  {
    name: 'year',
    poles: [
      pole(
        /전년|작년|지난해/,
        /\b(?:(?:previous|last|prior|preceding) (?:fiscal )?year|(?:a )?year (?:earlier|before|ago)|year[- ]on[- ]year|from \d{4}|over the year)\b/i,
      ),
      pole(
        /내년|다음\s?해|이듬해/,
        /\b(?:(?:next|following|coming|subsequent) (?:fiscal )?year|year (?:after|later))\b/i,
      ),
    ],
  },
  {
    name: 'place',
    poles: [
      pole(/실내/, /\b(?:indoors?|room)\b/i),
      pole(/실외|옥외|야외/, /\b(?:outdoors?|outside|open-air)\b/i),
    ],
  },
  {
    name: 'income',
    poles: [
      pole(/저소득/, /\blow(?:er|est)?-income|\bpoor/i),
      pole(/고소득/, /\bhigh(?:er|est)?-income|\b(?:rich|wealthy)/i),
      pole(/중산층|중소득/, /\bmiddle-/i),
    ],
  },
  {
    name: 'term',
    poles: [
      pole(/단기/, /\b(?:short(?:er)?[- ](?:term|run)|short)\b/i),
      pole(/장기/, /\b(?:long(?:er)?[- ](?:term|run|standing|lasting)|long|prolonged|extended)\b/i),
    ],
  },
  {
    name: 'age',
    poles: [
      pole(/노인|고령|어르신/, /\b(?:elder\w*|older|senior\w*|aged|old)\b/i),
      pole(/어린이|아동|영유아/, /\b(?:child\w*|infant\w*|kid\w*|toddler\w*|young\w*)\b/i),
      pole(/청년|청소년/, /\b(?:young\w*|youth\w*|adolescen\w*|teen\w*)\b/i),
    ],
  },
  {
    name: 'share',
    poles: [
      pole(
        /과반|대다수|대부분|다수/,
        /\b(?:majorit\w*|most\w*|more than half|many|number of|large\w*|over half|several|multiple|various|numerous|plural\w*)\b/i,
      ),
      pole(/소수(?!점)|극소수/, /\b(?:minorit\w*|few|small\w*|handful|minor)\b/i),
    ],
  },
  {
    name: 'rank',
    poles: [
      pole(
        /광역/,
        /\b(?:metropolitan|province\w*|provincial|upper-level|regional|wide\w*|region\w*)\b/i,
      ),
      pole(
        /기초(?=지자체|자치|단체|의회|지방)/,
        /\b(?:basic|lower-level|primary|local|municipal\w*|cit(?:y|ies)|count(?:y|ies))\b/i,
      ),
    ],
  },
];

/** How often something happens: `said` in plain words, and `any` form in which the other language could say it. */
export const FREQUENCIES: Readonly<Record<'said' | 'any', Readonly<Record<Locale, RegExp>>>> = {
  said: {
    ko: /매년|매월|매달|매주|해마다|다달이|달마다|주마다/,
    en: /\b(?:every|each|per) (?:year|month|week)\b|\b(?:annually|yearly|monthly|weekly)\b/i,
  },
  any: {
    ko: /매|마다|연|월|주|년|해|달|일|정기|상시|늘/,
    en: /\b(?:every|each|per|annual\w*|yearly|monthly|weekly|daily|quarterly|regular\w*|always|a year|a month|a week|years?|months?|weeks?|biennial|periodic\w*)\b/i,
  },
};
