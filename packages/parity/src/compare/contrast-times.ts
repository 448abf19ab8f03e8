/** Neighbours in time: monthly and yearly, Tuesday and Wednesday, summer and winter. */
import type { Contrast } from './contrast-pole.js';
import { pole } from './contrast-pole.js';

/** The groups, in the order in which they are compared. */
export const TIMES: readonly Contrast[] = [
  {
    name: 'period',
    poles: [
      pole(
        /매년|해마다|연평균|연례|연 \d+회/,
        /\b(?:annual\w*|yearly|(?:every|each|per|once a) year|per annum)\b/i,
      ),
      pole(/매월|매달|월평균|다달이|달마다|월별/, /\b(?:monthly|(?:every|each|per|a) month)\b/i),
      pole(/분기별|매\s?분기/, /\b(?:quarterly|(?:every|each|per|a|by) quarter)\b/i),
      pole(/격주/, /\b(?:every (?:two|other|second) (?:weeks?|\w+days?)|biweekly|fortnight\w*)\b/i),
      pole(
        /매주|주마다|주 \d+회|(?:일주일|한\s?주)에\s?(?=[\d한두세네])/,
        /\b(?:weekly|(?:every|each|per|a) week|(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
      ),
      pole(/매일|날마다|하루에?\s?(?=[\d한두세네])/, /\b(?:daily|(?:every|each|per|a) day)\b/i),
    ],
  },
  { name: 'week', poles: [pole(/평일/, /\bweekdays?\b/i), pole(/주말/, /\bweekends?\b/i)] },
  {
    name: 'weekday',
    poles: [
      pole(
        /(?<![가-힣])월(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)월(?=[·,][^.]{0,12}요일|요일)|\(월\)/,
        /\bMon(?:day)?s?\b/,
      ),
      pole(
        /(?<![가-힣])화(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)화(?=[·,][^.]{0,12}요일|요일)|\(화\)/,
        /\bTue(?:sday)?s?\b/,
      ),
      pole(
        /(?<![가-힣])수(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)수(?=[·,][^.]{0,12}요일|요일)|\(수\)/,
        /\bWed(?:nesday)?s?\b/,
      ),
      pole(
        /(?<![가-힣])목(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)목(?=[·,][^.]{0,12}요일|요일)|\(목\)/,
        /\bThu(?:rsday)?s?\b/,
      ),
      pole(
        /(?<![가-힣])금(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)금(?=[·,][^.]{0,12}요일|요일)|\(금\)/,
        /\bFri(?:day)?s?\b/,
      ),
      pole(
        /(?<![가-힣])토(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)토(?=[·,][^.]{0,12}요일|요일)|\(토\)/,
        /\bSat(?:urday)?s?\b/,
      ),
      pole(
        /(?<![가-힣])일(?:요일|(?=(?:[·,]\s?[월화수목금토일])+요일))|(?<=[·,]\s?)일(?=[·,][^.]{0,12}요일|요일)|\(일\)/,
        /\bSun(?:day)?s?\b/,
      ),
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
    name: 'term',
    poles: [
      pole(/단기/, /\b(?:short(?:er)?[- ](?:term|run)|short)\b/i),
      pole(/장기/, /\b(?:long(?:er)?[- ](?:term|run|standing|lasting)|long|prolonged|extended)\b/i),
    ],
  },
];
