/** Sets single sentences into pages of policy prose and of neutral prose, and counts the right ones accused and the wrong ones found. */
import { readFileSync } from 'node:fs';
import { check, parse } from './check.mjs';

const AROUND = {
  policy: {
    ko: '「탄소중립기본법」 제11조에 따라 시·도지사는 2026년 6월 30일까지 계획을 수립하여야 한다.',
    en: 'Under Article 11 of the Carbon Neutrality Framework Act, governors must establish a plan by 30 June 2026.',
  },
  neutral: {
    ko: '편집자는 이 글을 모든 독자에게 보냈다. 독자들은 이를 읽고 의견을 냈다.',
    en: 'The editor sent this text to every reader. The readers read it and gave their opinions.',
  },
};

/** Prints the two counts of a file of `{id, same, ko, en}[]`, for each kind of page around it. */
export function runSentences(file, verbose) {
  const pairs = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, around] of Object.entries(AROUND)) {
    const told = pairs.filter((pair) => isTold(pair, around));
    const accused = told.filter(({ same }) => same);
    const same = pairs.filter((pair) => pair.same).length;
    const found = told.length - accused.length;
    process.stdout.write(
      `sentences, ${name} prose: ${accused.length} of ${same} right ones accused, ${found} of ${pairs.length - same} wrong ones found\n`,
    );
    if (!verbose) continue;
    for (const { id, ko, en } of pairs.filter((pair) => pair.same === told.includes(pair)))
      process.stdout.write(`  ${id}: ${ko} / ${en}\n`);
  }
}

function isTold(pair, around) {
  const [ko, en] = ['ko', 'en'].map((locale) =>
    parse(
      `# ${locale === 'ko' ? '제목' : 'Title'}\n\n${around[locale]}\n\n${pair[locale]}\n\n${around[locale]}\n`,
      locale,
      `${pair.id}.md`,
    ),
  );
  return check(ko, en, { mode: 'mirror' }).some(({ severity }) => severity !== 'info');
}
