import { deflateSync } from 'node:zlib';
import { readAttachment, shapesOf } from '@narani/attachments';
import { DEFAULT_LIMITS } from '@narani/limits';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPng } from '../src/png.js';
import { jpeg, pdf, png, webp } from './make.js';

const read = (path: string, bytes: Uint8Array) => readAttachment(path, bytes, DEFAULT_LIMITS);
const rules = (path: string, bytes: Uint8Array) =>
  read(path, bytes).findings.map(({ rule }) => rule);
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
const SECRET = 'GPS 37.5665N iPhone 15';

const PICTURES = [
  ['png', png, 'a.png'],
  ['jpeg', jpeg, 'a.jpg'],
  ['webp', webp, 'a.webp'],
] as const;

describe.each(PICTURES)('%s', (_kind, make, name) => {
  it('passes as it is where it holds its pixels alone', () => {
    const bytes = make({});
    const { value, findings } = read(name, bytes);
    expect(findings).toEqual([]);
    expect(latin(value)).toBe(latin(bytes));
  });

  it('loses position, device and texts, with a word, and keeps its pixels', () => {
    const { value, findings } = read(name, make({ secret: SECRET }));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['attachments/stripped-data', 'info'],
    ]);
    expect(latin(value)).not.toContain(SECRET);
    expect(latin(value)).toBe(latin(read(name, make({})).value));
    expect(read(name, value as Uint8Array).findings).toEqual([]);
  });

  it('keeps the way it is turned', () => {
    const { value } = read(name, make({ secret: SECRET, orientation: 6 }));
    expect(latin(value)).not.toContain(SECRET);
    expect(latin(value)).toContain('MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006');
  });

  it('loses what stands behind its end', () => {
    const { value } = read(
      name,
      Buffer.concat([make({}), Buffer.from('<script>alert(1)</script>')]),
    );
    expect(latin(value)).toBe(latin(make({})));
  });

  it('is refused where it is cut anywhere, or of too many pixels', () => {
    const whole = make({});
    for (let length = 0; length < whole.length; length += 1)
      expect(rules(name, whole.subarray(0, length))).toEqual(['corpus/unreadable-picture']);
    expect(rules(name, make({ width: 16_000, height: 16_000 }))).toEqual(['limits/exceeded']);
  });

  it('is refused under the name of another kind', () => {
    for (const [, , other] of PICTURES.filter(([, , each]) => each !== name))
      expect(rules(other, make({}))).toEqual(['corpus/unreadable-picture']);
  });

  it('never throws, whatever bytes stand in it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.uint8Array({ maxLength: 20 }), (at, noise) => {
        const bytes = Uint8Array.from(make({ secret: SECRET }));
        bytes.set(
          noise.subarray(0, Math.max(0, bytes.length - at)),
          at % bytes.length >= bytes.length - noise.length ? 0 : at % bytes.length,
        );
        expect(rules(name, bytes).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('counts the pixels of all frames of a picture that moves', () => {
  expect(readPng(png({ frames: 9 }))?.frames).toBe(9);
  expect(rules('a.png', png({ width: 3000, height: 3000, frames: 9 }))).toEqual([
    'limits/exceeded',
  ]);
});

describe('pdf', () => {
  it('passes with text, links and forms that stay', () => {
    expect(rules('a.pdf', pdf('/Annots [<< /A << /S /URI /URI (https://e.org) >> >>]'))).toEqual(
      [],
    );
    expect(rules('a.pdf', pdf('/S /P /K 0 /T (JavaScript /Launch)'))).toEqual([]);
  });

  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction [3 0 R /Fit]',
    '/J#61vaScript 5 0 R',
    '/AA << /O 5 0 R >>',
    '/A << /S /Launch /F (cmd.exe) >>',
    '/A << /S /L#61unch >>',
    '/A << /S /GoToR /F (//evil/share) >>',
    '/A << /S /SubmitForm /F (https://e.org) >>',
    '/Names << /EmbeddedFiles 5 0 R >>',
    '/AcroForm << /XFA 5 0 R >>',
    '/Subtype /RichMedia',
    '/A << /S /URI /URI (javascript:alert\\(1\\)) >>',
    '/A << /S /URI /URI <6A6176617363726970743A31> >>',
    '/Encrypt 5 0 R',
    '/X [[<< /Y << /JS (1) >> >>]]',
    '%comment\n/JS%comment\n(1)',
  ])('is refused with %s', (hostile) => {
    expect(rules('a.pdf', pdf(hostile))).toEqual(['attachments/active-annex']);
    const packed = deflateSync(Buffer.from(`7 0 << ${hostile} >>`));
    const stream = (dictionary: string, data: Buffer) =>
      pdf(
        '',
        `9 0 obj << /Type /ObjStm /N 1 /First 4 ${dictionary} >>\nstream\n${data.toString('latin1')}\nendstream endobj\n`,
      );
    expect(rules('a.pdf', stream('/Filter /FlateDecode', packed))).toEqual([
      'attachments/active-annex',
    ]);
    expect(rules('a.pdf', stream('/Filter [/Fl#61teDecode]', packed))).toEqual([
      'attachments/active-annex',
    ]);
    const inner = pdf(
      '',
      `9 0 obj << /Length 99 >>\nstream\n8 0 obj << ${hostile} >>\nendstream endobj\n`,
    );
    expect(rules('a.pdf', inner)).toEqual(['attachments/active-annex']);
  });

  it.each([
    '/Filter /LZWDecode',
    '/Filter [/ASCIIHexDecode /FlateDecode]',
    '/Filter 8 0 R',
    '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
  ])('is refused where objects are packed as %s', (filter) => {
    const text = `9 0 obj << /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\nxx\nendstream endobj\n`;
    expect(rules('a.pdf', pdf('', text))).toEqual(['attachments/active-annex']);
  });

  it('is refused where it unfolds beyond the limit, begins elsewhere or goes on behind its end', () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000)).toString('latin1');
    const text = `9 0 obj << /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${bomb}\nendstream endobj\n`;
    expect(rules('a.pdf', pdf('', text))).toEqual(['limits/exceeded']);
    expect(rules('a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf('')]))).toEqual([
      'corpus/unreadable-picture',
    ]);
    expect(rules('a.pdf', Buffer.concat([pdf(''), Buffer.from('PK\x03\x04')]))).toEqual([
      'corpus/unreadable-picture',
    ]);
    expect(rules('a.pdf', Buffer.from('%PDF-1.7'))).toEqual(['corpus/unreadable-picture']);
    expect(rules('a.pdf', pdf('', `${'obj<<'.repeat(50_000)}`))).toEqual([
      'corpus/unreadable-picture',
    ]);
  });
});

