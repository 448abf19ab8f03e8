/** Floods: content that is small to write and dear to read. Each is one document, or what lies around one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, crc32 as zlibCrc } from 'node:zlib';

const META = `type: note
locales: [ko, en]
lifecycle: published
licence: CC0-1.0
rights: { ko: 나란히, en: Narani }
history:
  - date: "2026-11-21"
    class: wording
    note: { ko: 처음 썼습니다., en: First written. }
`;
const SITE = `name: test
title: { ko: 시험 사이트, en: Test site }
tagline: { ko: 시험용, en: For tests }
baseUrl: https://test.example
locales: [ko, en]
kinds: [doc]
editions: [html, feed, print]
fallback: show
`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">';

/** Writes a content folder with a good document, and a flood. */
export async function writeContent(root, flood) {
  const files = {
    'narani.yaml': 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n',
    'sites/test/site.yaml': SITE,
    ...document('good', '공고', 'Notice'),
    ...flood(),
  };
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
}

/** The files of a document; `meta` follows its meta.yaml, `ko` and `en` are the texts. */
function document(slug, ko, en, { meta = '', title = '공고', front = '' } = {}) {
  return {
    [`docs/${slug}/meta.yaml`]: `id: doc/${slug}\n${META}${meta}`,
    [`docs/${slug}/ko.md`]: `---\ntitle: ${title}\n${front}---\n\n${ko}\n`,
    [`docs/${slug}/en.md`]: `---\ntitle: Notice\ntranslation: { mode: mirror }\n---\n\n${en}\n`,
  };
}

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const lines = (count, make) => many(count, make).join('\n');
/** The same text in both languages. */
const both = (text) => () => document('bad', text, text);
const inMeta = (meta) => () => document('bad', '글', 'Text', { meta });
const inFront = (front) => () => document('bad', '글', 'Text', { front });
const picture = (name, bytes) => () => ({
  ...document('bad', '![그림](figure:map)', '![Picture](figure:map)', {
    meta: `figures:\n  - id: map\n    file: ${name}\n    width: 100\n    height: 100\n`,
  }),
  [`docs/bad/${name}`]: bytes(),
});
const svg = (inner) => picture('map.svg', () => `${SVG}${inner()}</svg>`);

