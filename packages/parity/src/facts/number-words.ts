/** Numbers in words of both languages, as tables and patterns. **Source**: see `words.ts`. */

/** Native tens: 열, 스물. */
export const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
/** Native ones, before a noun and alone: 두, 둘. */
export const NATIVE: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  첫: 1,
  둘: 2,
  두: 2,
  양: 2,
  셋: 3,
  세: 3,
  석: 3,
  서: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
/** Sino-Korean digits. */
export const SINO: Readonly<Record<string, number>> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
/** Sino-Korean powers inside a group of four. */
export const SINO_SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
/** Sino-Korean powers of ten thousand. */
export const SINO_LARGE: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };

const keys = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
/** A native numeral that counts something. */
export const NATIVE_WORD = new RegExp(
  `(?<![가-힣])(백)?(?:(${keys(NATIVE_TENS)})(${keys(NATIVE)})?|(${keys(NATIVE)}))(?=$|[^가-힣]|번|째|가지|개|명|배|달|살|시|곳|쪽|단계|건|사람|종|팀|주|해|자리|축|차례|부분|국|측|편|이|은|는|을|를|과|와|로|의|도|만|뿐)`,
  'g',
);
/** A Sino-Korean numeral before a counter. */
export const SINO_WORD =
  /(?<![가-힣])([영일이삼사오육륙칠팔구십백천만억조]{2,}|[일이삼사오육칠팔구십백천])(?=\s?(?:년|개월|주년|월|일|명|인|개|원|차|단계|층|조|항|호|퍼센트|위|급|회|배|분의|만|억|톤|세|대|축|중|각|면|자|국|권|가구|세대|회원국|여\s|곳|건|쪽|편)|$)/g;
/** Korean words that hold a number. **Units**: a half is 0.5 and satisfies 50 % too. */
export const KOREAN_WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/절반|반으로|반값|반(?=\s|이|을|은)/g, [0.5]],
  [
    /(?<![가-힣])(?:매|각|한|단|첫)(?=년|월|주|일|달|해|[가-힣]|\s)|하나|단일|유일|전체|연간|매년|매월|매일|매주|시간당|인당|당(?=\s)/g,
    [1],
  ],
  [/이중|양쪽|양측|양국|양당|(?<![가-힣])두\s|둘|쌍|이분|양자|모두/g, [2]],
  [/삼중|삼각|삼자|(?<![가-힣])세\s|셋/g, [3]],
  [/(?<![가-힣])네\s|넷|사각/g, [4]],
  [/십여/g, [10]],
  [/반세기/g, [50]],
  [/한\s?세기/g, [100]],
  [/하루/g, [1, 24]],
  [/이틀/g, [2]],
  [/사흘/g, [3]],
  [/나흘/g, [4]],
  [/열흘/g, [10]],
  [/보름/g, [15]],
];

/** What shows that a native numeral counts: 두 번째, 세 가지, 다섯 회원국. */
export const COUNTED =
  /^\s?(?:번째|째|가지|개|명|곳|단계|건|사람|종|회원국|나라|부문|분야|차례|축)/;
/** English numerals that are nothing else. */
export const PLAIN =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|second)$/;

/** English words that hold a number, with every number they may hold. */
export const ENGLISH_WORDS: Readonly<Record<string, readonly number[]>> = {
  zero: [0],
  no: [0],
  none: [0],
  a: [1],
  an: [1],
  one: [1],
  single: [1],
  sole: [1],
  each: [1],
  every: [1],
  per: [1],
  once: [1],
  first: [1],
  annual: [1],
  annually: [1],
  yearly: [1],
  monthly: [1],
  weekly: [1],
  daily: [1],
  hourly: [1],
  only: [1],
  other: [1],
  another: [1],
  unified: [1],
  two: [2],
  both: [2],
  twice: [2],
  double: [2],
  doubled: [2],
  doubles: [2],
  doubling: [2],
  dual: [2],
  second: [2],
  pair: [2],
  bilateral: [2],
  biennial: [2],
  couple: [2],
  either: [2],
  three: [3],
  third: [3],
  thirds: [3],
  triple: [3],
  tripled: [3],
  thrice: [3],
  trilateral: [3],
  four: [4],
  fourth: [4],
  quadruple: [4],
  five: [5],
  fifth: [5],
  six: [6],
  sixth: [6],
  seven: [7],
  seventh: [7],
  eight: [8],
  eighth: [8],
  nine: [9],
  ninth: [9],
  ten: [10],
  tenth: [10],
  eleven: [11],
  eleventh: [11],
  twelve: [12],
  twelfth: [12],
  dozen: [12],
  thirteen: [13],
  thirteenth: [13],
  fourteen: [14],
  fourteenth: [14],
  fifteen: [15],
  fifteenth: [15],
  sixteen: [16],
  sixteenth: [16],
  seventeen: [17],
  seventeenth: [17],
  eighteen: [18],
  eighteenth: [18],
  nineteen: [19],
  nineteenth: [19],
  twentieth: [20],
  thirtieth: [30],
  twenties: [20],
  thirties: [30],
  forties: [40],
  fifties: [50],
  sixties: [60],
  seventies: [70],
  eighties: [80],
  nineties: [90],
  teens: [10],
  half: [0.5, 6],
  halved: [0.5, 2],
  quarter: [0.25, 3],
  quarters: [0.25, 3],
  quarterly: [3],
  decade: [10],
  decades: [10],
  century: [100],
  fortnight: [14],
  semiannual: [6],
  weekday: [5],
  thousands: [1000],
  quintile: [5],
  decile: [10],
  quartile: [4],
  unicameral: [1],
};
/** English tens. */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** English scales. */
export const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
