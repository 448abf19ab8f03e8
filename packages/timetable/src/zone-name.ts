/**
 * Names of time zones in both languages. They stand here because Intl's differ between versions of Node and read badly:
 * its British English has no short name for KST, its Korean calls CEST 중부유럽 하계 표준시. Zones not listed go by their offset.
 */
import type { Localised } from '@narani/model';
import { formatOffset } from './clock.js';

/** What a zone is called: `KST`, 한국 표준시, Korea Standard Time. */
export interface ZoneLabel {
  readonly short: string;
  readonly name: Localised;
}

/** **Units**: minutes east of UTC. `summer` is missing where the clocks are never put forward. */
interface Family {
  readonly zones: readonly string[];
  readonly offset: number;
  readonly standard: readonly [short: string, ko: string, en: string];
  readonly summer?: readonly [short: string, ko: string, en: string];
  readonly generic?: readonly [ko: string, en: string];
}

const HOUR = 3_600_000;

/** Abbreviations: IANA time zone database; none is given where the database has only numbers. */
const FAMILIES: readonly Family[] = [
  {
    zones: ['UTC', 'Etc/UTC'],
    offset: 0,
    standard: ['UTC', '협정 세계시', 'Coordinated Universal Time'],
  },
  {
    zones: ['Asia/Seoul', 'Asia/Pyongyang'],
    offset: 540,
    standard: ['KST', '한국 표준시', 'Korea Standard Time'],
  },
  { zones: ['Asia/Tokyo'], offset: 540, standard: ['JST', '일본 표준시', 'Japan Standard Time'] },
  {
    zones: ['Asia/Shanghai'],
    offset: 480,
    standard: ['CST', '중국 표준시', 'China Standard Time'],
  },
  {
    zones: ['Asia/Hong_Kong'],
    offset: 480,
    standard: ['HKT', '홍콩 시간', 'Hong Kong Time'],
  },
  {
    zones: ['Asia/Manila'],
    offset: 480,
    standard: ['PST', '필리핀 표준시', 'Philippine Standard Time'],
  },
  {
    zones: ['Asia/Jakarta'],
    offset: 420,
    standard: ['WIB', '인도네시아 서부 시간', 'Western Indonesia Time'],
  },
  {
    zones: ['Asia/Kolkata', 'Asia/Calcutta'],
    offset: 330,
    standard: ['IST', '인도 표준시', 'India Standard Time'],
  },
  {
    zones: ['Africa/Nairobi'],
    offset: 180,
    standard: ['EAT', '동아프리카 시간', 'East Africa Time'],
  },
  {
    zones: ['Europe/Moscow'],
    offset: 180,
    standard: ['MSK', '모스크바 표준시', 'Moscow Standard Time'],
  },
  {
    zones: ['Europe/London'],
    offset: 0,
    standard: ['GMT', '그리니치 표준시', 'Greenwich Mean Time'],
    summer: ['BST', '영국 서머타임', 'British Summer Time'],
    generic: ['영국 시간', 'United Kingdom Time'],
  },
  {
    zones: [
      'Europe/Amsterdam',
      'Europe/Berlin',
      'Europe/Brussels',
      'Europe/Budapest',
      'Europe/Copenhagen',
      'Europe/Luxembourg',
      'Europe/Madrid',
      'Europe/Oslo',
      'Europe/Paris',
      'Europe/Prague',
      'Europe/Rome',
      'Europe/Stockholm',
      'Europe/Vienna',
      'Europe/Warsaw',
      'Europe/Zurich',
    ],
    offset: 60,
    standard: ['CET', '중앙유럽 표준시', 'Central European Time'],
    summer: ['CEST', '중앙유럽 서머타임', 'Central European Summer Time'],
    generic: ['중앙유럽 시간', 'Central European Time'],
  },
  {
    zones: ['Europe/Athens', 'Europe/Bucharest', 'Europe/Helsinki', 'Europe/Kyiv'],
    offset: 120,
    standard: ['EET', '동유럽 표준시', 'Eastern European Time'],
    summer: ['EEST', '동유럽 서머타임', 'Eastern European Summer Time'],
    generic: ['동유럽 시간', 'Eastern European Time'],
  },
  {
    zones: ['America/New_York', 'America/Toronto'],
    offset: -300,
    standard: ['EST', '미국 동부 표준시', 'Eastern Standard Time'],
    summer: ['EDT', '미국 동부 서머타임', 'Eastern Daylight Time'],
    generic: ['미국 동부 시간', 'Eastern Time'],
  },
  {
    zones: ['America/Chicago'],
    offset: -360,
    standard: ['CST', '미국 중부 표준시', 'Central Standard Time'],
    summer: ['CDT', '미국 중부 서머타임', 'Central Daylight Time'],
    generic: ['미국 중부 시간', 'Central Time'],
  },
  {
    zones: ['America/Los_Angeles', 'America/Vancouver'],
    offset: -480,
    standard: ['PST', '미국 태평양 표준시', 'Pacific Standard Time'],
    summer: ['PDT', '미국 태평양 서머타임', 'Pacific Daylight Time'],
    generic: ['미국 태평양 시간', 'Pacific Time'],
  },
  {
    zones: ['Australia/Sydney', 'Australia/Melbourne'],
    offset: 600,
    standard: ['AEST', '호주 동부 표준시', 'Australian Eastern Standard Time'],
    summer: ['AEDT', '호주 동부 서머타임', 'Australian Eastern Daylight Time'],
    generic: ['호주 동부 시간', 'Australian Eastern Time'],
  },
  {
    zones: ['Pacific/Auckland'],
    offset: 720,
    standard: ['NZST', '뉴질랜드 표준시', 'New Zealand Standard Time'],
    summer: ['NZDT', '뉴질랜드 서머타임', 'New Zealand Daylight Time'],
    generic: ['뉴질랜드 시간', 'New Zealand Time'],
  },
];