/** What is over a limit. */
const OVER = {
  'nothing else': () => ({}),
  'unknown keys, 16,000': inMeta(lines(16_000, (n) => `key${n}: 1`)),
  'unknown keys in a map, 16,000': inMeta(
    `figures:\n  - id: a\n${lines(16_000, (n) => `    key${n}: 1`)}`,
  ),
  'front matter keys, 16,000': inFront(`${lines(16_000, (n) => `key${n}: 1`)}\n`),
  'aliases, 20,000': inMeta(`aliases:\n${lines(20_000, (n) => `  - old-${n}`)}\n`),
  'history, 5,000': inMeta(
    lines(5000, () => '  - { date: "2026-11-21", class: wording, note: { ko: 가, en: a } }'),
  ),
  'keywords, 20,000': inFront(`keywords:\n${lines(20_000, (n) => `  - 낱말${n}`)}\n`),
  'waivers, 3,000': () => ({
    ...document(
      'bad',
      lines(3000, (n) => `문단 ${n}번.\n`),
      lines(3000, (n) => `Paragraph ${n + 1}.\n`),
    ),
    'docs/bad/en.md': `---\ntitle: Notice\ntranslation:\n  mode: mirror\n  waivers:\n${lines(3000, (n) => `    - { finding: ${String(n).padStart(10, '0')}, reason: a, expires: "2027-01-01" }`)}\n---\n\n${lines(3000, (n) => `Paragraph ${n + 1}.\n`)}`,
  }),
  'lock lines, 20,000': () => ({
    ...document('bad', '글', 'Text'),
    'docs/bad/parity.lock.yaml': `version: 2\nsignatures:\n${lines(20_000, (n) => `- { source: ${n} }`)}\n`,
  }),
  'lock sections of version 1, 20,000': () => ({
    ...document('bad', '글', 'Text'),
    'docs/bad/parity.lock.yaml': `version: 1\ndocument: doc/bad\ntranslations:\n  en:\n${lines(20_000, (n) => `    s${n}: { source: a, translation: b, role: draft, signer: a, date: "2026-01-01", seal: x }`)}\n`,
  }),
  'footnotes, 8,000': both(
    `${lines(8000, (n) => `문단[^n${n}].\n`)}\n${lines(8000, (n) => `[^n${n}]: 주 ${n}.\n`)}`,
  ),
  'footnotes in one paragraph, 1,900': both(
    `${many(900, (n) => `말[^n${n}]`).join(' ')}\n\n${lines(900, (n) => `[^n${n}]: 주 ${n}.\n`)}`,
  ),
  'headings of level one, 10,000': both(lines(10_000, (n) => `# 제목 ${n}\n`)),
  'headings alike, 10,000': both(lines(10_000, () => '## 제목\n')),
  'headings with ids, 10,000': both(lines(10_000, (n) => `## 제목 ${n} {#s${n}}\n`)),
  'sections unlike, 5,000': () =>
    document(
      'bad',
      lines(5000, (n) => `## 제목 ${n} {#s${n}}\n\n글 ${n}.\n`),
      lines(5000, (n) => `## Title ${n} {#t${n}}\n\nText ${n}.\n`),
    ),
  'stray files, 40,000': () =>
    Object.fromEntries(many(40_000, (n) => [`docs/bad/stray${n}.txt`, ''])),
  'stray files at the top, 20,000': () =>
    Object.fromEntries(many(20_000, (n) => [`stray${n}.txt`, ''])),
  'documents without meta, 5,000': () =>
    Object.fromEntries(many(5000, (n) => [`docs/bad${n}/ko.md`, '글'])),
  'pictures not used, 10,000': () => ({
    ...document('bad', '글', 'Text'),
    ...Object.fromEntries(many(10_000, (n) => [`docs/bad/p${n}.svg`, `${SVG}</svg>`])),
  }),
  'links, 20,000': both(lines(20_000, (n) => `[말 ${n}](https://e.com/${n})\n`)),
  'links to nothing, 20,000': both(lines(20_000, (n) => `[말 ${n}](doc:none-${n})\n`)),
  'links to one missing place, 20,000': both(lines(20_000, () => '[말](#none)\n')),
  'definitions, 10,000': both(
    `${lines(10_000, (n) => `[말][d${n}]\n`)}\n${lines(10_000, (n) => `[d${n}]: foo${n}\n`)}`,
  ),
  'unsafe links, 10,000': both(lines(10_000, (n) => `[말 ${n}](javascript:${n})\n`)),
  'wiki links in one text, 20,000': both(lines(20_000, (n) => `[[말 ${n}]]\n`)),
  'raw HTML, 20,000': both(lines(20_000, (n) => `<b${n}>\n`)),
  'table rows, 20,000': both(`| a | b |\n|---|---|\n${lines(20_000, (n) => `| ${n} | 말 |`)}`),
  'table columns, 20,000': both(`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}`),
  'paragraphs unlike, 4,000': () =>
    document(
      'bad',
      lines(4000, (n) => `문단 ${n * 7}은 ${n}억 원입니다.\n`),
      lines(4000, (n) => `Paragraph ${n * 3} has KRW ${n + 1} million.\n`),
    ),
  'list items, 20,000': both(lines(20_000, (n) => `- 항목 ${n}`)),
  'nested lists': both(lines(400, (n) => `${'  '.repeat(n)}- 항목`)),
  'nested quotes': both(`${'> '.repeat(2000)}글`),
  'stars, 50,000': both('*'.repeat(50_000)),
  'open brackets, 50,000': both('['.repeat(50_000)),
  'brackets and stars, 500,000': both('[*'.repeat(250_000)),
  'backticks of every length': both(many(700, (n) => '`'.repeat(n + 1)).join(' ')),
  'entities, 100,000': both('&amp;'.repeat(100_000)),
  'autolinks, 20,000': both('http://a.b '.repeat(20_000)),
  'addresses, 40,000': both('a@b.c '.repeat(40_000)),
  'escapes, 400,000': both('\\!'.repeat(400_000)),
  'an unclosed fence': both(`\`\`\`\n${'글\n'.repeat(200_000)}`),
  'fences, 20,000': both('```\n'.repeat(40_000)),
  'one line of 1 MB': both('가나다라 '.repeat(60_000)),
  'one word of 900 KB': both('가'.repeat(300_000)),
  'figures, 5,000': both(lines(5000, () => '![글](figure:none)\n')),
  'numbers, 30,000': both(many(30_000, (n) => `${n}억 원`).join(' ')),
  'one paragraph of dates': both(many(15_000, (n) => `2026년 5월 ${(n % 28) + 1}일`).join(' ')),
  'brackets of all kinds': both('「『([{<'.repeat(20_000)),
  'quotation marks, 100,000': both('“'.repeat(50_000) + '"'.repeat(50_000)),
  'alias bomb': inMeta('a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n'),
  'deep YAML, brackets': inMeta(`x: ${'['.repeat(20_000)}`),
  'deep YAML, indentation': inMeta(lines(600, (n) => `${' '.repeat(n)}a:`)),
  'deep YAML, dashes': inMeta(`x:\n${'- '.repeat(20_000)}1`),
  'deep YAML, question marks': inMeta(`x:\n${'? '.repeat(20_000)}1`),
  'duplicate keys, 16,000': inMeta('a: 1\n'.repeat(16_000)),
  'one YAML text of 900 KB': inMeta(`x: ${'a'.repeat(900_000)}`),
  'comments in YAML, 200,000': inMeta('# a\n'.repeat(200_000)),
  'a title of 160,000 letters': () =>
    document('bad', '글', 'Text', { title: '가'.repeat(160_000) }),
  'a title of 160,000 words': () => document('bad', '글', 'Text', { title: '가 '.repeat(160_000) }),
  'a heading of 160,000 letters': both(`## ${'가'.repeat(160_000)} {#a}`),
  'a heading of 80,000 words': both(`## ${'가 '.repeat(80_000)} {#a}`),
  'an alternative text of 200,000 letters': both(`![${'가'.repeat(200_000)}](figure:none)`),
  'terms, 5,000': () => ({
    ...document(
      'bad',
      many(3000, (n) => `말${n}`).join(' '),
      many(3000, (n) => `word${n}`).join(' '),
    ),
    'registry/terms.yaml': `entries:\n${lines(5000, (n) => `  t${n}: { ko: { term: 말${n} }, en: { term: word${n} }, definition: { ko: 뜻, en: meaning } }`)}\n`,
  }),
  'organisations, 5,000': () => ({
    'registry/organisations.yaml': `entries:\n${lines(5000, (n) => `  o${n}: { names: [{ ko: 기관${n}, en: Body ${n} }] }`)}\n`,
  }),
  'svg: filter chain': svg(
    () =>
      `<defs><filter id="f">${'<feGaussianBlur stdDeviation="50"/>'.repeat(5000)}</filter></defs><rect width="100" height="100" filter="url(#f)"/>`,
  ),
  'svg: nested use': svg(
    () =>
      `<defs><g id="a0"><path d="M0 0h9"/></g>${many(9, (n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#a9"/>`,
  ),
  'svg: nested groups': svg(() => `${'<g>'.repeat(2000)}${'</g>'.repeat(2000)}`),
  'svg: nested patterns': svg(
    () =>
      `<defs>${many(9, (n) => `<pattern id="p${n}" width="1" height="1" patternUnits="userSpaceOnUse">${`<rect width="1" height="1" fill="url(#p${n - 1})"/>`.repeat(10)}</pattern>`).join('')}</defs><rect width="100" height="100" fill="url(#p8)"/>`,
  ),
  'svg: masks that hold themselves': svg(
    () =>
      '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="9" height="9" mask="url(#m)"/>',
  ),
  'svg: markers': svg(
    () =>
      `<marker id="m" markerWidth="9" markerHeight="9">${'<path d="M0 0h9"/>'.repeat(1000)}</marker><polyline points="${'1 2 '.repeat(20_000)}" marker-mid="url(#m)"/>`,
  ),
  'svg: 100,000 shapes': svg(() => '<path d="M0 0h9"/>'.repeat(100_000)),
  'svg: 300,000 letters': svg(() => `<text>${'가나다 '.repeat(75_000)}</text>`),
  'svg: a path of 3 MB': svg(() => `<path d="${'M0 0h9 '.repeat(430_000)}"/>`),
  'svg: huge view box': picture(
    'map.svg',
    () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e300 1e300" width="1e9"/>`,
  ),
  'svg: 100 MB': picture('map.svg', () => `${SVG}${' '.repeat(100_000_000)}</svg>`),
  'svg: selectors': svg(
    () =>
      `<style>${many(20_000, (n) => `.a${n} .b .c{fill:red}`).join('')}</style>${'<g class="b"><rect class="c" width="9" height="9"/></g>'.repeat(5000)}`,
  ),
  'svg: 40 of 600 KB': () =>
    pictures(40, `${SVG}${'<rect width="9" height="9"/>'.repeat(19_900)}</svg>`),
  'svg: dashes': svg(() => '<path d="M0 0h1e9" stroke="#000" stroke-dasharray="0.001"/>'),
  'svg: entities': picture(
    'map.svg',
    () =>
      `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${many(9, (n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>${SVG}<text>&a8;</text></svg>`,
  ),
  'svg: picture in it': svg(
    () =>
      `<image width="9" height="9" href="data:image/png;base64,${png(20_000, 20_000).toString('base64')}"/>`,
  ),
  'png of 20,000 × 20,000': picture('map.png', () => png(20_000, 20_000)),
  'png at the limit': picture('map.png', () => png(7000, 7000)),
  'pdf of names': picture('map.pdf', () => pdf('/A/B '.repeat(3_900_000))),
  'pdf of numbers': picture('map.pdf', () => pdf(`/A [${'1 '.repeat(9_900_000)}]`)),
  'jpeg of scans': picture('map.jpg', () =>
    jpeg('\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12', 1_700_000),
  ),
  'png of 30 MB': picture('map.png', () => Buffer.concat([png(9, 9), Buffer.alloc(30_000_000)])),
};