describe('a flood', () => {
  const NAMES = 2_100_000;

  it.each([
    ['keys of one dictionary', `<< ${'/A/B '.repeat(NAMES / 2)}>>`],
    ['items of one array', `[${'1 '.repeat(NAMES)}]`],
    ['objects', 'obj '.repeat(NAMES)],
  ])('of %s in a PDF is refused, and fills no stack', (_what, text) => {
    expect(rules('a.pdf', pdf('', `9 0 obj ${text} endobj`))).toEqual([
      'corpus/unreadable-picture',
    ]);
  });

  it('hides nothing that acts behind it, in a compressed stream either', () => {
    const packed = deflateSync(Buffer.from(`${'1 '.repeat(NAMES)}<< /JS (x) >>`));
    const head = `9 0 obj << /Type /ObjStm /First 0 /Filter /FlateDecode /Length ${packed.length} >> stream\n`;
    const text = Buffer.concat([
      pdf('').subarray(0, -6),
      Buffer.from(head),
      packed,
      Buffer.from('\nendstream endobj\n%%EOF\n'),
    ]);
    expect(rules('a.pdf', text)).toEqual(['corpus/unreadable-picture']);
  });

  it('of items that do nothing is no matter, up to there', () => {
    expect(rules('a.pdf', pdf('', `9 0 obj [${'1 '.repeat(100_000)}] endobj`))).toEqual([]);
    expect(rules('a.pdf', pdf('', `9 0 obj [${'1 '.repeat(100_000)}<< /JS 1 >>] endobj`))).toEqual([
      'attachments/active-annex',
    ]);
  });

  it('of scans or parts in a picture is refused', () => {
    const whole = jpeg({});
    const [body, end] = [whole.subarray(0, -2), whole.subarray(-2)];
    const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12]);
    const scans = (count: number) =>
      rules('a.jpg', Buffer.concat([body, ...Array.from({ length: count }, () => scan), end]));
    expect([scans(90), scans(110)]).toEqual([[], ['corpus/unreadable-picture']]);
    const tables = Buffer.alloc(500_000, Buffer.from([0xff, 0xdb, 0, 2]));
    expect(
      rules('a.jpg', Buffer.concat([whole.subarray(0, 2), tables, whole.subarray(2)])),
    ).toEqual(['corpus/unreadable-picture']);
  });

  it('of selectors in an SVG is refused where print would hold each against each shape', () => {
    const drawing = (selectors: number, shapes: number) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg"><style>${'.a,.b{fill:red}'.repeat(selectors / 2)}</style>${'<path/>'.repeat(shapes)}</svg>`,
      );
    expect(rules('a.svg', drawing(5000, 1900))).toEqual([]);
    expect(rules('a.svg', drawing(5000, 2100))).toEqual(['corpus/heavy-picture']);
  });
});

