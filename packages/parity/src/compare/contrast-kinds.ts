/** Neighbours of a kind: public and private, decree and rule, minister and mayor. */
import type { Contrast } from './contrast-pole.js';
import { pole } from './contrast-pole.js';

/** The groups, in the order in which they are compared. */
export const KINDS: readonly Contrast[] = [
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
    name: 'net',
    poles: [pole(/순배출|순증|순감/, /\bnet\b/i), pole(/총배출/, /\b(?:gross|total|overall)\b/i)],
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
    name: 'age',
    poles: [
      pole(/노인|고령|어르신/, /\b(?:elder\w*|older|senior\w*|aged|old)\b/i),
      pole(/어린이|아동|영유아/, /\b(?:child\w*|infant\w*|kid\w*|toddler\w*|young\w*)\b/i),
      pole(/청년|청소년/, /\b(?:young\w*|youth\w*|adolescen\w*|teen\w*)\b/i),
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
  {
    name: 'office',
    policyOnly: true,
    poles: [
      pole(/도지사/, /\bgovernors?\b/i, { ko: /지사|군수|총재/ }),
      pole(/(?:특례|광역|특별)?시장(?=$|[은이의과와·에,\s])|구청장/, /\bmayors?\b/i, {
        ko: /시장|구청장|청장|군수|단체장/,
        en: /\b(?:market\w*|heads?|districts?)\b/i,
      }),
      pole(/장관/, /(?<!\b(?:vice|deputy|prime)[\s-])\bministers?\b/i, {
        ko: /[부처]장|상\s|각료|대신/,
        en: /\b(?:ministerial|secretar\w+)\b/i,
      }),
      pole(/차관/, /\b(?:vice|deputy)[\s-]ministers?\b/i, {
        ko: /실장|차장|본부장|차관/,
        en: /\b(?:permanent secretary|under-?secretary|vice|deputy)\b/i,
      }),
      pole(/실장/, /\bdeputy ministers?\b/i, {
        ko: /차관|본부장/,
        en: /\b(?:director\w*|chief|head|deputy|assistant|office)\b/i,
      }),
      pole(/대변인/, /\bspokes(?:person|man|woman|people)\b/i, { en: /\bpress\b/i }),
      pole(/위원장|의장|좌장/, /\b(?:chair\w*|speaker)\b/i, {
        ko: /회장|원장|발표|사회|의석|의자/,
        en: /\b(?:president|head|moderat\w*|convenor)\b/i,
      }),
      pole(/(?<![가-힣])(?:국무)?총리/, /\bprime ministers?\b/i, { en: /\bpremier|chancellor\b/i }),
      pole(/대통령/, /\bpresidents?\b/i, {
        ko: /회장|총재|의장|총장|사장|원장/,
        en: /\bpresidential\b/i,
      }),
    ],
  },
];