/** As much as the limits let through: 1,000 blocks, 2,000 items, 4,000 marks, 4,500 cells, 20,000 words, 10,000 letters in a paragraph. What is over is not read on. */
const UNDER = {
  'under: links': both(lines(975, (n) => `[말 ${n}](https://e.com/${n})\n`)),
  'under: links to nothing': both(lines(975, (n) => `[말 ${n}](doc:none-${n})\n`)),
  'under: links to one missing place': both(lines(975, () => '[말](#none)\n')),
  'under: definitions': both(
    `${lines(485, (n) => `[말][d${n}]\n`)}\n${lines(485, (n) => `[d${n}]: /foo${n}\n`)}`,
  ),
  'under: unsafe links': both(lines(975, (n) => `[말 ${n}](javascript:${n})\n`)),
  'under: footnotes': both(
    `${lines(485, (n) => `문단[^n${n}].\n`)}\n${lines(485, (n) => `[^n${n}]: 주 ${n}.\n`)}`,
  ),
  'under: footnotes of one mark': both(`${lines(975, () => '문단[^n].\n')}\n[^n]: 주.\n`),
  'under: headings of level one': both(lines(975, (n) => `# 제목 ${n}\n`)),
  'under: headings alike': both(lines(975, () => '## 제목\n')),
  'under: headings with ids': both(lines(975, (n) => `## 제목 ${n} {#s${n}}\n`)),
  'under: headings of one id': both(lines(975, (n) => `## 제목 ${n} {#s}\n`)),
  'under: headings of all levels': both(
    lines(975, (n) => `${'#'.repeat(2 + (n % 5))} 제목 ${n}\n`),
  ),
  'under: sections unlike': () =>
    document(
      'bad',
      lines(485, (n) => `## 제목 ${n} {#s${n}}\n\n글 ${n}.\n`),
      lines(485, (n) => `## Title ${n} {#t${n}}\n\nText ${n}.\n`),
    ),
  'under: sections without ids': () =>
    document(
      'bad',
      lines(485, (n) => `## 제목 ${n}\n\n글 ${n}.\n`),
      lines(485, (n) => `## Title ${n}\n\nText ${n * 7}.\n\nMore.`),
    ),
  'under: items unlike': () =>
    document(
      'bad',
      lines(975, (n) => `- 항목 ${n * 7}`),
      lines(975, (n) => `- Item ${n * 3 + 1}`),
    ),
  'under: rows unlike': () =>
    document(
      'bad',
      `| a | b |\n|---|---|\n${lines(975, (n) => `| ${n} | 말 |`)}`,
      `| a | b |\n|---|---|\n${lines(975, (n) => `| ${n * 3} | word |`)}`,
    ),
  'under: cells': both(
    `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${lines(43, () => `|${'1|'.repeat(100)}`)}`,
  ),
  'under: empty cells': both(`|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${lines(43, () => '|')}`),
  'under: paragraphs and nothing': () =>
    document(
      'bad',
      lines(975, (n) => `문단 ${n}.\n`),
      'Text',
    ),
  'under: sentences': both(lines(12, () => `${'가. '.repeat(1600)}\n`)),
  'under: words': both(lines(8, () => `${'a '.repeat(2450)}\n`)),
  'under: autolinks': both(lines(8, () => `${'http://a.b '.repeat(490)}\n`)),
  'under: www': both(lines(8, () => `${'www.a.b '.repeat(490)}\n`)),
  'under: addresses': both(lines(8, () => `${'a@b.c '.repeat(490)}\n`)),
  'under: at signs': both(lines(4, () => `${'a'.repeat(2500)}@${'a@'.repeat(900)}\n`)),
  'under: dots': both(lines(25, () => `${'a.'.repeat(4900)}@\n`)),
  'under: brackets': both(lines(4, () => `${'['.repeat(990)}\n`)),
  'under: brackets and ends': both(lines(4, () => `${'['.repeat(490)}${'](a)'.repeat(490)}\n`)),
  'under: stars': both(lines(4, () => `${'*a_'.repeat(490)}\n`)),
  'under: backticks': both(lines(4, () => `${many(43, (n) => '`'.repeat(n + 1)).join(' ')}\n`)),
  'under: entities': both(lines(4, () => `${'&amp;'.repeat(990)}\n`)),
  'under: escapes': both(lines(2, () => `${'\\!'.repeat(1950)}\n`)),
  'under: numbers': both(lines(16, () => `${many(600, (n) => `${n}억 원`).join(' ')}\n`)),
  'under: numbers in words': both(lines(17, () => `${'만천백십'.repeat(1200)}\n`)),
  'under: dates': both(
    lines(18, () => `${many(350, (n) => `2026년 5월 ${(n % 28) + 1}일`).join(' ')}\n`),
  ),
  'under: digits': both(lines(25, () => `${'1'.repeat(9800)}\n`)),
  'under: digits and commas': both(lines(25, () => `${'1,111'.repeat(1960)}\n`)),
  'under: articles': both(lines(25, () => `${many(500, (n) => `제${n + 1}조의2`).join(' ')}\n`)),
  'under: quotation marks': both(lines(25, () => `${'“'.repeat(2400)}${'"'.repeat(2400)}\n`)),
  'under: brackets of all kinds': both(lines(20, () => `${'「『(《〈'.repeat(980)}\n`)),
  'under: blanks': both(lines(25, () => `a${' '.repeat(9800)}b\n`)),
  'under: dashes': both(lines(25, () => `a${'-'.repeat(9800)}b\n`)),
  'under: braces': both(lines(50, () => `## ${'{#'.repeat(2400)}\n`)),
  'under: one word a paragraph': both(lines(8, () => `${'가'.repeat(9800)}\n`)),
  'under: figures': () => ({
    ...document(
      'bad',
      lines(975, () => '![그림](figure:map)\n'),
      lines(975, () => '![Picture](figure:map)\n'),
      { meta: 'figures:\n  - id: map\n    file: map.svg\n    width: 100\n    height: 100\n' },
    ),
    'docs/bad/map.svg': `${SVG}<rect width="9" height="9"/></svg>`,
  }),
  'under: large figures': () => ({
    ...document(
      'bad',
      lines(975, () => '![그림](figure:map)\n'),
      lines(975, () => '![Picture](figure:map)\n'),
      { meta: 'figures:\n  - id: map\n    file: map.svg\n    width: 100\n    height: 100\n' },
    ),
    'docs/bad/map.svg': `${SVG}${'<rect width="9" height="9"/>'.repeat(15_000)}</svg>`,
  }),
  'under: figures of 2.5 MB': () =>
    pictures(4, `${SVG}${'<rect width="9" height="9"/>'.repeat(19_900)}</svg>`),
  'under: keys': inMeta(lines(1950, (n) => `key${n}: 1`)),
  'under: front matter keys': inFront(`${lines(1950, (n) => `key${n}: 1`)}\n`),
  'under: lists in lists': inMeta(`x:\n${lines(25, () => `  - [${'1,'.repeat(1950)}]`)}\n`),
  'under: aliases': inMeta(`aliases:\n${lines(1950, (n) => `  - old-${n}`)}\n`),
  'under: keywords': inFront(`keywords:\n${lines(1950, (n) => `  - 낱말${n}`)}\n`),
  'under: related': inMeta(`related:\n${lines(1950, (n) => `  - doc/none-${n}`)}\n`),
  'under: related to itself': inMeta(`related:\n${lines(1950, () => '  - doc/bad')}\n`),
  'under: sources': inMeta(
    `sources:\n${lines(1950, (n) => `  - { title: { ko: 글 ${n}, en: Text ${n} }, url: "https://a.example/${n}" }`)}\n`,
  ),
  'under: waivers': () => ({
    ...document('bad', '글', 'Text'),
    'docs/bad/en.md': `---\ntitle: Notice\ntranslation:\n  mode: mirror\n  waivers:\n${lines(1950, (n) => `    - { finding: ${String(n).padStart(10, '0')}, reason: a, expires: "2027-01-01" }`)}\n---\n\nText\n`,
  }),
  'under: signatures': () => ({
    ...document('bad', '글', 'Text'),
    'docs/bad/parity.lock.yaml': `version: 2\nsignatures:\n${lines(1950, (n) => `- { locale: en, source: ${String(n).padStart(16, '0')}, translation: ${String(n).padStart(16, '0')}, role: draft, signer: a, date: "2026-01-01" }`)}\n`,
  }),
  'under: a title': () => document('bad', '글', 'Text', { title: '가'.repeat(4900) }),
  'under: a title of words': () => document('bad', '글', 'Text', { title: '가 '.repeat(2400) }),
  'under: headings of many letters': both(lines(16, (n) => `## ${'가'.repeat(4900)} {#a${n}}\n`)),
  'under: summaries': inFront(`summary: ${'가 '.repeat(2400)}\n`),
};

/** A crowd knows how many it is. */
function counted(count, write) {
  return Object.assign(write, { count });
}

/** Much that is sound: each site and each document may cost what it costs, and no more for the others beside it. */
export const CROWDS = {
  'sites, 300': counted(300, () =>
    Object.fromEntries(
      many(300, (n) => [`sites/s${n}/site.yaml`, SITE.replace('name: test', `name: s${n}`)]),
    ),
  ),
  'documents, 300': counted(300, () =>
    Object.assign({}, ...many(300, (n) => document(`d${n}`, `글 ${n}`, `Text ${n}`))),
  ),
};

/** Every flood by its name. */
export const FLOODS = { ...OVER, ...UNDER };

/** A document that shows many pictures, all alike. */
function pictures(count, contents) {
  const shown = lines(count, (n) => `![그림](figure:f${n})\n`);
  const declared = lines(
    count,
    (n) => `  - { id: f${n}, file: f${n}.svg, width: 100, height: 100 }`,
  );
  return {
    ...document('bad', shown, shown, { meta: `figures:\n${declared}\n` }),
    ...Object.fromEntries(many(count, (n) => [`docs/bad/f${n}.svg`, contents])),
  };
}

/** A PDF of one dictionary. */
function pdf(inner) {
  return Buffer.from(`%PDF-1.7\n1 0 obj << ${inner} >> endobj\n%%EOF\n`);
}

/** A JPEG of 16 × 16 pixels with something many times before its end. */
function jpeg(part, times) {
  const head = '\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0';
  return Buffer.from(`${head}${part.repeat(times)}\xff\xd9`, 'latin1');
}

/** A grey PNG of one colour. */
function png(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(zlibCrc(body), body.length + 4);
    return out;
  };
  const data = deflateSync(Buffer.alloc((width + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
