/** SVG pictures as part of a page. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../src/body/drawing.js';
import { filesOf, fixtureCorpus, LIBRARY, pageOf } from './corpus.js';

const place = { alt: '막대그래프', prefix: 'a-' };
const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

function drawn(inside: string, attributes?: string): string | undefined {
  const element = drawingOf(svg(inside, attributes), place);
  return element && toHtml(element);
}

describe('drawingOf', () => {
  it('keeps shapes and words, and names the drawing by its alternative text', () => {
    expect(
      drawn('<title>x</title><text x="1" font-size="16" text-anchor="end">수도권</text>'),
    ).toBe(
      '<svg viewBox="0 0 10 10" role="img" aria-label="막대그래프"><text x="1" font-size="16" text-anchor="end">수도권</text></svg>',
    );
  });
  it('keeps the ids of a drawing apart from those of its page', () => {
    const html = drawn('<defs><marker id="m"/></defs><path d="M0 0" marker-end="url(#m)"/>');
    expect(html).toContain('<marker id="a-m">');
    expect(html).toContain('marker-end="url(#a-m)"');
  });
  it('drops what could run or fetch', () => {
    const html = drawn(
      '<rect onclick="x()" fill="url(https://example.org/x)" width="1" class="y"/>',
    );
    expect(html).toContain('<rect width="1"></rect>');
  });
  it.each([
    '<script>x()</script>',
    '<style>* { color: red }</style>',
    '<image href="x.png"/>',
    '<foreignObject/>',
    '<a href="javascript:x()"><text>y</text></a>',
    '<text style="color: red">z</text>',
  ])('leaves a picture with %s to be shown as a file', (inside) => {
    expect(drawn(inside)).toBeUndefined();
  });
  it('leaves a file that is no drawing', () => {
    expect(drawn('', '')).toBeUndefined();
    expect(drawingOf('<svg viewBox="0 0 1 1"><g></svg>', place)).toBeUndefined();
    expect(drawingOf('<html/>', place)).toBeUndefined();
    expect(drawingOf('', place)).toBeUndefined();
  });
  it.each(['g', 'text', 'defs', 'svg', 'tspan'])(
    'leaves a file of %s in each other beyond all reason',
    (name) => {
      const nested = (depth: number) => svg(`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth));
      expect(drawingOf(nested(50), place)).toBeDefined();
      expect(drawingOf(nested(2000), place)).toBeUndefined();
    },
  );
});

describe('a figure', () => {
  const drawings = new Map([
    ['papers/report/boxes.en.svg', { sha256: '', text: svg('<text>Box</text>') }],
  ]);
  const page = pageOf(
    filesOf(fixtureCorpus(), LIBRARY, { drawings }),
    'en/paper/report/index.html',
  );

  it('is drawn in the page where the build has its text', () => {
    expect(page).toContain('aria-label="A diagram of three boxes"><text>Box</text></svg>');
    expect(page).not.toContain('<img');
  });
  it('shrinks to fit where its words stay legible', () => {
    expect(page).toMatch(/<div class="picture">\s*<svg/);
    expect(page).not.toContain('Swipe sideways');
  });
  it('scrolls in a named box that the keyboard reaches, and says so, where they would not', () => {
    const wide = svg('<text font-size="16">Box</text>', 'viewBox="0 0 720 420"');
    const files = filesOf(fixtureCorpus(), LIBRARY, {
      drawings: new Map([['papers/report/boxes.en.svg', { sha256: '', text: wide }]]),
    });
    const html = pageOf(files, 'en/paper/report/index.html');
    expect(html).toContain(
      '<div class="picture wide" role="region" tabindex="0" aria-label="Figure 1">',
    );
    expect(html).toMatch(/<svg [^>]*\bwidth="495"[^>]*>/);
    expect(html).not.toContain('style=');
    expect(html).toContain('<p class="picture-hint">Swipe sideways to see the whole figure.</p>');
  });
  it('has its number before its caption', () => {
    expect(page).toContain(
      '<figcaption><a class="figure-number" href="#figure-boxes">Figure 1.</a> Boxes.',
    );
  });
});
