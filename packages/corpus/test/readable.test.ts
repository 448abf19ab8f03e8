import { describe, expect, it } from 'vitest';
import { findUnreadable } from '../src/index.js';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('findUnreadable', () => {
  it.each([
    ['a.svg', '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a.svg', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['a.PNG', '\x89PNG\r\n\x1a\n'],
    ['a.jpg', '\xff\xd8\xff\xe0'],
    ['a.webp', 'RIFF\n\0\0\0WEBPVP8 '],
    ['a.pdf', '%PDF-1.7'],
  ])('is silent on %s that is one', (name, text) => {
    expect(findUnreadable(`docs/x/${name}`, bytes(text))).toBeUndefined();
  });

  it.each([
    ['a.svg', '', 'SVG'],
    ['a.svg', '<svg>', 'SVG'],
    ['a.svg', '<g><svg/></g>', 'SVG'],
    ['a.svg', '<g>'.repeat(100_000), 'SVG'],
    ['a.png', '<svg/>', 'PNG'],
    ['a.jpeg', '', 'JPEG'],
    ['a.webp', 'RIFF', 'WebP'],
    ['a.pdf', 'PDF', 'PDF'],
  ])('reports %s that is none', (name, text, expected) => {
    expect(findUnreadable(`docs/x/${name}`, bytes(text))).toMatchObject({
      rule: 'corpus/unreadable-picture',
      path: `docs/x/${name}`,
      expected,
    });
  });
});
