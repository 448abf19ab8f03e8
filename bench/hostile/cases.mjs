/** Folders made hostile in one place: pictures, names, faults and floods, each on top of a good content folder of two documents. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackStrings } from './attacks.mjs';
import { inFields } from './sinks.mjs';

const SVG = (inner, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${more}>${inner}</svg>`;

/** A document's figure, declared and shown. */
function figure(root, name, contents) {
  const file = (path) => join(root, 'docs', 'first', path);
  writeFileSync(file(name), contents);
  const meta = readFileSync(file('meta.yaml'), 'utf8');
  const lines = `figures:\n  - id: f\n    files: { ko: ${name}, en: ${name} }\n    width: 9\n    height: 9\n`;
  writeFileSync(file('meta.yaml'), meta + lines);
  for (const locale of ['ko', 'en']) {
    const text = readFileSync(file(`${locale}.md`), 'utf8');
    writeFileSync(file(`${locale}.md`), `${text}\n![f](figure:f)\n`);
  }
}

const append = (root, path, text) =>
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8') + text);
const put = (path, text) => (root) => writeFileSync(join(root, path), text);

/** A drawing whose parts each hold the one before ten times. */
function doubling(element, property) {
  const parts = Array.from({ length: 8 }, (_, index) => {
    const own = index === 0 ? '' : `${property}="url(#p${index - 1})"`;
    const rect = `<rect width="1" height="1" ${own}/>`;
    return `<${element} id="p${index}" width="1" height="1">${rect.repeat(10)}</${element}>`;
  });
  return `${parts.join('')}<rect width="9" height="9" ${property}="url(#p7)"/>`;
}

function doublingUse() {
  const parts = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? '<path d="M0 0h9"/>' : `<use href="#s${index - 1}"/>`;
    return `<symbol id="s${index}">${inner.repeat(10)}</symbol>`;
  });
  return `${parts.join('')}<use href="#s8"/>`;
}

/** A paper with an annex, and the file of it. */
function annex(root, name, contents) {
  const folder = join(root, 'papers', 'annexed');
  mkdirSync(folder, { recursive: true });
  const meta = readFileSync(join(root, 'docs/first/meta.yaml'), 'utf8')
    .replace('doc/first', 'paper/annexed')
    .replace('type: note', 'date: "2026"\nstate: final');
  const lines = `annexes:\n  - id: a\n    title: { ko: a, en: a }\n    file: ${name}\n`;
  writeFileSync(join(folder, 'meta.yaml'), meta + lines);
  for (const locale of ['ko', 'en']) {
    const mode = locale === 'en' ? 'translation: { mode: mirror }\n' : '';
    writeFileSync(join(folder, `${locale}.md`), `---\ntitle: A\n${mode}---\n\nB.\n`);
  }
  if (contents !== undefined) writeFileSync(join(folder, name), contents);
  // A site of its own: the page of the bystander lists what its site holds.
  const site = readFileSync(join(root, 'sites/test/site.yaml'), 'utf8');
  mkdirSync(join(root, 'sites/papers'));
  const papers = site.replace('name: test', 'name: papers').replace('[doc]', '[paper]');
  writeFileSync(join(root, 'sites/papers/site.yaml'), papers);
}

/** A PDF with one stream, each letter a byte. */
const pdf = (dictionary, data) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [] /Count 0 >>\nendobj\n9 0 obj\n<< ${dictionary} >>\nstream\n${data}\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );

/** A JPEG of one pixel that says where it was taken. */
const PHOTO =
  '\xff\xd8\xff\xe1\0\x12Exif\0\0GPS 37.5\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\xff\xd9';

/** A second site, with something done to it. */
function another(root, spoil) {
  const text = readFileSync(join(root, 'sites/test/site.yaml'), 'utf8');
  mkdirSync(join(root, 'sites/other'));
  put('sites/other/site.yaml', spoil(text.replace('name: test', 'name: other')))(root);
}

/** The publisher stands on every page: as many strings as the field may hold at once. */
function publishers() {
  const cases = inFields(attackStrings()).map((some, index) => {
    const all = JSON.stringify(some.join(' '));
    const settings = `locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: ${all}, en: ${all} }\n`;
    return [`settings: publisher ${index + 1}`, put('narani.yaml', settings)];
  });
  return Object.fromEntries(cases);
}

const NARANI = 'locales: [ko, en]\nsourceLocale: ko\npublisher: { ko: 나란히, en: Narani }\n';
const KEYS = Array.from({ length: 16_000 }, (_, index) => `k${index}: 1\n`).join('');

