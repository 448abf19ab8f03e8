/** PDFs: what they fetch, how large their pictures are, and what photographs in them tell. */
import { deflateSync, inflateSync } from 'node:zlib';
import { readAttachment } from '@narani/attachments';
import { DEFAULT_LIMITS } from '@narani/limits';
import { describe, expect, it } from 'vitest';
import { jpeg, jpeg2000, pdf } from './make.js';

const SECRET = 'GPS 37.5665N iPhone 15';
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

/** A PDF with one stream. */
function withStream(dictionary: string, data: Uint8Array, length: string = `${data.length}`) {
  const head = `9 0 obj\n<< ${dictionary} /Length ${length} >>\nstream\n`;
  return pdf('', `${head}${latin(data)}\nendstream\nendobj\n`);
}

const IMAGE = '/Type /XObject /Subtype /Image /Width 3 /Height 2';
const read = (bytes: Uint8Array) => readAttachment('a.pdf', bytes, DEFAULT_LIMITS);
const told = (bytes: Uint8Array) => {
  const { value, findings } = read(bytes);
  return [value !== undefined, ...findings.map(({ rule, actual }) => `${rule} ${actual}`)];
};
const photo = jpeg({ secret: SECRET, orientation: 6 });
const packet = (inner: string) =>
  Buffer.from(
    `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r xmlns:exif="http://ns.adobe.com/exif/1.0/" ${inner}/></x:xmpmeta>${' '.repeat(99)}<?xpacket end="w"?>`,
  );

describe('a photograph in a PDF', () => {
  it.each([
    ['as it is', '/Filter /DCTDecode', photo],
    ['in a list of filters', '/Filter [/DCTDecode]', photo],
    ['under an escaped name', '/Filter /D#43TDecode', photo],
    ['packed', '/Filter [/FlateDecode /DCTDecode]', deflateSync(photo)],
    ['as JPEG 2000', '/Filter /JPXDecode', jpeg2000(SECRET)],
    ['without a mark of its end', '/Filter /DCTDecode', photo.subarray(0, -2)],
  ])(
    'loses position and device with a word, %s, and the PDF keeps its places',
    (_how, filter, data) => {
      for (const length of [`${data.length}`, '8 0 R', '3']) {
        const whole = withStream(`${IMAGE} ${filter}`, data, length);
        const { value, findings } = read(whole);
        expect(findings).toMatchObject([
          { rule: 'attachments/stripped-data', severity: 'info', variant: 'pdf' },
        ]);
        expect(value).toHaveLength(whole.length);
        expect(latin(value).slice(-100)).toBe(latin(whole).slice(-100));
        const start = latin(value).indexOf('stream\n') + 7;
        const kept = Buffer.from(value ?? []).subarray(start, start + data.length);
        const shown = filter.includes('Flate') ? inflateSync(kept) : kept;
        expect(latin(shown)).not.toContain(SECRET);
        expect(told(value as Uint8Array)).toEqual([true]);
      }
    },
  );

  it('passes as it is where it holds its pixels alone', () => {
    const whole = withStream(`${IMAGE} /Filter /DCTDecode`, jpeg({}));
    expect(read(whole)).toEqual({ value: whole, findings: [] });
  });

  it.each([
    ['that no reader can read', '/Filter /DCTDecode', photo.subarray(0, 40)],
    ['behind a filter that is not read', '/Filter [/ASCII85Decode /DCTDecode]', photo],
    ['twice packed', '/Filter [/Fl /Fl /DCT]', deflateSync(deflateSync(photo))],
    ['behind a filter named elsewhere', '/Filter 8 0 R', photo],
    ['behind a filter in a list named elsewhere', '/Filter [8 0 R]', photo],
    ['behind two filters', '/Filter /FlateDecode /Filter /DCTDecode', photo],
    ['where none is expected', '', photo],
    [
      'packed by prediction',
      '/Filter [/FlateDecode /DCTDecode] /DecodeParms [<< /Predictor 12 >> null]',
      deflateSync(photo),
    ],
  ])('is refused %s', (_why, filter, data) => {
    expect(told(withStream(`${IMAGE} ${filter}`, data))).toMatchObject([
      false,
      expect.stringMatching(/^attachments\/active-annex/),
    ]);
  });

  it('loses its packet of XMP, packed or not; a packet that names a title alone stays', () => {
    const secret = packet(`exif:GPSLatitude="${SECRET}"`);
    const dictionary = '/Type /Metadata /Subtype /XML';
    for (const [filter, data] of [
      ['', secret],
      ['/Filter /FlateDecode', deflateSync(secret)],
      ['', Buffer.from(secret.toString('latin1'), 'utf16le')],
    ] as const) {
      const { value, findings } = read(withStream(`${dictionary} ${filter}`, data));
      expect(findings).toMatchObject([{ rule: 'attachments/stripped-data', actual: 'XMP' }]);
      expect(latin(value).replaceAll('\0', '')).not.toContain(SECRET);
    }
    const title = Buffer.from(
      '<x:xmpmeta xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="A"/>',
    );
    expect(told(withStream(dictionary, title))).toEqual([true]);
    expect(told(withStream(`${dictionary} /Filter /LZWDecode`, title))).toEqual([
      false,
      'attachments/active-annex /LZWDecode',
    ]);
  });
});