/**
 * Other names of the zones above. **Source**: the IANA time zone database, file `backward`.
 */
const ALIASES: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Chongqing': 'Asia/Shanghai',
  'Asia/Chungking': 'Asia/Shanghai',
  'Asia/Harbin': 'Asia/Shanghai',
  'Asia/Pontianak': 'Asia/Jakarta',
  'Africa/Addis_Ababa': 'Africa/Nairobi',
  'Africa/Dar_es_Salaam': 'Africa/Nairobi',
  'Africa/Kampala': 'Africa/Nairobi',
  'America/Detroit': 'America/New_York',
  'America/Montreal': 'America/Toronto',
  'America/Winnipeg': 'America/Chicago',
  'Arctic/Longyearbyen': 'Europe/Oslo',
  'Atlantic/Jan_Mayen': 'Europe/Oslo',
  'Australia/ACT': 'Australia/Sydney',
  'Australia/Canberra': 'Australia/Sydney',
  'Australia/Hobart': 'Australia/Sydney',
  'Australia/NSW': 'Australia/Sydney',
  'Australia/Tasmania': 'Australia/Sydney',
  'Australia/Victoria': 'Australia/Melbourne',
  'Antarctica/McMurdo': 'Pacific/Auckland',
  'Canada/Central': 'America/Winnipeg',
  'Canada/Eastern': 'America/Toronto',
  'Canada/Pacific': 'America/Vancouver',
  'Etc/UCT': 'Etc/UTC',
  'Etc/Universal': 'Etc/UTC',
  'Etc/Zulu': 'Etc/UTC',
  'Europe/Andorra': 'Europe/Madrid',
  'Europe/Belfast': 'Europe/London',
  'Europe/Belgrade': 'Europe/Vienna',
  'Europe/Bratislava': 'Europe/Prague',
  'Europe/Busingen': 'Europe/Zurich',
  'Europe/Gibraltar': 'Europe/Madrid',
  'Europe/Guernsey': 'Europe/London',
  'Europe/Isle_of_Man': 'Europe/London',
  'Europe/Jersey': 'Europe/London',
  'Europe/Kiev': 'Europe/Kyiv',
  'Europe/Ljubljana': 'Europe/Vienna',
  'Europe/Malta': 'Europe/Rome',
  'Europe/Mariehamn': 'Europe/Helsinki',
  'Europe/Monaco': 'Europe/Paris',
  'Europe/Podgorica': 'Europe/Vienna',
  'Europe/Riga': 'Europe/Helsinki',
  'Europe/San_Marino': 'Europe/Rome',
  'Europe/Sarajevo': 'Europe/Vienna',
  'Europe/Skopje': 'Europe/Vienna',
  'Europe/Sofia': 'Europe/Helsinki',
  'Europe/Tallinn': 'Europe/Helsinki',
  'Europe/Tirane': 'Europe/Vienna',
  'Europe/Uzhgorod': 'Europe/Kyiv',
  'Europe/Vaduz': 'Europe/Zurich',
  'Europe/Vatican': 'Europe/Rome',
  'Europe/Vilnius': 'Europe/Helsinki',
  'Europe/Zagreb': 'Europe/Vienna',
  'Europe/Zaporozhye': 'Europe/Kyiv',
  'US/Central': 'America/Chicago',
  'US/Eastern': 'America/New_York',
  'US/Michigan': 'America/New_York',
  'US/Pacific': 'America/Los_Angeles',
};

/** The families by the name of each zone and of its aliases, in lower case: the database's names know no case. */
const BY_NAME: ReadonlyMap<string, Family> = new Map(
  FAMILIES.flatMap((family) => family.zones.map((zone) => [zone.toLowerCase(), family] as const)),
);

const BY_ALIAS: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).map(([alias, zone]) => [alias.toLowerCase(), zone.toLowerCase()]),
);

/**
 * What a zone is called while its clock is `offset` milliseconds from UTC.
 *
 * **Shapes**: without an offset (the date leaves it open) the name covers summer and winter: `CET/CEST`. A zone that is
 * not listed, or was on other time then, is called by its offset, `UTC+05:45`, or, with no offset, by its IANA name.
 *
 * @example zoneLabel('Asia/Seoul', 32_400_000).short // 'KST'
 */
export function zoneLabel(zone: string, offset?: number): ZoneLabel {
  const family = findFamily(zone.toLowerCase());
  if (offset === undefined) return family ? genericLabel(family) : plain(zone);
  const minutes = offset / (HOUR / 60);
  if (family && minutes === family.offset) return label(family.standard);
  if (family?.summer && minutes === family.offset + 60) return label(family.summer);
  return plain(`UTC${formatOffset(offset)}`);
}

function findFamily(name: string): Family | undefined {
  const alias = BY_ALIAS.get(name);
  return BY_NAME.get(name) ?? (alias === undefined ? undefined : findFamily(alias));
}

function genericLabel({ standard, summer, generic }: Family): ZoneLabel {
  if (!summer || !generic) return label(standard);
  return { short: `${standard[0]}/${summer[0]}`, name: { ko: generic[0], en: generic[1] } };
}

function label([short, ko, en]: Family['standard']): ZoneLabel {
  return { short, name: { ko, en } };
}

function plain(text: string): ZoneLabel {
  return { short: text, name: { ko: text, en: text } };
}
