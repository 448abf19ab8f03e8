/**
 * Acts and treaties that a climate-policy page is likely to cite, with the names they go by in both languages.
 * Source: 국가법령정보센터 (law.go.kr) and the English titles of the Korea Legislation Research Institute; other names as pages use
 * them. Articles are not listed: only those a page cites are registered.
 */
import type { Statute } from '@narani/schema';

type Names = readonly [ko: string, en: string];

interface Others {
  readonly short?: Names;
  /** Names the law had until a day. */
  readonly former?: NonNullable<Statute['former']>;
  readonly ko?: readonly string[];
  readonly en?: readonly string[];
}

function act(
  [ko, en]: Names,
  { short, former: earlier = [], ko: otherKo = [], en: otherEn = [] }: Others = {},
): Statute {
  const former = [
    ...earlier,
    ...otherKo.map((name) => ({ ko: name })),
    ...otherEn.map((name) => ({ en: name })),
  ];
  return {
    official: { ko, en },
    ...(short ? { short: { ko: short[0], en: short[1] } } : {}),
    ...(former.length > 0 ? { former } : {}),
  };
}

function korean(names: Names, others?: Others): Statute {
  return { ...act(names, others), country: 'KR' };
}

/** Known statutes by the id they get in a registry that lacks them. */
export const KNOWN_STATUTES: Readonly<Record<string, Statute>> = {
  'carbon-neutrality': korean(
    [
      '기후위기 대응을 위한 탄소중립ㆍ녹색성장 기본법',
      'Framework Act on Carbon Neutrality and Green Growth for Coping with Climate Crisis',
    ],
    {
      short: ['탄소중립기본법', 'Carbon Neutrality Framework Act'],
      ko: ['탄소중립·녹색성장 기본법', '탄소중립녹색성장기본법'],
      en: [
        'Basic Act on Carbon Neutrality and Green Growth in Response to Climate Crisis',
        'Framework Act on Carbon Neutrality and Green Growth in Response to Climate Crisis',
        'Framework Act on Carbon Neutrality and Green Growth to Respond to the Climate Crisis',
        'Framework Act on Carbon Neutrality and Green Growth',
        'Framework Act on Carbon Neutrality',
        'Carbon Neutrality Act',
        'Carbon Neutrality Basic Act',
      ],
    },
  ),
  'carbon-neutrality-decree': korean(
    [
      '기후위기 대응을 위한 탄소중립ㆍ녹색성장 기본법 시행령',
      'Enforcement Decree of the Framework Act on Carbon Neutrality and Green Growth for Coping with Climate Crisis',
    ],
    {
      short: ['탄소중립기본법 시행령', 'Enforcement Decree of the Carbon Neutrality Framework Act'],
    },
  ),
  'climate-adaptation': korean(
    ['기후위기 적응 및 회복력 강화에 관한 법률', 'Act on Climate Crisis Adaptation and Resilience'],
    { short: ['기후위기 적응법', 'Climate Crisis Adaptation Act'] },
  ),
  'emissions-trading': korean(
    [
      '온실가스 배출권의 할당 및 거래에 관한 법률',
      'Act on the Allocation and Trading of Greenhouse-Gas Emission Permits',
    ],
    { short: ['배출권거래법', 'Emissions Trading Act'] },
  ),
  constitution: korean(['대한민국헌법', 'Constitution of the Republic of Korea'], {
    short: ['헌법', 'Constitution'],
  }),
  'local-autonomy': korean(['지방자치법', 'Local Autonomy Act']),
  'balanced-development': korean(
    [
      '지방자치분권 및 균형성장에 관한 특별법',
      'Special Act on Local Autonomy, Decentralization and Balanced Growth',
    ],
    {
      short: ['균형성장특별법', 'Balanced Growth Act'],
      former: [
        {
          ko: '지방자치분권 및 지역균형발전에 관한 특별법',
          en: 'Special Act on Local Autonomy and Decentralization, and Balanced Regional Development',
          until: '2026-06-01',
        },
        {
          ko: '국가균형발전 특별법',
          en: 'Special Act on Balanced National Development',
          until: '2023-07-09',
        },
      ],
    },
  ),
  'information-disclosure': korean(
    ['공공기관의 정보공개에 관한 법률', 'Official Information Disclosure Act'],
    { short: ['정보공개법', 'Information Disclosure Act'], ko: ['공공기관 정보공개법'] },
  ),
  'administrative-procedures': korean(['행정절차법', 'Administrative Procedures Act']),
  'national-finance': korean(['국가재정법', 'National Finance Act']),
  'local-finance': korean(['지방재정법', 'Local Finance Act']),
  energy: korean(['에너지법', 'Energy Act']),
  'electric-utility': korean(['전기사업법', 'Electric Utility Act'], {
    en: ['Electricity Business Act', 'Electricity Enterprises Act'],
  }),
  'distributed-energy': korean(
    ['분산에너지 활성화 특별법', 'Special Act on the Promotion of Distributed Energy'],
    {
      short: ['분산에너지법', 'Distributed Energy Act'],
      ko: ['분산에너지 특별법'],
      en: [
        'Special Act on Distributed Energy Activation',
        'Distributed Energy Special Act',
        'Distributed Energy Promotion Act',
      ],
    },
  ),
  'energy-use': korean(['에너지이용 합리화법', 'Energy Use Rationalization Act']),
  'renewable-energy': korean(
    [
      '신에너지 및 재생에너지 개발ㆍ이용ㆍ보급 촉진법',
      'Act on the Promotion of the Development, Use and Diffusion of New and Renewable Energy',
    ],
    { short: ['신재생에너지법', 'Renewable Energy Act'], en: ['New and Renewable Energy Act'] },
  ),
  'integrated-energy': korean(['집단에너지사업법', 'Integrated Energy Supply Act']),
  hydrogen: korean(
    [
      '수소경제 육성 및 수소 안전관리에 관한 법률',
      'Hydrogen Economy Promotion and Hydrogen Safety Management Act',
    ],
    { short: ['수소법', 'Hydrogen Act'] },
  ),
  'nuclear-safety': korean(['원자력안전법', 'Nuclear Safety Act']),
  'environmental-policy': korean(['환경정책기본법', 'Framework Act on Environmental Policy']),
  'environmental-impact': korean(['환경영향평가법', 'Environmental Impact Assessment Act']),
  'clean-air': korean(['대기환경보전법', 'Clean Air Conservation Act']),
  'circular-economy': korean([
    '순환경제사회 전환 촉진법',
    'Act on Promotion of Transition to Circular Economy and Society',
  ]),
  wastes: korean(['폐기물관리법', 'Wastes Control Act']),
  'green-buildings': korean(
    ['녹색건축물 조성 지원법', 'Green Buildings Construction Support Act'],
    {
      ko: ['녹색건축법'],
    },
  ),
  building: korean(['건축법', 'Building Act']),
  housing: korean(['주택법', 'Housing Act']),
  'land-use': korean(
    ['국토의 계획 및 이용에 관한 법률', 'National Land Planning and Utilization Act'],
    {
      ko: ['국토계획법'],
    },
  ),
  farmland: korean(['농지법', 'Farmland Act']),
  forestry: korean(['산림기본법', 'Framework Act on Forestry']),
  'disaster-safety': korean(
    ['재난 및 안전관리 기본법', 'Framework Act on the Management of Disasters and Safety'],
    {
      short: ['재난안전법', 'Disaster and Safety Act'],
      en: ['Framework Act on Disaster and Safety Management'],
    },
  ),
  'natural-disasters': korean(['자연재해대책법', 'Countermeasures against Natural Disasters Act']),
  'occupational-safety': korean(['산업안전보건법', 'Occupational Safety and Health Act']),
  'labor-standards': korean(['근로기준법', 'Labor Standards Act']),
  'basic-living': korean(['국민기초생활 보장법', 'National Basic Living Security Act']),
  'development-cooperation': korean(
    ['국제개발협력기본법', 'Framework Act on International Development Cooperation'],
    { short: ['국제개발협력기본법', 'International Development Cooperation Act'] },
  ),
  'capital-markets': korean(
    ['자본시장과 금융투자업에 관한 법률', 'Financial Investment Services and Capital Markets Act'],
    { ko: ['자본시장법'], en: ['Capital Markets Act'] },
  ),
  'paris-agreement': act(['파리협정', 'Paris Agreement'], {
    ko: ['파리기후협정', '파리 기후변화협정'],
  }),
  unfccc: act(
    ['기후변화에 관한 국제연합 기본협약', 'United Nations Framework Convention on Climate Change'],
    {
      ko: ['유엔기후변화협약', '기후변화협약'],
    },
  ),
  'kyoto-protocol': act(['교토의정서', 'Kyoto Protocol']),
};