/** Those that the short form tries. */
export const SHORT_CASES = [
  'picture: nested',
  'picture: symbols in symbols',
  'theme: script',
  'yaml: 16,000 keys',
  'text: id of the printer',
];

/** Each case by its name; the harm is done to the document `doc/first`, to a site or beside them. */
export const CASES = {
  'picture: script': (root) => figure(root, 'a.svg', SVG('<script>alert(1)</script>')),
  'picture: handler': (root) =>
    figure(root, 'a.svg', SVG('<rect width="9" height="9"/>', 'onload="alert(1)"')),
  'picture: foreign object': (root) =>
    figure(
      root,
      'a.svg',
      SVG(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil.example"/></foreignObject>',
      ),
    ),
  'picture: fetches': (root) =>
    figure(
      root,
      'a.svg',
      SVG('<image xlink:href="//evil.example/x.png"/><use href="//evil.example/x.svg#a"/>'),
    ),
  'picture: entity': (root) =>
    figure(
      root,
      'a.svg',
      `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>${SVG('<text>&b;</text>')}`,
    ),
  'picture: nested': (root) =>
    figure(root, 'a.svg', SVG(`${'<g>'.repeat(2000)}${'</g>'.repeat(2000)}`)),
  'picture: nested as deep as may be': (root) => {
    put('narani.yaml', `${NARANI}limits: { depth: 100 }\n`)(root);
    figure(
      root,
      'a.svg',
      SVG(`${'<g>'.repeat(98)}<rect width="9" height="9"/>${'</g>'.repeat(98)}`),
    );
  },
  'picture: filters': (root) =>
    figure(root, 'a.svg', SVG('<rect width="9" height="9" style="filter: blur(9px)"/>')),
  'picture: lights': (root) =>
    figure(
      root,
      'a.svg',
      SVG('<filter id="f"><feDiffuseLighting><fePointLight/></feDiffuseLighting></filter>'),
    ),
  'picture: patterns in patterns': (root) =>
    figure(root, 'a.svg', SVG(doubling('pattern', 'fill'))),
  'picture: masks in masks': (root) => figure(root, 'a.svg', SVG(doubling('mask', 'mask'))),
  'picture: clips in clips': (root) =>
    figure(root, 'a.svg', SVG(doubling('clipPath', 'clip-path'))),
  'picture: symbols in symbols': (root) => figure(root, 'a.svg', SVG(doublingUse())),
  'picture: huge letters': (root) =>
    figure(root, 'a.svg', SVG('<text font-size="1e7" textLength="1e7">x</text>')),
  'picture: another as data': (root) =>
    figure(
      root,
      'a.svg',
      SVG(
        `<image href="data:image/svg+xml,${encodeURIComponent(SVG('<script>window.harmed=1</script>'))}"/>`,
      ),
    ),
  'picture: moves': (root) =>
    figure(
      root,
      'a.svg',
      SVG('<a><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a>'),
    ),
  'picture: style sheet': (root) =>
    figure(
      root,
      'a.svg',
      SVG('<style>@import "//evil.example/x.css"; *{background:u\\72l(//evil.example/x)}</style>'),
    ),
  'picture: style sheet in parts': (root) =>
    figure(
      root,
      'a.svg',
      SVG(
        '<style>@im<!-- -->port "//evil.example/x.css";</style><style><![CDATA[@im]]><![CDATA[port "//evil.example/y.css";]]></style>',
      ),
    ),
  'picture: document type elsewhere': (root) =>
    figure(root, 'a.svg', `<!DOCTYPE svg SYSTEM "//evil.example/x.dtd">${SVG('<rect/>')}`),
  'annex: page': (root) => annex(root, 'a.html', '<script>alert(1)</script>'),
  'annex: page under the name of a PDF': (root) =>
    annex(root, 'a.pdf', '<script>alert(1)</script>'),
  'annex: streams elsewhere': (root) =>
    annex(root, 'a.pdf', pdf('/Length 1 /F (http://evil.example/x)', 'x')),
  'annex: photograph with its place': (root) =>
    annex(root, 'a.pdf', pdf('/Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode', PHOTO)),
  'annex: picture of 8 billion pixels': (root) =>
    annex(root, 'a.pdf', pdf('/Subtype /Image /Width 90000 /Height 90000', 'x')),
  'annex: drawing with a script': (root) => annex(root, 'a.svg', SVG('<script>alert(1)</script>')),
  'annex: document with macros': (root) => annex(root, 'a.docm', 'PK\u0003\u0004vbaProject.bin'),
  'annex: elsewhere': (root) => annex(root, '../../../../../etc/passwd', undefined),
  ...publishers(),
  'picture: view box': (root) =>
    figure(root, 'a.svg', SVG('<rect/>').replace('0 0 9 9', '0 0 1e300 1e300')),
  'picture: not a picture': (root) => figure(root, 'a.png', '<html><script>alert(1)</script>'),
  'name: folder of a device': (root) => {
    mkdirSync(join(root, 'docs', 'con'));
    put('docs/con/ko.md', 'x')(root);
  },
  'name: folder of 250 letters': (root) => {
    mkdirSync(join(root, 'docs', 'a'.repeat(250)));
    put(`docs/${'a'.repeat(250)}/ko.md`, 'x')(root);
  },
  'name: paths longer than any system takes': (root) => {
    const deep = Array.from({ length: 15 }, () => 'd'.repeat(200)).join('/');
    mkdirSync(join(root, 'docs/first', deep), { recursive: true });
    put(`docs/first/${deep}/a.svg`, SVG(''))(root);
  },
  'name: file of 255 bytes': (root) => figure(root, `${'가'.repeat(83)}ab.svg`, SVG('<path/>')),
  'name: anchors of 300 letters': (root) =>
    append(root, 'docs/first/ko.md', `\n## A {#${'a'.repeat(300)}}\n\n[b](#${'a'.repeat(300)})\n`),
  'name: order to a runner': put('docs/first/::error::x.md', 'x'),
  'name: twins': (root) => {
    put('docs/first/\u1112\u1161.svg', SVG(''))(root);
    put('docs/first/\uD558.svg', SVG(''))(root);
  },
  'link: folder': (root) => symlinkSync('/etc', join(root, 'docs', 'etc')),
  'link: file': (root) => symlinkSync('/etc/passwd', join(root, 'docs', 'first', 'passwd.svg')),
  'theme: script': put('sites/test/theme.css', '</style><script>alert(1)</script>'),
  'theme: a megabyte of brackets': put('sites/test/theme.css', '{'.repeat(1_000_000)),
  'yaml: 16,000 keys': (root) => append(root, 'docs/first/meta.yaml', KEYS),
  'yaml: 16,000 keys in a text': (root) => {
    const text = readFileSync(join(root, 'docs/first/ko.md'), 'utf8');
    put('docs/first/ko.md', text.replace('---\n', `---\n${KEYS}`))(root);
  },
  'yaml: 16,000 keys in a site': (root) => another(root, (text) => text + KEYS),
  'yaml: 16,000 keys in a map': (root) =>
    append(root, 'docs/first/meta.yaml', `figures:\n  - id: a\n${KEYS.replaceAll('k', '    k')}`),
  'yaml: 16,000 entries of a registry': (root) => {
    mkdirSync(join(root, 'registry'), { recursive: true });
    put('registry/people.yaml', `entries:\n${KEYS.replaceAll('k', '  k')}`)(root);
  },
  'yaml: 16,000 keys in a lock': (root) =>
    put('docs/first/parity.lock.yaml', `version: 2\nsignatures: []\n${KEYS}`)(root),
  'yaml: aliases': (root) =>
    append(root, 'docs/first/meta.yaml', 'x: &a [1]\ny: &b [*a, *a]\nz: [*b, *b]\n'),
  'yaml: alias of 300 letters': (root) =>
    append(root, 'docs/first/meta.yaml', `aliases: [${'a'.repeat(300)}]\n`),
  'text: brackets': (root) => append(root, 'docs/first/ko.md', `\n${'['.repeat(20_000)}\n`),
  'text: quotes in quotes': (root) =>
    append(root, 'docs/first/ko.md', `\n${'> '.repeat(5_000)}x\n`),
  'text: id of the printer': (root) =>
    append(root, 'docs/first/ko.md', '\n## A {#places}\n\n## B {#__proto__}\n'),
  'site: port': (root) =>
    another(root, (text) => text.replace('https://test.example', 'https://x.example:99999')),
  'fault: unreadable meta': (root) =>
    writeFileSync(join(root, 'docs/first/meta.yaml'), Buffer.from([0xff, 0xfe, 0])),
  'fault: meta is a folder': (root) => {
    rmSync(join(root, 'docs/first/meta.yaml'));
    mkdirSync(join(root, 'docs/first/meta.yaml'));
  },
};