describe('svg', () => {
  const svg = (inner: string, attributes = '') =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`,
    );

  it.each([
    '<g fill="#123456"><path d="M0 0h9"/><text>가나다</text></g>',
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><style>.a{fill:url(#g)}</style><rect class="a"/>',
    '<defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><use xlink:href="#a"/>',
    '<pattern id="p" width="2" height="2"><path d="M0 0h1"/></pattern><rect fill="url(#p)"/>',
    '<marker id="m"><path d="M0 0"/></marker><path d="M0 0h9" marker-end="url(#m)"/>',
    '<g filter="none"/>',
    '<pattern id="p" patternUnits="userSpaceOnUse" width="2" height="2" patternTransform="rotate(45) scale(0.5)"/><rect width="4000"/>',
    '<style>.cls-10000000{fill:#12345678;stroke:url(#g99999999);font-weight:700}</style><linearGradient id="g99999999"/>',
    '<rect style="font-family:Font-9000000;fill:#99999999"/>',
    '<path d="M0 0H900" stroke-dasharray="0.5 2"/>',
    '<path d="M0 0H900" style="stroke-dasharray:none" id="p12345678901"/>',
  ])('passes with %s', (inner) => {
    expect(rules('a.svg', svg(inner))).toEqual([]);
  });

  const nested = (element: (n: number) => string) =>
    Array.from({ length: 9 }, (_, n) => element(n)).join('');
  it.each([
    ['<filter id="f"/>', 'corpus/heavy-picture'],
    ['<feImage href="#a"/>', 'corpus/heavy-picture'],
    ['<g filter="url(#f)"/>', 'corpus/heavy-picture'],
    ['<g style="filter:blur(900px)"/>', 'corpus/heavy-picture'],
    ['<style>rect{FILTER : blur(9px)}</style>', 'corpus/heavy-picture'],
    ['<style>rect{\\66 ilter:blur(9px)}</style>', 'corpus/heavy-picture'],
    ['<style>*{mask:url(#m)}</style><mask id="m"><rect/></mask>', 'corpus/heavy-picture'],
    ['<mask id="m"><rect mask="url(#m)"/></mask>', 'corpus/heavy-picture'],
    ['<g id="a"><use href="#a"/></g>', 'corpus/heavy-picture'],
    ['<path stroke-dasharray="1e300"/>', 'corpus/heavy-picture'],
    ['<path d="M0 0H1e9"/>', 'corpus/heavy-picture'],
    ['<polyline points="0,0 9e99,0"/>', 'corpus/heavy-picture'],
    ['<path d="M0 0H500000" stroke-dasharray="0.001"/>', 'corpus/heavy-picture'],
    ['<path d="M0 0H500000" style="stroke-dasharray:.5 .5"/>', 'corpus/heavy-picture'],
    ['<style>path{stroke-dasharray:0.001}</style><path d="M0 0H900"/>', 'corpus/heavy-picture'],
    ['<rect style="stroke-width:1e9"/>', 'corpus/heavy-picture'],
    ['<style>text{font-size:1e9px}</style>', 'corpus/heavy-picture'],
    ['<rect style="transform:scale(9000000)"/>', 'corpus/heavy-picture'],
    ['<path style="d:path(\'M0 0H500000\')" stroke-dasharray="0.001"/>', 'corpus/heavy-picture'],
    ['<pattern id="p" width="0.00001" height="1"/>', 'corpus/heavy-picture'],
    ['<pattern id="p" width=".001%" height="1"/>', 'corpus/heavy-picture'],
    ['<pattern patternUnits="userSpaceOnUse" width="0.0001" height="9"/>', 'corpus/heavy-picture'],
    [
      '<pattern width=".1" height=".1" patternTransform="rotate(9) scale(.00001, 1)"/>',
      'corpus/heavy-picture',
    ],
    [
      '<pattern width=".1" height=".1" patternTransform="matrix(1e-5 0 0 1e-5 0 0)"/>',
      'corpus/heavy-picture',
    ],
    ['<image href="a.png"/>', 'corpus/active-picture'],
    ['<image href="data:image/png;base64,AA"/>', 'corpus/active-picture'],
    ['<animate attributeName="x"/>', 'corpus/active-picture'],
    ['<animateTransform/>', 'corpus/active-picture'],
    ['<set/>', 'corpus/active-picture'],
    ['<a href="#a" ping="https://a.example"/>', 'corpus/active-picture'],
    ['<script/>', 'corpus/active-picture'],
    ['<foreignObject/>', 'corpus/active-picture'],
    ['<x:p xmlns:x="http://www.w3.org/1999/xhtml"/>', 'corpus/active-picture'],
    ['<use href="other.svg#a"/>', 'corpus/active-picture'],
    ['<a href="https://e.org"/>', 'corpus/active-picture'],
    ['<g onclick="a"/>', 'corpus/active-picture'],
    ['<style>@import "a";</style>', 'corpus/active-picture'],
    ['<style><![CDATA[@im]]><![CDATA[port "//e.org";]]></style>', 'corpus/active-picture'],
    ['<style>@im<!-- -->port "//e.org";</style>', 'corpus/active-picture'],
    ['<style>@im<title/>port "//e.org";</style>', 'corpus/active-picture'],
    ['<style>@im<?a?>port "//e.org";</style>', 'corpus/active-picture'],
    ['<style>@im<style/>port "//e.org";</style>', 'corpus/active-picture'],
    ['<style>@im<style>a{}</style>port "//e.org";</style>', 'corpus/active-picture'],
    ['<style>rect{fill:u<!-- -->rl(//e.org)}</style>', 'corpus/active-picture'],
    ['<style>rect{mask:image("//e.org")}</style>', 'corpus/active-picture'],
    ['<style>@counter-style a{symbols:x}</style>', 'corpus/active-picture'],
    ['<text style="text-shadow:0 0 99px red">a</text>', 'corpus/heavy-picture'],
    ['<style>svg{box-shadow:0 0 99px red}</style>', 'corpus/heavy-picture'],
    ['<g style="-webkit-box-reflect:below"/>', 'corpus/heavy-picture'],
    ['<font-face-uri xlink:href="//e.org/a"/>', 'corpus/active-picture'],
    ['<cursor xlink:href="//e.org/a"/>', 'corpus/active-picture'],
    ['<rect cursor="url(//e.org/a),auto"/>', 'corpus/active-picture'],
    ['<text><tref xlink:href="//e.org/a"/></text>', 'corpus/active-picture'],
    ['<text><textPath href="//e.org/a#b">a</textPath></text>', 'corpus/active-picture'],
    ['<text id="t"><textPath href="#t">a</textPath></text>', 'corpus/heavy-picture'],
    ['<linearGradient id="g" href="a.svg#b"/>', 'corpus/active-picture'],
    ['<color-profile xlink:href="//e.org/a"/>', 'corpus/active-picture'],
    ['<animateMotion><mpath href="#a"/></animateMotion>', 'corpus/active-picture'],
    ['<discard href="#a"/>', 'corpus/active-picture'],
    ['<handler>alert(1)</handler>', 'corpus/active-picture'],
    ['<use href="#a" xlink:href="//e.org/a.svg#b"/>', 'corpus/active-picture'],
    ['<a q:href="javascript:1" xmlns:q="http://www.w3.org/1999/xlink"/>', 'corpus/active-picture'],
    ['<a href="&#106;avascript:1"/>', 'corpus/active-picture'],
    ['<rect on&#108;oad="1"/>', 'corpus/unreadable-picture'],
    ['<g xml:base="//e.org/"/>', 'corpus/active-picture'],
    [
      '<x xmlns="urn:x"><script xmlns="http://www.w3.org/2000/svg">1</script></x>',
      'corpus/active-picture',
    ],
    ['<?xml-stylesheet href="//e.org/a.css"?>', 'corpus/active-picture'],
    ['<rect fill="url(https://e.org/a)"/>', 'corpus/active-picture'],
    [
      `${nested((n) => `<g id="a${n}">${`<use href="#a${n - 1}"/>`.repeat(10)}</g>`)}<use href="#a8"/>`,
      'limits/exceeded',
    ],
    [
      `${nested((n) => `<pattern id="p${n}"><rect fill="url(#p${n - 1})"/></pattern>`)}<rect fill="url(#p8)"/>`,
      'limits/exceeded',
    ],
    [
      `<marker id="m">${'<path/>'.repeat(100)}</marker><polyline points="${'1 2 '.repeat(500)}" marker-mid="url(#m)"/>`,
      'limits/exceeded',
    ],
    ['<path/>'.repeat(30_000), 'limits/exceeded'],
    [`<text>${'가'.repeat(30_000)}</text>`, 'limits/exceeded'],
    ['<g>'.repeat(2000) + '</g>'.repeat(2000), 'limits/exceeded'],
    ['<g>', 'corpus/unreadable-picture'],
  ])('is refused with %.60s', (inner, rule) => {
    expect(rules('a.svg', svg(inner))).toEqual([rule]);
  });

  it.each([
    ['<metadata><x>37.56</x></metadata><path/>', '<path/>', 'metadata'],
    ['<metadata>a</metadata><g><metadata/><path/></g>', '<g><path/></g>', 'metadata'],
    ['<!-- Camera 1 --><path/><!-- b -->', '<path/>', 'remarks'],
    ['<style>/* <!-- a --> */</style><path/>', '<style>/*  */</style><path/>', 'remarks'],
    [`<path i:file='C:\\a>b' d="M0 0"/>`, '<path d="M0 0"/>', 'editor'],
    ['<path\n  d="M0 0"\r\n  data-gps="1"/>', '<path\n  d="M0 0"/>', 'editor'],
    ['<i:view i:zoom="1"><i:grid/><!-- a --></i:view><path/>', '<path/>', 'editor'],
    ['<text>i:file="a" data-b="c"</text>', '<text>i:file="a" data-b="c"</text>', ''],
    ['<title>a</title><desc>b</desc><path/>', '<title>a</title><desc>b</desc><path/>', ''],
    [
      '<use xlink:href="#a" xml:space="preserve"/>',
      '<use xlink:href="#a" xml:space="preserve"/>',
      '',
    ],
    ['<![CDATA[ ]]><!-- a --><metadata>b</metadata>', '<![CDATA[ ]]>', 'remarks, metadata'],
  ])('loses what draws nothing, with a word: %s', (inner, left, removed) => {
    const own = 'xmlns:i="urn:editor"';
    const { value, findings } = readAttachment('a.svg', svg(inner, own), DEFAULT_LIMITS);
    expect(Buffer.from(value ?? []).toString()).toBe(svg(left, own).toString());
    expect(findings.map(({ rule, actual }) => [rule, actual])).toEqual(
      removed === '' ? [] : [['attachments/stripped-data', removed]],
    );
  });

  it.each([
    ...['', 'words', '0 0 9', '0 0 9 9 9', '0 0 0 9', '0 0 -9 9', '0 0 NaN 9', '0 0 9px 9px'],
    ...['0 0 Infinity 9', '0 0 1e-300 9', '0,0,,9 9'],
  ])('is refused with the view box `%s`, at its line', (box) => {
    const text = `<svg\n xmlns="http://www.w3.org/2000/svg"\n viewBox="${box}"/>`;
    const { value, findings } = readAttachment('a.svg', Buffer.from(text), DEFAULT_LIMITS);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'attachments/no-size', actual: `viewBox="${box}"`, span: { start: { line: 3 } } },
    ]);
  });

  it.each([
    ['filter: none', []],
    ['stroke: none; filter:none; opacity: 1', []],
    ['-webkit-filter: blur(9px)', ['corpus/heavy-picture']],
    ['-webkit-backdrop-filter: blur(9px)', ['corpus/heavy-picture']],
    ['filter: none blur(9px)', ['corpus/heavy-picture']],
  ] as const)('may filter nothing: %s', (style, expected) => {
    expect(rules('a.svg', svg(`<rect style="${style}"/>`))).toEqual(expected);
  });

  it.each([
    ['<path/><path/>', 3],
    ['<g id="a"><path/></g><use href="#a"/><use href="#a"/>', 9],
    ['<rect id="a" fill="&#x75;rl(#p)"/><pattern id="p"><path/></pattern>', 204],
  ])('draws what it repeats: %s', (inner, expected) => {
    expect(shapesOf(svg(inner), DEFAULT_LIMITS)).toBe(expected);
  });

  it.each(['width="0"', 'height="-1"', 'width="wide"', 'height="NaN"'])(
    'is refused with %s',
    (own) => expect(rules('a.svg', svg('', own))).toEqual(['attachments/no-size']),
  );

  it.each([
    'viewBox="0,0, 9 9"',
    'viewBox=" -1.5 -.5 9e1 .25 "',
    'width="100%" height="2.5em"',
    'width="auto"',
    '',
  ])('may have a size such as %s', (own) => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" ${own}/>`;
    expect(rules('a.svg', Buffer.from(text))).toEqual([]);
  });

  it('is refused with a huge view box, entities, or as anything but SVG', () => {
    expect(
      rules(
        'a.svg',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e300 9"/>'),
      ),
    ).toEqual(['corpus/heavy-picture']);
    expect(
      rules('a.svg', Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]>'), svg('')])),
    ).toEqual(['corpus/active-picture']);
    for (const text of ['', 'text', '<html/>', '<svg/>', '\x89PNG'])
      expect(rules('a.svg', Buffer.from(text))).toEqual(['corpus/unreadable-picture']);
  });

  it.each([
    ['<!DOCTYPE svg SYSTEM "//e.org/a.dtd">', ['corpus/active-picture']],
    ['<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "//e.org/a.dtd">', ['corpus/active-picture']],
    [
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      [],
    ],
    ['<?xml version="1.0" encoding="UTF-8"?>', []],
    ['<?xml version="1.0" encoding="iso-8859-1"?>', []],
    ['<?xml version="1.0" encoding="iso-8859-1"?><!-- 가 -->', ['corpus/unreadable-picture']],
    ['<?xml version="1.0" encoding="utf-16"?>', ['corpus/unreadable-picture']],
    ['<?xml version="1.0" encoding="utf-7"?>', ['corpus/unreadable-picture']],
    ['<?xml version="1.0"?><?xml-stylesheet href="//e.org/a.xsl"?>', ['corpus/active-picture']],
  ])('is read as a browser reads it behind %s', (head, expected) => {
    expect(rules('a.svg', Buffer.concat([Buffer.from(head), svg('<path/>')]))).toEqual(expected);
  });
});
