/** Other languages, deep lists and links in a part. */
import { parseDocument } from '@narani/markdown';
import { createTranslator } from '@narani/messages';
import type { Document } from '@narani/model';
import { describe, expect, it } from 'vitest';
import { createPart } from '../src/index.js';
import { toInlines } from '../src/words.js';
import { describe as describePdf } from '../src/xmp.js';
import { EMPTY, fixture } from './fixture.js';

const set = (text: string, locale: 'ko' | 'en') => JSON.stringify(toInlines([{ t: text }], locale));

async function partOf(text: string) {
  const { entry } = await fixture('korean-words-stay-whole', 'ko');
  const { value } = parseDocument(
    { path: 'ko.md', text: `---\ntitle: 글\n---\n${text}`, hash: '' },
    { id: 'doc/x', locale: 'ko' },
  );
  const address = ({ kind, id }: { kind: string; id: string }) => `https://x.example/${kind}/${id}`;
  return createPart(value as Document, entry, EMPTY, { t: createTranslator('ko'), address }).value;
}

describe('a passage in another language', () => {
  it.each([
    ['ko', '가 the common but differentiated 나', '"t":"differentiated","l":"en"'],
    ['en', 'the word 시행령 is', '"l":"ko"'],
    ['ko', '아랍어 اتفاق باريس 다', '"t":"اتفاق باريس","l":"ar"'],
    ['en', 'in नमस्ते now', '"l":"hi"'],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(set(text, locale)).toContain(expected);
  });

  it('is not a name', () => {
    expect(set('가 Climate Assembly Wiki 나', 'ko')).not.toContain('"l"');
  });

  it('is written from the right where its letters are', async () => {
    const { blocks } = await partOf('اتفاق باريس 10\n\n가나다라마바 اتفاق 나다\n');
    expect(blocks.map((block) => 'left' in block)).toEqual([true, false]);
  });
});

describe('lists without end', () => {
  it('go on at the tenth level with every word', async () => {
    const levels = Array.from({ length: 40 }, (_, index) => `${'  '.repeat(index)}- 항목${index}`);
    const text = JSON.stringify((await partOf(levels.join('\n'))).blocks);
    for (let index = 0; index < 40; index++) expect(text).toContain(`"항목${index}"`);
    expect(text.match(/"type":"list"/g)).toHaveLength(11);
  });
});

describe('links', () => {
  it('lead to the site, and their addresses stand at the end', async () => {
    const part = await partOf('[의제](agenda:x)와 [법](https://www.law.go.kr/법령)\n');
    expect(JSON.stringify(part.blocks)).toContain('"u":"https://x.example/agenda/x"');
    const items = JSON.stringify(part.end);
    expect(items).toContain('"id":"page-addresses"');
    expect(items).toContain('https://www.law.go.kr/법령');
  });
});

describe('metadata', () => {
  it('name publisher, rights, identifier and the page', () => {
    const part = {
      publisher: 'A & B',
      rights: '나란히',
      identifier: 'doc/a@ko',
      source: 'https://x.example/',
      locale: 'ko',
    } as const;
    const xmp = describePdf('<</Length 1>>stream\n<?xpacket?></rdf:Description>\nendstream', part);
    for (const field of ['A &#38; B', '나란히', 'doc/a@ko', 'https://x.example/'])
      expect(xmp).toContain(field);
    const length = Number(/Length (\d+)/.exec(xmp)?.[1]);
    expect(Buffer.byteLength(xmp.slice(xmp.indexOf('<?'), xmp.indexOf('\nendstream')))).toBe(
      length,
    );
  });
});
