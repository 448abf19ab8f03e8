/**
 * Finds a negation that stands on one side only.
 *
 * Conservative: one side must deny in plain words, and the other must hold nothing that could carry the denial in another form
 * (제외하다 and “except”, 못지않게 and “as … as”, 밖에 없다 and “only”).
 */
import type { Finding, Locale } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import { spanAt } from '../block.js';
import { answersDenial } from '../claims/compare.js';
import { scopesOf } from '../claims/scope.js';
import type { Context } from './place.js';
import { elsewhere, excerpt, report } from './place.js';
import { hasTurnedVerb } from './polarity.js';
import type { Unit } from './units.js';
import { pairUnits } from './units.js';

const PLAIN: Readonly<Record<Locale, RegExp>> = {
  ko: /지(?:는|도|를|만)?\s?(?:않|못|아니)|지\s?(?:말아|마십|마세)|(?:^|\s|[가-힣](?:이|가|은|는|도))\s?없(?:다|는|습|음|으|었|던|고|어\s|어야|어도|을|지만)|(?:이|가)\s?아니(?:다|며|고|므로|었|라고)|아닙니다|아닌\s|못\s?(?:한|했|합|하는|하며|할)/,
  en: /\b(?:not|no|never|none|neither|nor|cannot|nobody|nothing|nowhere)\b|n['’]t\b/i,
};

/** Anything that could carry a denial. */
const ANY: Readonly<Record<Locale, RegExp>> = {
  ko: /않|없|아[니닌닐닙님]|처음|부인|몰[라랐]|모른|까\?|여부|비활성|못|말[고아라]|지\s?마[십세라]|안\s|안[된되돼됩]|불[가필충구편만법리량명]|비[대공정]|미[달포이제설비]|무[효료관상단시조]|금지|제외|거부|거절|배제|면제|중단|폐지|삭제|생략|막[는을지다아기]|방지|피하|피해|뿐|외에|이외|밖|전에|전까지|덜|실패|부족|어렵|어려|힘들|벗어|그만|멈|끄|끊|잃|누락|반대|대신|아직|여전|모자|드물|거의|보다는|만\s|만으로|빠[진지]|제한|모르|다[르른]|떠나|해제|취소|예외|기각|부결|사라|단지|오직|그대로|상관|관계|(?<![가-힣])(?:빼[고면는지]|뺀\s|뺄\s)|미(?:사용|신청|참여|참석|이용|응답|가입|접종|준수|보고|공개|확정|결정|정산|수료|성년|등록|선정|채택|지급|이수|부과|해결|적용|반영|납)/,
  en: /\b(?:not|no|never|none|neither|nor|cannot|without|nothing|nobody|un(?!der|til|it|iv|ion|ique|iform|ify|ified|employ|icef|ep\b|dp\b|esco)\w{3,}|in(?:valid|suffic|adequa|complet|eligib|abil|depend|capab|consist|correct|effic|frequen)\w*|im(?:possib|proper|perfect|matur)\w*|ir(?:regul|relev|respect)\w*|il(?:leg)\w*|non-?\w*|dis(?!ease|tric|cuss|trib|play|aster|tan|pos|cover|til|patch|ciplin|burs|kette|sert|solv|tin|tort)\w{4,}|mis(?!sion|sile|ter)\w{4,}|fail\w*|lack\w*|absen\w*|exclud\w*|except\w*|exempt\w*|refus\w*|reject\w*|prohibit\w*|ban(?:s|ned)?|bar(?:s|red)|acquit\w*|halt\w*|suspend\w*|oppos\w*|abandon\w*|scrap\w*|void\w*|veto\w*|forbid\w*|prevent\w*|avoid\w*|rather|instead|only|other|yet|beyond|few|fewer|little|hardly|rarely|seldom|free\w*|remov\w*|eliminat\w*|abolish\w*|waiv\w*|stop\w*|ceas\w*|miss\w*|short|less|below|(?<!\b(?:carr(?:y|ied|ies|ying)|points?|pointed|sets?|finds?|works?|turns?|made|make) )out|away|but|despite|although|though|however|zero|lose\w*|lost|drop\w*|skip\w*|ignor\w*|against|outside|until|before|remain\w*|leav\w*|left|den(?:y|ied|ies)|withhold\w*|withdr\w*|cancel\w*|declin\w*|difficult\w*|hard\w*|any\w*|ever|opt|omit\w*|bare\w*|limit\w*|restrict\w*|differ(?!ences?\b)\w*|regardless|irrespective|nor|just|still|too|solely|prior|restrain\w*|ke(?:ep|pt)\w*|protect\w*|block\w*|exempt|if|whether|deprecat\w*|agnostic|rare\w*|obsolete|independ\w*|bad|wrong\w*|poor\w*|inadmiss\w*|unless|all|entire\w*|whole|\w+less)\b|n['’]t\b/i,
};

/** Denials that deny nothing: only, certainly, regardless; and double ones. */
const IDIOM =
  /(?:모르|않|없|아니하|비어)[가-힣]{0,3}\s[가-힣]{1,6}(?:\s하나도)?\s없|(?<![가-힣])빈[가-힣]{1,4}(?:\s하나도)?\s없|다름\s?아닌|형편\s?없|\bno doubt\b|\bno(?: \w+|body)?\b[^.;]*\bwithout\b|\bwhether\b[^.;]*\bor not\b|\bwhy (?:not|wouldn|don|shouldn|isn|didn)|좋지 않|뿐(?:만)?\s?아니|밖에\s?(?:없|안)|수밖에|지\s?않을\s?수|끊임없|틀림없|상관없|관계없|다름없|빠짐없|변함없|지나지\s?않|그치지\s?않|못지\s?않|아니라|않으면|없으면|없애|없어지|않도록|않게|않는\s?한|면\s?안|\bnot only\b|\bno longer\b|\bnot\b[^.;]{0,40}\buntil\b|\bif not\b|\bnot to mention\b|\bunless\b|\bwhether or not\b|\bno (?:more|less|fewer|later|higher|lower|greater|earlier) than\b|\bnot (?:more|less|fewer|exceed\w*)\b|\bNo\.\s?\d/i;

/** Denials that the other language says without one: what cannot be left out is indispensable, what does not break survives. */
const TURNED: readonly Readonly<Record<Locale, RegExp>>[] = [
  {
    ko: /(?:빠뜨릴|빠질|빼놓을|뺄|없어서는 안)\s?(?:수\s?(?:는\s?)?없|될|되는|된다)/,
    en: /\b(?:indispensab\w+|essential\w*|vital\w*|crucial\w*|necessary|must|needs?|integral)\b/i,
  },
  {
    ko: /(?:끊어지|끊기|깨지|사라지|무너지|바뀌|변하|흔들리)지\s?않/,
    en: /\b(?:surviv\w+|continu\w+|persist\w*|last(?:s|ed|ing)?|stays?|stable|hold(?:s|ing)?|works?|intact|constant\w*|firm\w*)\b/i,
  },
  {
    ko: /(?:뗄|떼려야 뗄|나눌|갈라놓을)\s?수\s?없/,
    en: /\b(?:insepar\w+|close(?:ly|r|st)?|bound|integral)\b/i,
  },
  { ko: /다르지\s?않|다를\s?(?:바|것)\s?없/, en: /\b(?:same|alike|identical\w*|equal\w*)\b/i },
  {
    ko: /(?:피할|막을|돌이킬)\s?수\s?없/,
    en: /\b(?:inevitabl\w+|irreversibl\w+|inescapabl\w+|certain\w*)\b/i,
  },
];

/** Denials in single words, which answer one another: they carry no other denial of their sentence. */
const ANSWERS: readonly Readonly<Record<Locale, RegExp>>[] = [
  { ko: /폐지|없애/g, en: /\b(?:abolish\w*|repeal\w*|eliminat\w*|scrap\w*)\b/gi },
  { ko: /금지/g, en: /\b(?:ban(?:s|ned)?|prohibit\w*|forbid\w*)\b/gi },
  { ko: /제외|빼[고는면]|뺀/g, en: /\b(?:exclud\w*|except\w*|exempt\w*)\b/gi },
  { ko: /거부|거절/g, en: /\b(?:refus\w*|reject\w*|declin\w*)\b/gi },
  { ko: /반대/g, en: /\bagainst\b/gi },
  { ko: /중단|멈추/g, en: /\b(?:stop\w*|ceas\w*)\b/gi },
  { ko: /취소|철회/g, en: /\b(?:cancel\w*|withdr\w*)\b/gi },
  { ko: /삭제/g, en: /\b(?:remov\w*)\b/gi },
  { ko: /방지|예방/g, en: /\b(?:prevent\w*|avoid\w*)\b/gi },
  {
    ko: /미만|안\s?되는|못\s?미치는|줄[이여어었인]|감소|적은/g,
    en: /\b(?:fewer|less|below|short)\b/gi,
  },
  { ko: /대신/g, en: /\b(?:instead|rather)\b/gi },
  { ko: /제한/g, en: /\b(?:limit\w*|restrict\w*)\b/gi },
  { ko: /이외|외에|밖의/g, en: /\b(?:other|outside|beyond)\b/gi },
  { ko: /다만|하지만|그러나|으나|지만/g, en: /\b(?:but|however|although|though|despite|yet)\b/gi },
  { ko: /전에|전까지|까지|이전/g, en: /\b(?:before|until|prior)\b/gi },
  { ko: /여부|는지/g, en: /\b(?:whether|if)\b/gi },
  { ko: /남(?:은|는|아|겨|긴)/g, en: /\b(?:left|remain\w*)\b/gi },
];

/** A Korean and an English text without the single words that answer one another. */
function withoutAnswers(korean: string, english: string): Readonly<Record<Locale, string>> {
  let [ko, en] = [korean, english];
  for (const answer of ANSWERS) {
    const [a, b] = [ko.replace(answer.ko, ' '), en.replace(answer.en, ' ')];
    if (a !== ko && b !== en) [ko, en] = [a, b];
  }
  return { ko, en };
}

/** An English text without what the Korean one cites in English: titles, messages, names of settings. */
function withoutCited(english: string, korean: string): string {
  let text = english;
  for (const [words] of korean.matchAll(/(?<![\w'’:,-])[\w'’:,-]+(?: [\w'’:,-]+)+/g)) {
    const cited = /[A-Za-z].*/.exec(words)?.[0] ?? '';
    if (cited.includes(' ')) text = text.replace(cited, ' ');
  }
  return text;
}

/** The findings on negation in paired sentences; a note in long and loose sentences, where denials are paraphrased freely. */
export function compareNegation(context: Context, pairs: readonly BlockPair[]): Finding[] {
  const out: Finding[] = [];
  const { source, target } = context;
  for (const pair of pairs) {
    for (const [a, b] of pairUnits(pair)) {
      const [korean, written] = source.locale === 'ko' ? [a, b] : [b, a];
      const english = { ...written, text: withoutCited(written.text, korean.text) };
      const turned = hasTurnedVerb({ ko: korean.text, en: english.text }) && isClose(a, b);
      if (turned) {
        out.push(told(context, a, b, true));
        continue;
      }
      if (Math.min(a.text.length, b.text.length) < 8 || IDIOM.test(a.text) || IDIOM.test(b.text))
        continue;
      if (TURNED.some(({ ko, en }) => ko.test(korean.text) && en.test(english.text))) continue;
      const bare = withoutAnswers(korean.text, english.text);
      const [mine, theirs] = source.locale === 'ko' ? [a, english] : [english, b];
      const lost =
        PLAIN[source.locale].test(mine.text) && !ANY[target.locale].test(bare[target.locale]);
      const added =
        PLAIN[target.locale].test(theirs.text) && !ANY[source.locale].test(bare[source.locale]);
      if ((!lost && !added) || answersDenial(a.passage, b.passage)) continue;
      out.push(told(context, a, b, isClose(a, b), lost ? 'missing' : 'extra'));
    }
  }
  return out;
}

function isClose(a: Unit, b: Unit): boolean {
  return scopesOf(a.passage, b.passage, a.single && b.single).has('short');
}

function told(
  context: Context,
  a: Unit,
  b: Unit,
  close: boolean,
  variant?: 'missing' | 'extra',
): Finding {
  return report(context, 'parity/negation', {
    ...(variant ? { variant } : {}),
    ...(close ? {} : { severity: 'info' as const }),
    span: spanAt(b.block, b.start, b.start + b.text.length),
    values: { text: excerpt(b.text) },
    related: elsewhere(
      context.source.path,
      spanAt(a.block, a.start, a.start + a.text.length),
      excerpt(a.text),
    ),
  });
}
