/** Folders made hostile in one place: pictures, names, faults and floods, each on top of a good content folder of two documents. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  'name: order to a runner': put('docs/first/::error::x.md', 'x'),
  'name: twins': (root) => {
    put('docs/first/\u1112\u1161.svg', SVG(''))(root);
    put('docs/first/\uD558.svg', SVG(''))(root);
  },
  'link: folder': (root) => symlinkSync('/etc', join(root, 'docs', 'etc')),
  'link: file': (root) => symlinkSync('/etc/passwd', join(root, 'docs', 'first', 'passwd.svg')),
  'theme: script': put('sites/test/theme.css', '</style><script>alert(1)</script>'),
  'theme: a megabyte of brackets': put('sites/test/theme.css', '{'.repeat(1_000_000)),
  'yaml: 16,000 keys': (root) =>
    append(
      root,
      'docs/first/meta.yaml',
      Array.from({ length: 16_000 }, (_, index) => `k${index}: 1\n`).join(''),
    ),
  'yaml: aliases': (root) =>
    append(root, 'docs/first/meta.yaml', 'x: &a [1]\ny: &b [*a, *a]\nz: [*b, *b]\n'),
  'yaml: alias of 300 letters': (root) =>
    append(root, 'docs/first/meta.yaml', `aliases: [${'a'.repeat(300)}]\n`),
  'text: brackets': (root) => append(root, 'docs/first/ko.md', `\n${'['.repeat(20_000)}\n`),
  'text: quotes in quotes': (root) =>
    append(root, 'docs/first/ko.md', `\n${'> '.repeat(5_000)}x\n`),
  'text: id of the printer': (root) =>
    append(root, 'docs/first/ko.md', '\n## A {#places}\n\n## B {#__proto__}\n'),
  'site: port': (root) => {
    const path = join(root, 'sites', 'test', 'site.yaml');
    const text = readFileSync(path, 'utf8');
    mkdirSync(join(root, 'sites', 'other'));
    const other = text
      .replace('name: test', 'name: other')
      .replace('https://test.example', 'https://x.example:99999');
    writeFileSync(join(root, 'sites', 'other', 'site.yaml'), other);
  },
  'fault: unreadable meta': (root) =>
    writeFileSync(join(root, 'docs/first/meta.yaml'), Buffer.from([0xff, 0xfe, 0])),
  'fault: meta is a folder': (root) => {
    rmSync(join(root, 'docs/first/meta.yaml'));
    mkdirSync(join(root, 'docs/first/meta.yaml'));
  },
};
