import { compareDocuments } from '@narani/parity';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.js';

/** One number in the two languages' dresses. */
const SAME: readonly (readonly [string, string])[] = [
  ['예산은 2조 3천억 원이다.', 'The budget is KRW 2.3 trillion.'],
  ['5천3백 명이 참가했다.', 'Some 5,300 people took part.'],
  ['사업비 7백억 원을 투입한다.', 'It invests KRW 70 billion.'],
  ['인구는 천만 명이다.', 'The population is ten million.'],
  ['회원국 열여덟 곳이 서명했다.', 'Eighteen member states signed.'],
  ['기업 서른두 곳이 참여했다.', 'Thirty-two companies took part.'],
  ['응답자의 15%가 찬성했다.', 'Fifteen percent of respondents were in favour.'],
  ['예산의 4분의 1을 쓴다.', 'It uses a quarter of the budget.'],
  ['가구의 5분의 1이 해당한다.', 'One in five households is affected.'],
  ['위원 열 명 중 여섯 명이 찬성했다.', 'Six out of ten members were in favour.'],
  ['지난 10년간 줄었다.', 'It has fallen over the past decade.'],
  ['지난 30년 동안 늘었다.', 'It rose over the past three decades.'],
  ['2주 안에 답한다.', 'It replies within a fortnight.'],
  ['30대 여성이 가장 많았다.', 'Women in their thirties were the largest group.'],
  ['4배로 늘었다.', 'It rose fourfold.'],
  ['사고가 절반으로 줄었다.', 'Accidents fell by half.'],
  ['배출량이 3배가 됐다.', 'Emissions tripled.'],
  ['1990년대에 시작했다.', 'It began in the nineties.'],
  ['19세기 말에 세워졌다.', 'It was built at the end of the nineteenth century.'],
  ['2026년 10월에 연다.', 'It is held in Oct. 2026.'],
  ['11월까지 접수한다.', 'Applications are accepted until Nov.'],
  ['하반기에 공고한다.', 'It is announced in H2.'],
  ['2분기 매출이다.', 'These are the sales of the second quarter.'],
  ['2027회계연도에 반영한다.', 'It is reflected in FY27.'],
  ['수십만 명이 모였다.', 'Hundreds of thousands gathered.'],
  ['수백 개 기업이 신청했다.', 'Hundreds of companies applied.'],
  ['100여 명이 참석했다.', 'More than 100 people attended.'],
  ['20여 개국이 참여했다.', 'Some 20 countries took part.'],
  ['면적은 500만㎡이다.', 'The area is 500 hectares.'],
  ['발전량은 10억 kWh였다.', 'Generation was 1 TWh.'],
  ['배출량은 1,200킬로톤이다.', 'Emissions were 1.2 Mt.'],
  ['기금은 31억 유로이다.', 'The fund is worth €3.1bn.'],
  ['3억 달러를 빌렸다.', 'It borrowed US$300m.'],
  ['법 제8조 및 제9조의2를 준용한다.', 'Articles 8 and 9-2 of the Act apply mutatis mutandis.'],
  ['제10조부터 제12조까지의 규정을 적용한다.', 'Articles 10 to 12 apply.'],
  ['별지 제3호서식에 따른다.', 'Form 3 is used.'],
  ['별표 2에 따른다.', 'It follows Attached Table 2.'],
  ['제3편을 본다.', 'See Part III.'],
  ['3차 회의를 열었다.', 'It held its third meeting.'],
  ['다섯 번째 보고서이다.', 'It is the fifth report.'],
  ['5년 연속 증가했다.', 'It rose for the fifth consecutive year.'],
  ['오전 9시 30분에 시작한다.', 'It starts at 9:30 a.m.'],
  ['자정까지 접수한다.', 'Applications are accepted until midnight.'],
  ['오후 6시에 끝난다.', 'It ends at six in the evening.'],
  ['하루 두 번 측정한다.', 'It is measured twice a day.'],
  ['1년 반 동안 운영했다.', 'It ran for a year and a half.'],
  ['30분 동안 논의했다.', 'They discussed it for half an hour.'],
  ['한 달에 한 번 점검한다.', 'It is checked monthly.'],
  ['시민 5만 명이 넘게 참여했다.', 'Over 50,000 citizens took part.'],
  ['만 19세 이상이면 누구나 신청할 수 있다.', 'Anyone aged 19 or over may apply.'],
  ['2인 이상 가구에 적용한다.', 'It applies to households of two or more.'],
  ['3개년 계획을 세웠다.', 'It made a three-year plan.'],
  ['두 나라가 협정을 맺었다.', 'The two countries concluded an agreement.'],
  [
    '위원의 3분의 1 이상이 요구하면 회의를 연다.',
    'A meeting is held if at least a third of the members request it.',
  ],
  ['그러하지 아니하다.', 'This does not apply.'],
  ['신청하지 아니하면 효력을 잃는다.', 'It lapses unless an application is made.'],
  ['위원이 아니면 참석할 수 없다.', 'Only members may attend.'],
  ['누구든지 정보를 열람할 수 있다.', 'Anyone may inspect the information.'],
  ['최저임금은 1만 30원이다.', 'The minimum wage is 10,030 won.'],
  ['가구의 3분의 1 이상이 1인 가구다.', 'More than one in three households is of a single person.'],
];

const OTHER: readonly (readonly [string, string])[] = [
  ['예산은 2조 3천억 원이다.', 'The budget is KRW 230 billion.'],
  ['5천3백 명이 참가했다.', 'A total of 53,000 people took part.'],
  ['응답자의 15%가 찬성했다.', 'Fifty per cent of respondents were in favour.'],
  ['예산의 4분의 1을 쓴다.', 'It uses a third of the budget.'],
  ['지난 20년간 줄었다.', 'It has fallen over the past three decades.'],
  ['11월까지 접수한다.', 'Applications are accepted until Oct.'],
  ['별표 1의2를 본다.', 'See Annex 1-3.'],
  ['제3편을 본다.', 'See Part IV.'],
  ['법 제12조제1항 및 제33조에 따른다.', 'It follows Articles 12(1) and 34 of the Act.'],
  ['기금은 31억 유로이다.', 'The fund is worth €3.1m.'],
  ['오전 6시에 끝난다.', 'It ends at six in the evening.'],
  ['서른두 곳이 참여했다.', 'Forty-two places took part.'],
  ['열네 개 팀이 지원했다.', 'Forty teams applied.'],
  ['물 여덟 잔을 마신다.', 'I drink six glasses of water.'],
  ['감자 5kg을 샀다.', 'We bought five grams of potatoes.'],
  ['아침 9시부터 연다.', 'It is open until nine in the morning.'],
  ['근속 기간이 1년 이상이어야 한다.', 'The length of service must be under one year.'],
  ['절반에 못 미치는 학교가 고쳤다.', 'More than half of the schools were renovated.'],
];

const count = ([ko, en]: readonly [string, string]): number =>
  compareDocuments(parse(ko, 'ko'), parse(en, 'en'), { mode: 'mirror' }).filter(
    ({ severity }) => severity !== 'info',
  ).length;

describe('numbers in every dress', () => {
  it.each(SAME)('%s is %s', (ko, en) => expect(count([ko, en])).toBe(0));
  it.each(OTHER)('%s is not %s', (ko, en) => expect(count([ko, en])).toBeGreaterThan(0));
});
