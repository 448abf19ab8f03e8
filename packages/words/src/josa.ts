/**
 * What may follow a Korean noun inside its word: particles (josa), suffixes and the verbs that nouns make.
 *
 * **Source**: 표준국어대사전 (조사, 접미사); 한글 맞춤법 제41항.
 */

/** Longest first, so that 에서 is not read as 서 after 에. */
const JOSA =
  '이라고는 에서부터 으로부터 이라는 으로서 으로써 에게서 이라고 에서는 에서도 에게는 까지는 부터는 입니다 이었다 이므로 이지만 이면서 이거나 로부터 라는 라고 에서 에게 에는 에도 에만 으로 로서 로써 로는 로도 까지 부터 보다 처럼 마다 이나 이며 이고 이다 이라 이란 인지 였다 에의 과의 와의 로의 만을 만이 만의 만큼 조차 마저 밖에 이든 든지 께서 하고 별로 은 는 이 가 을 를 의 에 로 와 과 도 만 나 며 란 들 별 등 중 간 당 및 께 인 임 뿐 씩 야 든'.split(
    ' ',
  );
const BY_LAST = new Map<string, string[]>();
for (const josa of JOSA) {
  const last = josa.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), josa]);
}

/** One syllable that closes a compound: 증가율, 수출액, 완화책. */
const SUFFIXES = new Set('률율량액분치폭세기형화성권값가비제국안용책층원팀도적법');
/** First syllables of 하다, 되다, 시키다 and 받다 behind a noun, in every form. */
const MAKES_VERB = /^(?:[하한할함합했해되된될됨됩됐돼]|시[키킨킬켜켰]|받|당하|치)/;

/** A word without the particles at its end. */
export function stripJosa(word: string): string {
  let text = word;
  for (let round = 0; round < 3; round += 1) {
    const found = BY_LAST.get(text.at(-1) ?? '')?.find(
      (josa) => text.length >= josa.length && text.endsWith(josa),
    );
    if (!found) break;
    text = text.slice(0, -found.length);
  }
  return text;
}

/** Whether a noun may end where `rest` goes on: 수요 does before 가, 를 and 관리, and not before 일에 (수요일에). */
export function endsNoun(noun: string, rest: string): boolean {
  if (rest === '' || MAKES_VERB.test(rest)) return true;
  const bare = stripJosa(rest);
  if (bare === '') return true;
  return noun.length > 1 && (bare.length >= 2 || SUFFIXES.has(bare));
}

/** One syllable before a noun that leaves its meaning alone: 연평균, 총비용, 신재생에너지. */
const PREFIXES = new Set('연월총각매신현');

/** Whether a noun may begin behind `before` in one word: at its start, or behind a noun of two syllables (전력수요, not 남서부). */
export const beginsNoun = (noun: string, before: string): boolean =>
  before === '' || (noun.length > 1 && (before.length >= 2 || PREFIXES.has(before)));
