/**
 * Headings that pages of a citizens' assembly wiki share, and the id a section so headed gets in both languages.
 * The first pattern that fits decides, so that the narrower stand first.
 */

interface KnownHeading {
  readonly id: string;
  readonly ko: RegExp;
  readonly en: RegExp;
}

const KNOWN_HEADINGS: readonly KnownHeading[] = [
  {
    id: 'summary',
    ko: /^(한 ?(줄|문장)( ?요약)?|요약)$/,
    en: /^(in (one|a) sentence|(one[- ](sentence|line) )?summary|tl;?dr|in brief)$/,
  },
  { id: 'why', ko: /^왜 .*중요한가|^(문제의식|배경과 중요성)$/, en: /^why (this|it) matters/ },
  {
    id: 'levers',
    ko: /레버 ?(매핑|연결|연계)|en-?roads.*(레버|매핑)/,
    en: /lever mapping|en-?roads (lever|mapping)/,
  },
  {
    id: 'faq',
    ko: /자주 묻는 질문|^(faq|질문과 답)/,
    en: /^(frequently asked questions|faqs?\b|questions citizens ask|common questions)/,
  },
  {
    id: 'open-questions',
    ko: /^(열린|남은|미해결|미결) ?(질문|쟁점|과제)/,
    en: /^(open|remaining|unresolved) questions/,
  },
  {
    id: 'international',
    ko: /^(국제|해외) ?(비교|사례|맥락|동향)/,
    en: /international (context|comparison|cases|examples)|^lessons from abroad/,
  },
  {
    id: 'issues',
    ko: /^(주요 |핵심 )?쟁점|시민회의에서 논의 ?중인/,
    en: /^(key |core |main )?(issues|disputes)\b|^what the assembly is (currently )?(deliberating|weighing|discussing)/,
  },
  {
    id: 'legal',
    ko: /^(한국(의)? )?법(적|률)?[ ·ㆍ]*(?:(?:제도적|정책적)[ ·ㆍ]*)?(근거|기반)/,
    en: /legal (and (institutional|policy) )?(anchors?|foundations?|bas[ei]s|grounds|framework)$/,
  },
  { id: 'options', ko: /^(정책 )?(선택지|대안)/, en: /^(policy )?(options|choices|alternatives)/ },
  { id: 'background', ko: /^배경/, en: /^background/ },
  { id: 'timeline', ko: /^(추진 )?(경과|연혁|일정)/, en: /^(timeline|chronology|schedule)/ },
  { id: 'glossary', ko: /^(용어|용어 ?(설명|풀이|정리))$/, en: /^(glossary|key terms|terms)$/ },
  { id: 'lectures', ko: /^관련 (강의|강연)/, en: /^related lectures?/ },
  { id: 'sessions', ko: /^관련 (세션|회의|회차)/, en: /^related (sessions?|meetings?)/ },
  { id: 'related', ko: /^(관련|연관) 의제/, en: /^related agendas?/ },
  {
    id: 'references',
    ko: /^(관련|참고) ?(자료|문헌)|^(출처|참고문헌)|^더 (읽|알아|찾아)/,
    en: /^(references|sources|related (materials?|resources?|documents?)|further reading|bibliography)/,
  },
  {
    id: 'moderation',
    ko: /^(모더레이션|모더레이터|진행자?) ?(메모|노트|팁|가이드)/,
    en: /^(moderation|moderators?'?|facilitation|facilitators?'?) (notes?|memo|tips?|guide)/,
  },
  {
    id: 'citation',
    ko: /^(인용|이 문서 인용)/,
    en: /^(citation|how to cite|cite (this|as)|suggested citation)/,
  },
  { id: 'disclaimer', ko: /^(면책|고지|유의 ?사항|일러두기)/, en: /^disclaimer|^important notice/ },
];

/** The id of a known heading, or undefined. Numbers, emoji and marks around the words do not count. */
export function findHeadingKey(title: string, locale: 'ko' | 'en'): string | undefined {
  const bare = bareHeading(title);
  return KNOWN_HEADINGS.find((known) => known[locale].test(bare))?.id;
}

/** `2.1 📌 Issues:` is `issues`: what is left of a heading without its number, emoji and end marks. */
function bareHeading(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, '')
    .trim()
    .replace(
      /^(?:\d+(?:[.-]\d+)*[.)]?\s+|[①-⑳㉑-㉟㊱-㊿]\s*|(?:[ivx]+|[a-z]|[가-하])[.)]\s+)/iu,
      '',
    )
    .replace(/[’‘]/g, "'")
    .replace(/(?<![\s:：.?!])[\s:：.?!]+$/u, '')
    .trim()
    .toLowerCase();
}
