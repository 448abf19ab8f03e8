/**
 * Bodies of the Korean state that a page is likely to name, with their names in both languages.
 * Source: 정부조직법 (Government Organization Act) and the bodies' own English names, as of November 2026. A body that is
 * renamed after that needs a new first name here.
 */
import type { Organisation } from '@narani/schema';

type Name = Organisation['names'][number];

/** A name: Korean, English, then the short forms and the days it was in use. */
function name(
  ko: string,
  en: string,
  short?: readonly [string, string],
  days: Pick<Name, 'from' | 'until'> = {},
): Name {
  return { ko, en, ...(short ? { short: { ko: short[0], en: short[1] } } : {}), ...days };
}

function ministry(...names: Name[]): Organisation {
  return { type: 'ministry', names: names as Organisation['names'] };
}

function agency(...names: Name[]): Organisation {
  return { type: 'agency', names: names as Organisation['names'] };
}

function committee(...names: Name[]): Organisation {
  return { type: 'committee', names: names as Organisation['names'] };
}

/** Known bodies by the id they get in a registry that lacks them. */
export const KNOWN_ORGANISATIONS: Readonly<Record<string, Organisation>> = {
  mcee: ministry(
    name('기후에너지환경부', 'Ministry of Climate, Energy and Environment', ['기후부', 'MCEE'], {
      from: '2025-10-01',
    }),
    name('환경부', 'Ministry of Environment', ['환경부', 'MOE'], {
      from: '1994-12-23',
      until: '2025-09-30',
    }),
  ),
  motir: ministry(
    name('산업통상부', 'Ministry of Trade, Industry and Resources', ['산업부', 'MOTIR'], {
      from: '2025-10-01',
    }),
    name('산업통상자원부', 'Ministry of Trade, Industry and Energy', ['산업부', 'MOTIE'], {
      from: '2013-03-23',
      until: '2025-09-30',
    }),
  ),
  moef: ministry(
    name('기획재정부', 'Ministry of Economy and Finance', ['기재부', 'MOEF'], {
      from: '2008-02-29',
      until: '2026-01-01',
    }),
  ),
  mofe: ministry(
    name('재정경제부', 'Ministry of Finance and Economy', ['재경부', 'MOFE'], {
      from: '2026-01-02',
    }),
  ),
  mpb: ministry(
    name('기획예산처', 'Ministry of Planning and Budget', ['기획처', 'MPB'], {
      from: '2026-01-02',
    }),
  ),
  moe: ministry(name('교육부', 'Ministry of Education')),
  msit: ministry(name('과학기술정보통신부', 'Ministry of Science and ICT', ['과기정통부', 'MSIT'])),
  mofa: ministry(
    name('외교부', 'Ministry of Foreign Affairs', ['외교부', 'MOFA'], { from: '2013-03-23' }),
  ),
  mou: ministry(name('통일부', 'Ministry of Unification')),
  moj: ministry(name('법무부', 'Ministry of Justice')),
  mnd: ministry(name('국방부', 'Ministry of National Defense')),
  mois: ministry(
    name('행정안전부', 'Ministry of the Interior and Safety', ['행안부', 'MOIS'], {
      from: '2017-07-26',
    }),
  ),
  mcst: ministry(
    name('문화체육관광부', 'Ministry of Culture, Sports and Tourism', ['문체부', 'MCST']),
  ),
  mafra: ministry(
    name('농림축산식품부', 'Ministry of Agriculture, Food and Rural Affairs', [
      '농식품부',
      'MAFRA',
    ]),
  ),
  mohw: ministry(
    name('보건복지부', 'Ministry of Health and Welfare', ['복지부', 'MOHW'], {
      from: '2010-03-19',
    }),
  ),
  moel: ministry(
    name('고용노동부', 'Ministry of Employment and Labor', ['노동부', 'MOEL'], {
      from: '2010-07-05',
    }),
  ),
  mogef: ministry(
    name('성평등가족부', 'Ministry of Gender Equality and Family', undefined, {
      from: '2025-10-01',
    }),
    name('여성가족부', 'Ministry of Gender Equality and Family', ['여가부', 'MOGEF'], {
      until: '2025-09-30',
    }),
  ),
  molit: ministry(
    name('국토교통부', 'Ministry of Land, Infrastructure and Transport', ['국토부', 'MOLIT'], {
      from: '2013-03-23',
    }),
  ),
  mof: ministry(name('해양수산부', 'Ministry of Oceans and Fisheries', ['해수부', 'MOF'])),
  mss: ministry(name('중소벤처기업부', 'Ministry of SMEs and Startups', ['중기부', 'MSS'])),
  mfds: ministry(name('식품의약품안전처', 'Ministry of Food and Drug Safety', ['식약처', 'MFDS'])),
  moleg: ministry(name('법제처', 'Ministry of Government Legislation')),
  opc: ministry(
    name('국무조정실', 'Office for Government Policy Coordination', ['국조실', 'OPC'], {
      from: '2013-03-23',
    }),
  ),
  'forest-service': agency(name('산림청', 'Korea Forest Service')),
  kma: agency(name('기상청', 'Korea Meteorological Administration')),
  'fire-agency': agency(name('소방청', 'National Fire Agency')),
  kdca: agency(
    name('질병관리청', 'Korea Disease Control and Prevention Agency', ['질병청', 'KDCA']),
  ),
  rda: agency(name('농촌진흥청', 'Rural Development Administration')),
  'procurement-service': agency(name('조달청', 'Public Procurement Service')),
  fsc: committee(name('금융위원회', 'Financial Services Commission', ['금융위', 'FSC'])),
  ftc: committee(name('공정거래위원회', 'Korea Fair Trade Commission', ['공정위', 'KFTC'])),
  nssc: committee(
    name('원자력안전위원회', 'Nuclear Safety and Security Commission', ['원안위', 'NSSC']),
  ),
  acrc: committee(
    name('국민권익위원회', 'Anti-Corruption and Civil Rights Commission', ['권익위', 'ACRC']),
  ),
  'climate-crisis-committee': committee(
    name(
      '국가기후위기대응위원회',
      'Presidential Committee on National Climate Crisis Response',
      ['기후위', 'Climate Crisis Committee'],
      { from: '2026-01-01' },
    ),
    name(
      '2050 탄소중립녹색성장위원회',
      'Presidential Commission on Carbon Neutrality and Green Growth',
      ['탄녹위', 'Carbon Neutrality Commission'],
      { from: '2022-03-25', until: '2025-12-31' },
    ),
  ),
  'national-assembly': { type: 'government', names: [name('국회', 'National Assembly')] },
  'constitutional-court': {
    type: 'government',
    names: [name('헌법재판소', 'Constitutional Court of Korea', ['헌재', 'Constitutional Court'])],
  },
};
