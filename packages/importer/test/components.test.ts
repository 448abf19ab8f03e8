/** Components of MDX, and the names that programs give to headings. */
import { describe, expect, it } from 'vitest';
import { fenceComponents } from '../src/components.js';
import { importWiki } from '../src/index.js';

describe('fenceComponents', () => {
  const grid = '<Grid\n\titems={[{ name: \'A > B\', more: {} }]}\n\tlabel="x"\n/>';

  it('keeps what a component is given as code, on the same lines', () => {
    const { text, ranges } = fenceComponents(`One.\n\n${grid}\n\nTwo.`);
    expect(text).toBe(`One.\n\`\`\`jsx\n${grid}\n\`\`\`\nTwo.`);
    expect(ranges.map((range) => text.slice(...range))).toEqual([grid]);
  });

  it('takes a longer fence around one that stands within', () => {
    const { text } = fenceComponents('One.\n\n<Show\n  code={`\n```\na\n```\n`}\n/>\n\nTwo.');
    expect(text).toContain('````jsx\n<Show');
  });

  it.each([
    ['one on a single line', 'One.\n\n<Card title="x" />\n\nTwo.'],
    ['one that holds text', 'One.\n\n<Card\n  data={[1]}\n>\n\nText.\n\n</Card>\n'],
    ['one within a fence', `\`\`\`\n\n${grid}\n\n\`\`\`\n`],
    ['one without blank lines around it', `One.\n${grid}\nTwo.`],
    ['one that never ends', 'One.\n\n<Card\n  data={[1}\n\nTwo.\n'],
    ['HTML', 'One.\n\n<div\n  class="x"\n/>\n\nTwo.'],
  ])('leaves %s as it is', (_name, text) => {
    expect(fenceComponents(text)).toEqual({ text, ranges: [] });
  });
});

describe('a link to a heading', () => {
  const page = (locale: string, body: string) => ({
    path: `content/${locale}/doc/a.mdx`,
    text: `---\nid: 1\nslug: a\ntitle: A ${locale}\ncategory: x\nlast_updated: 2026-06-01\n---\n\n${body}`,
  });
  const english = (link: string) =>
    `## Reader’s guide: one_two\n\nText.\n\n## Footer\n\nA.\n\n### Footer\n\nSee [this](${link}).\n`;
  const korean = '## 안내\n\n글.\n\n## 바닥글\n\n가.\n\n### 둘째\n\n글.\n';
  const addressIn = (link: string) => {
    const { files } = importWiki([page('ko', korean), page('en', english(link))], {
      date: '2026-11-21',
    });
    const text = files.find(({ path }) => path.endsWith('en.md'))?.text ?? '';
    return /\[this\]\(([^)]*)\)/.exec(text)?.[1];
  };
  const ids = ['#readers-guide-one_two', '#footer', '#footer-1'].map(addressIn);

  it('is found by the name that builders of documentation give it, each of two with one title', () => {
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id?.startsWith('#'))).toBe(true);
  });
});
