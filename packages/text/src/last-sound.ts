/** The last syllable of a Korean reading of whatever stands in a text: numbers, units, marks and Latin letters. */
import { latinSound } from './latin-sound.js';
import { numberSound } from './number-sound.js';

/** What is not read aloud at the end of a word: quotes, brackets, stops. */
const SILENT = /(?<![\s"'`’‘”“」』》〉〕】}>)\].,:;!?…·])[\s"'`’‘”“」』》〉〕】}>)\].,:;!?…·]+$/u;

/** A gloss behind a word, `책(冊)`; a number in brackets is read. */
const GLOSS = /(?<!\s)\s*[([（][^()[\]（）]*[)\]）]$/u;
const READ_IN_BRACKETS = /[([（]\s*\d+\s*[)\]）]$/u;

/** Units by what they end with when read aloud. Source: 국립국어원 표준국어대사전. */
const UNITS: Readonly<Record<string, string>> = {
  ...soundOf('터', 'km cm mm nm μm m² m³ km² cm² cm³ mL ml'),
  ...soundOf('르', 'ha'),
  ...soundOf('램', 'kg mg μg'),
  ...soundOf('트', 'kW MW GW TW KB MB GB TB kV'),
  ...soundOf('시', 'Wh kWh MWh GWh TWh'),
  ...soundOf('츠', 'Hz kHz MHz GHz'),
  ...soundOf('줄', 'kJ MJ GJ TJ'),
  ...soundOf('리', 'kcal'),
  ...soundOf('칼', 'Pa hPa kPa'),
  ...soundOf('벨', 'dB'),
  ...soundOf('셀', 'px'),
  ...soundOf('엠', 'ppm'),
  ...soundOf('비', 'ppb'),
  ...soundOf('초', 'ms'),
};

/** Units of one letter or of a word: only behind a number, where they are nothing else. */
const UNITS_OF_NUMBERS: Readonly<Record<string, string>> = {
  ...soundOf('터', 'm l L'),
  ...soundOf('램', 'g'),
  ...soundOf('톤', 't Mt Gt'),
  ...soundOf('트', 'W V'),
  ...soundOf('초', 's'),
  ...soundOf('간', 'h'),
  ...soundOf('분', 'min'),
  ...soundOf('줄', 'J'),
  ...soundOf('리', 'cal'),
};

/** Marks by what they end with. A mark that is not here has no reading of its own. */
const MARKS: Readonly<Record<string, string>> = {
  '%': '트',
  '‰': '밀',
  '°': '도',
  '℃': '도',
  '℉': '도',
  $: '러',
  '€': '로',
  '₩': '원',
  '¥': '엔',
  '£': '드',
  '+': '스',
  '#': '샵',
  '|': '줄',
  '²': '곱',
  '³': '곱',
};

/** **Shapes**: a Hangul syllable that ends as the reading does; `이` where there is nothing to read. */
export function lastSound(word: string): string {
  const bare = withoutGloss(word).replace(/[㎀-㏟ℓ]$/u, spellUnit);
  const roman = romanNumber(bare);
  if (roman !== undefined) return numberSound(String(roman));
  return unitSound(bare) ?? MARKS[bare.at(-1) ?? ''] ?? readPlain(bare);
}

/** ㎢ as km², ㎏ as kg. */
function spellUnit(unit: string): string {
  return unit.normalize('NFKC').replace('2', '²').replace('3', '³');
}

/** A word without what is not read behind it; at least something of it is left. */
function withoutGloss(word: string): string {
  const whole = word
    .replace(
      /(?<![\u{1F000}-\u{1FAFF}\u2600-\u27BF\uFE0F\u200D])[\u{1F000}-\u{1FAFF}\u2600-\u27BF\uFE0F\u200D]+$/u,
      '',
    )
    .trimEnd();
  const glossed = READ_IN_BRACKETS.test(whole) ? whole : whole.replace(GLOSS, '');
  const bare = (glossed === '' ? whole : glossed).replace(SILENT, '');
  return bare === '' ? whole : bare;
}

/** Ⅲ is read 삼, and so is III. */
function romanNumber(word: string): number | undefined {
  const last = word.codePointAt(word.length - 1) ?? 0;
  for (const first of [0x2160, 0x2170])
    if (last >= first && last < first + 12) return last - first + 1;
  const letters = /(?<![A-Za-z])(?:[IVX]{2,})$/.exec(word)?.[0] ?? '';
  const number = ROMAN.indexOf(letters);
  return number < 0 ? undefined : number + 1;
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

function unitSound(word: string): string | undefined {
  const unit = /(?<![A-Za-zμ])(?:%p|[A-Za-zμ]+[²³]?)$/.exec(word)?.[0];
  if (unit === undefined) return undefined;
  if (unit === '%p') return '트';
  const behindNumber = /\d\s?$/.test(word.slice(0, -unit.length));
  return UNITS[unit] ?? (behindNumber ? UNITS_OF_NUMBERS[unit] : undefined);
}

/** Hangul, numbers and Latin letters, circled or of full width too. */
function readPlain(bare: string): string {
  const plain = (FRACTIONS[bare.at(-1) ?? ''] ?? bare.slice(-MAX_READ).normalize('NFKC')).replace(
    SILENT,
    '',
  );
  const last = plain.at(-1) ?? '';
  if (/\d/.test(last)) return numberSound(plain);
  if (/[A-Za-z]/.test(last)) return latinSound(plain);
  // Letters of Hangul have names that end in a consonant: 기역, 니은; the vowels are their own.
  if (/[ㄱ-ㅎ\u1100-\u1112]/.test(last)) return '역';
  return /[가-힣]/.test(last) ? last : '이';
}

/** **Units**: characters. No number or word is longer, and only the end is read. */
const MAX_READ = 60;

/** ½ is 이분의 일: the upper number comes last. */
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '1',
  '⅓': '1',
  '¼': '1',
  '⅕': '1',
  '⅔': '2',
  '¾': '3',
};

function soundOf(syllable: string, units: string): Record<string, string> {
  return Object.fromEntries(units.split(' ').map((unit) => [unit, syllable]));
}
