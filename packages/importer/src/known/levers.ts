/**
 * The eighteen levers of En-ROADS in the numbering of the Assembly's moderators. En-ROADS itself numbers nothing.
 * Source: the wiki's agenda matrix v5, where L4 is Renewables and L7 Bioenergy.
 */
import type { Lever } from '@narani/schema';

const SUPPLY = ['에너지 공급', 'Energy supply'] as const;
const TRANSPORT = ['수송', 'Transport'] as const;
const BUILDINGS = ['건물과 산업', 'Buildings and industry'] as const;
const GROWTH = ['성장', 'Growth'] as const;
const LAND = ['토지와 산업 배출', 'Land and industry emissions'] as const;
const REMOVAL = ['이산화탄소 제거', 'Carbon dioxide removal'] as const;

/** Number, Korean name, English name, group. */
const TABLE: readonly (readonly [number, string, string, readonly [string, string]])[] = [
  [1, '석탄', 'Coal', SUPPLY],
  [2, '석유', 'Oil', SUPPLY],
  [3, '천연가스', 'Natural Gas', SUPPLY],
  [4, '재생에너지', 'Renewables', SUPPLY],
  [5, '원자력', 'Nuclear', SUPPLY],
  [6, '신규 무탄소 기술', 'New Zero-Carbon', SUPPLY],
  [7, '바이오에너지', 'Bioenergy', SUPPLY],
  [8, '탄소가격', 'Carbon Price', SUPPLY],
  [9, '수송 에너지 효율', 'Transport Energy Efficiency', TRANSPORT],
  [10, '수송 전기화', 'Transport Electrification', TRANSPORT],
  [11, '건물·산업 에너지 효율', 'Buildings and Industry Energy Efficiency', BUILDINGS],
  [12, '건물·산업 전기화', 'Buildings and Industry Electrification', BUILDINGS],
  [13, '인구', 'Population', GROWTH],
  [14, '경제성장', 'Economic Growth', GROWTH],
  [15, '농업 배출', 'Agricultural Emissions', LAND],
  [16, '폐기물과 누출', 'Waste and Leakage', LAND],
  [17, '산림파괴', 'Deforestation', LAND],
  [18, '이산화탄소 제거', 'Carbon Dioxide Removal', REMOVAL],
];

/** Known levers by id, `l1` to `l18`. */
export const KNOWN_LEVERS: Readonly<Record<string, Lever>> = Object.fromEntries(
  TABLE.map(([number, ko, en, [groupKo, groupEn]]) => [
    `l${number}`,
    { number, name: { ko, en }, group: { ko: groupKo, en: groupEn } },
  ]),
);