describe('a picture in a PDF', () => {
  it.each([
    ['/Width 90000 /Height 90000', Buffer.from('x')],
    ['/Width 1 /Width 90000 /Height 90000', Buffer.from('x')],
    ['/Width 3 /Height 2 /Filter /DCTDecode', jpeg({ width: 60_000, height: 60_000 })],
  ])('of too many pixels is refused: %s', (size, data) => {
    expect(told(withStream(`/Subtype /Image ${size}`, data))).toEqual([
      false,
      expect.stringMatching(/^limits\/exceeded \d+$/),
    ]);
  });

  it('whose size stands elsewhere is refused', () => {
    expect(told(withStream('/Subtype /Image /Width 8 0 R /Height 2', Buffer.from('x')))).toEqual([
      false,
      'attachments/active-annex /Width',
    ]);
  });

  it('that unfolds beyond the limit is refused', () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000));
    const filter = '/Filter [/FlateDecode /DCTDecode]';
    expect(told(withStream(`${IMAGE} ${filter}`, bomb))).toEqual([
      false,
      expect.stringMatching(/^limits\/exceeded/),
    ]);
  });
});

describe('a PDF', () => {
  it.each([
    '/X << /F (other.pdf) >>',
    '/X << /Type /Filespec /F 8 0 R >>',
    '/X << /UF <6F74686572> >>',
    '/X << /FS /URL >>',
    '/Ref << /F (other.pdf) /Page 0 >>',
    '/OPI << /2.0 5 0 R >>',
    '/Subtype /3D /3DD 5 0 R',
    '/X << /Type /RichMediaConfiguration >>',
    '/URI << /Base (file:///etc/) >>',
    '/A << /S /URI /URI (\\152avascript:1) >>',
    '/A << /S /URI /URI (java\\\nscript:1) >>',
    '/A << /S /URI /URI (java\\tscript:1) >>',
    '/A << /S /URI /URI <FEFF006A006100760061007300630072006900700074003A0031> >>',
    '/A << /S /URI /URI (ms-settings:x) >>',
    '/A << /S /URI /URI (search-ms:query=x) >>',
    '/A << /S /URI /URI (\\\\\\\\evil\\\\share) >>',
    '/A << /S /URI /URI (//evil.example/x) >>',
    '/A 5 0 R >> endobj 5 0 obj << /S 6 0 R >> endobj 6 0 obj /Launch',
    '/A << /S /URI /URI 6 0 R >> >> endobj 6 0 obj (javascript:alert\\(1\\)) endobj 7 0 obj <<',
  ])('that acts, fetches or leads astray is refused: %s', (hostile) => {
    expect(told(pdf(hostile))).toEqual([
      false,
      expect.stringMatching(/^attachments\/active-annex/),
    ]);
  });

  it.each([
    '/F (http://evil.example/x)',
    '/F 8 0 R',
    '/FFilter /FlateDecode',
    '/FDecodeParms 8 0 R',
  ])('whose stream lies elsewhere is refused: %s', (where) => {
    expect(told(withStream(where, Buffer.from('x')))).toEqual([
      false,
      expect.stringMatching(/^attachments\/active-annex \/F/),
    ]);
  });

  it.each([
    '/Subtype /Link /F 4 /A << /S /URI /URI (https://e.org/a?b=c:d) >>',
    '/A << /S /URI /URI (mailto:a@e.org) >>',
    '/A << /S /URI /URI (e.org:8080/x) >>',
    '/A << /S /URI /URI (annex/b.html#c) >>',
    '/CharProcs << /F 8 0 R /G 8 0 R >>',
    '/Font << /F 8 0 R >> /BM /Screen /D [3 0 R /Fit]',
    '/AcroForm << /Fields [8 0 R] /NeedAppearances true >>',
    '/T (data) /TU (file of all)',
  ])('that stays where it is passes: %s', (harmless) => {
    expect(told(pdf(harmless))).toEqual([true]);
  });
});

describe('a flood of streams', () => {
  const tiny = deflateSync(Buffer.from('1 0')).toString('latin1');
  it.each([
    ['without an end', '<<>>stream\n'],
    ['within each other', '<< /Type /Metadata >>stream\n'],
    ['that unfold', `<< /First 1 /Filter /Fl >>stream\n${tiny}\nendstream\n`],
  ])(
    '%s is refused in time',
    (_how, stream) => {
      expect(told(pdf('', `9 0 obj${stream}`.repeat(100_000)))).toEqual([
        false,
        'corpus/unreadable-picture a.pdf',
      ]);
    },
    20_000,
  );
});
