/** Records that programs for references read: BibTeX, RIS, CSL-JSON. */
import { inverted, partsOf } from './names.js';
import { address, dayOf, plain, type Run, type Work } from './work.js';

const LANGUAGES = { ko: 'korean', en: 'english' } as const;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX, as biblatex and Zotero read it. Names in braces are not taken apart, and titles keep their capitals. */
export function bibtex(work: Work): Run[] {
  const [year, month] = dayOf(work);
  const report = work.type === 'report';
  const names = work.authors.map((person) =>
    partsOf(person).given ? escaped(inverted(person)) : `{${escaped(person.name)}}`,
  );
  const lines = [
    ...(names.length > 0 ? [`author = {${names.join(' and ')}}`] : []),
    `title = {{${escaped(work.title)}}}`,
    `${report ? 'institution' : 'howpublished'} = {${escaped(work.container)}}`,
    ...(report && work.number ? [`number = {${escaped(work.number)}}`] : []),
    `year = {${year}}`,
    `month = ${MONTHS[month - 1]}`,
    `langid = {${LANGUAGES[work.locale]}}`,
  ];
  return [
    plain(`@${report ? 'techreport' : 'misc'}{`),
    { text: work.key, role: 'key' },
    plain(`,\n${lines.map((line) => `  ${line},\n`).join('')}  url = {`),
    address(work),
    plain('}'),
    { text: ',\n  urldate = {{y}-{mm}-{dd}}', role: 'accessed' },
    plain('\n}'),
  ];
}

/** **Source**: the characters that TeX takes for commands. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\~^]|[{}&%$#_]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);
}

/** RIS, as EndNote, RefWorks and Zotero read it. A field is one line. */
export function ris(work: Work): Run[] {
  const date = work.date.replaceAll('-', '/');
  const report = work.type === 'report';
  const lines = [
    `TY  - ${report ? 'RPRT' : 'ELEC'}`,
    ...work.authors.map((person) => `AU  - ${inverted(person)}`),
    `TI  - ${work.title}`,
    `${report ? 'PB' : 'T2'}  - ${work.container}`,
    ...(report && work.number ? [`SN  - ${work.number}`] : []),
    `PY  - ${date.slice(0, 4)}`,
    `DA  - ${date}`,
    `LA  - ${work.locale}`,
  ];
  return [
    plain(`${lines.map((line) => `${line}\n`).join('')}ID  - `),
    { text: work.key, role: 'key' },
    plain('\nUR  - '),
    address(work),
    { text: '\nY2  - {y}/{mm}/{dd}', role: 'accessed' },
    plain('\nER  - '),
  ];
}

/** CSL-JSON, which citeproc, Zotero and Pandoc read: a list of one. */
export function cslJson(work: Work): Run[] {
  const report = work.type === 'report';
  const author = work.authors.map((person) => {
    const { family, given } = partsOf(person);
    return given ? { family, given } : { literal: person.name };
  });
  const fields = {
    type: work.type,
    ...(author.length > 0 ? { author } : {}),
    title: work.title,
    [report ? 'publisher' : 'container-title']: work.container,
    ...(report && work.number ? { number: work.number } : {}),
    issued: { 'date-parts': [dayOf(work)] },
    language: work.locale,
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  return [
    plain('[\n  {\n    "id": "'),
    { text: work.key, role: 'key' },
    plain(`",\n${lines.join('')}    "URL": "`),
    address(work),
    plain('"'),
    { text: ',\n    "accessed": {"date-parts":[[{y},{m},{d}]]}', role: 'accessed' },
    plain('\n  }\n]'),
  ];
}
