/** The page's own words. What states are called and mean comes from the site's vocabulary. */
export const LANGUAGES = ['ko', 'en'];

const WORDS = {
  ko: {
    title: '정책 의제',
    documents: '문서 목록',
    unreachable: '지금은 새로 읽을 수 없어 지난번에 읽은 글을 보여 드립니다.',
    withheld: '원래 사이트에서 고치는 중이라 마지막으로 발행한 글을 보여 드립니다.',
    instead: '대신 볼 문서:',
    changes: (count) => (count > 0 ? `지난번에 읽은 뒤 ${count}건이 바뀌었습니다.` : ''),
    withdrawn: (date) => `${date}에 거둔 문서입니다.`,
  },
  en: {
    title: 'Policy agendas',
    documents: 'Documents',
    unreachable: 'Nothing new can be read at the moment; this is what was read last.',
    withheld: 'The document is being repaired at its source; this is the last version published.',
    instead: 'See instead:',
    changes: (count) =>
      count > 0 ? `${count} ${count === 1 ? 'change' : 'changes'} since the last visit.` : '',
    withdrawn: (date) => `This document was withdrawn on ${date}.`,
  },
};

/** The words of a language; a state that the vocabulary lacks is called by its name. `trust` says how far to rely on a text. */
export function wordsFor(language, vocabulary) {
  const known = (state) => vocabulary?.lifecycles[state] ?? vocabulary?.states[state];
  return {
    ...WORDS[language],
    label: (state) => known(state)?.label[language] ?? state,
    trust: (state) => (state === 'withdrawn' ? '' : (known(state)?.meaning[language] ?? '')),
  };
}
