import { describe, expect, it } from 'vitest';
import { findActivePicture } from '../src/index.js';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} viewBox="0 0 1 1">\n${inner}\n</svg>`;

describe('findActivePicture', () => {
  it.each([
    ['shapes and text', svg('<path d="M0 0h1"/><text>2℃ onto set script</text>')],
    ['a gradient used by its id', svg('<linearGradient id="a"/><rect fill="url(#a)"/>')],
    ['a part used twice', svg('<g id="a"/><use href="#a"/>')],
    ['a style sheet of its own', svg('<style>.a { fill: url("#g"); }</style>')],
    ['a style whose quotes are entities', svg('<rect style="fill: url(&quot;#g&quot;)"/>')],
    ['words about markup', svg('<text>&#60;script&#62; and &lt;set&gt;</text>')],
    ['a bitmap within', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${svg('<path d=""/>')}`],
  ])('is silent on %s', (_name, text) => {
    expect(findActivePicture('docs/a/map.svg', text)).toBeUndefined();
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    [
      'a script under a prefix',
      svg('<s:script>alert(1)</s:script>', 'xmlns:s="http://www.w3.org/2000/svg"'),
    ],
    ['an event handler', svg('<path onload="alert(1)"/>')],
    ['an event handler on a line of its own', svg("<path\nonclick = 'alert(1)'/>")],
    [
      'an event handler given by the document type',
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`,
    ],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`],
    ['foreign markup', svg('<foreignObject/>')],
    [
      'HTML under a prefix',
      svg('<h:meta http-equiv="refresh" content="0"/>', 'xmlns:h="http://www.w3.org/1999/xhtml"'),
    ],
    ['an animation that could set an address', svg('<set attributeName="href" to="x"/>')],
    ['a script in a link', svg('<a href="javascript:alert(1)"/>')],
    ['a script in a link, in character references', svg('<a href="&#106;avascript:alert(1)"/>')],
    ['a picture from elsewhere', svg('<image xlink:href="https://example.org/a.png"/>')],
    ['a file beside it', svg('<use href="../other.svg#a"/>')],
    ['a page in a data address', svg('<a href="data:text/html,x"/>')],
    ['a style sheet from elsewhere', svg('<style>@import "https://example.org/a.css";</style>')],
    [
      'a style sheet from elsewhere, in character references',
      svg('<style>&#x40;import "//example.org/a.css";</style>'),
    ],
    ['an address in a style', svg('<rect style="fill: url(https://example.org/a.svg#b)"/>')],
    [
      'an address in a style, in character references',
      svg('<rect style="fill: url&#40;//example.org/a)"/>'),
    ],
    [
      'a transformation of itself',
      `<?xml-stylesheet type="text/xsl" href="#x"?>${svg('<g id="x"/>')}`,
    ],
    ['escape sequences, as ISO-2022-JP has them', svg('<scr\u001b(Bipt>alert(1)</script>')],
    ['zero bytes, as UTF-16 has them', [...svg('<script/>')].join('\0')],
  ])('refuses %s', (_name, text) => {
    expect(findActivePicture('docs/a/map.svg', text)?.rule).toBe('corpus/active-picture');
  });

  it('says where, and quotes little', () => {
    expect(
      findActivePicture('a.svg', svg(`<path/>\n <path onload="${'x'.repeat(99)}"/>`)),
    ).toMatchObject({ path: 'a.svg', span: { start: { line: 3, column: 7 } }, actual: 'onload=' });
  });
});
