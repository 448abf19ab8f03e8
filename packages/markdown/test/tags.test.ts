import { parseDocument } from '@narani/markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

const parse = (text: string) =>
  parseDocument(
    { path: 'guide.mdx', text, hash: '' },
    { id: 'guide', locale: 'en', dialect: 'plain' },
  ).value?.tree;
const shape = (text: string) =>
  parse(text)?.children.map((node) => (node.type === 'html' ? node.value : node.type));

describe('components in the plain dialect', () => {
  it('part what stands right before and after them', () => {
    expect(shape('<Steps>\n1. Open.\n\n   Wait.\n</Steps>\nDone.\n')).toEqual([
      '<Steps>',
      'list',
      '</Steps>',
      'paragraph',
    ]);
    expect(shape('Mind this.\n</Note>\n')).toEqual(['paragraph', '</Note>']);
    expect(shape('<Box icon="question">\n### Test\n')).toEqual([
      '<Box icon="question">',
      'heading',
    ]);
  });

  it('stay where they are in code, in a sentence and before text that is further in', () => {
    expect(shape('```jsx\n<Steps>\ntext\n```\n')).toEqual(['code']);
    expect(shape('The <Kbd>F1</Kbd>\nkey.\n')).toEqual(['paragraph']);
    expect(shape('<Tabs>\n    <Tab>One</Tab>\n</Tabs>\n')).toEqual([
      '<Tabs>\n    <Tab>One</Tab>',
      '</Tabs>',
    ]);
  });

  it('part text inside of a list item too', () => {
    const [list] =
      parse(
        '3. Which one?\n    <Choice>\n      <Option>\n        One\n      </Option>\n    </Choice>\n',
      )?.children ?? [];
    const item = list?.type === 'list' ? list.children[0] : undefined;
    expect(item?.children.map(({ type }) => type)).toEqual(['paragraph', ...Array(4).fill('html')]);
    expect(list).toMatchObject({ ordered: true, start: 3 });
  });

  it('leave every position where the text has it', () => {
    const text =
      'One.\n<Note>\n- two\n- three\n</Note>\nFour **five**.\n\n<Foo />\n| a |\n|---|\n| b |\n';
    const seen: string[] = [];
    visit(parse(text) ?? { type: 'root', children: [] }, 'text', ({ value, position }) => {
      const { start, end } = position ?? {};
      seen.push(text.slice(start?.offset, end?.offset));
      expect(text.split('\n')[(start?.line ?? 0) - 1]).toContain(value);
    });
    expect(seen).toEqual(['One.', 'two', 'three', 'Four ', 'five', '.', 'a', 'b']);
  });
});
