/** A body's parts as data: its plain text, tables as rows, numbered paragraphs, questions and answers. */
import type { ItemBlocks } from '@narani/feed';
import type { Element, Nodes, RootContent } from 'hast';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr figure figcaption div section'.split(
    ' ',
  ),
);

/**
 * The text of nodes, as one reads it without marks.
 *
 * **Shapes**: an empty line between paragraphs, a hyphen before an item, a tab between cells. Marks of notes and what is hidden from
 * readers of the screen are left out.
 */
export function plainText(nodes: readonly Nodes[]): string {
  const lines = written(nodes)
    .split('\n')
    .map((line) => line.trim());
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
}

function written(nodes: readonly Nodes[]): string {
  return nodes.map(writtenOne).join('');
}

function writtenOne(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  const { tagName: name, properties, children } = node;
  if (isNoteMark(node) || properties.ariaHidden === 'true') return '';
  if (name === 'br') return '\n';
  if (name === 'img') return String(properties.alt ?? '');
  const inner = written(children);
  if (name === 'td' || name === 'th') return `${inner.trim()}\t`;
  if (name === 'tr') return `\n${inner.replace(/\t$/, '')}\n`;
  if (name === 'li') return `\n- ${inner.trim()}\n`;
  return BLOCKS.has(name) ? `\n\n${inner}\n\n` : inner;
}

/** A mark that leads to a note, or back from it: away from the page it is a number without a sense. */
function isNoteMark({ tagName, children, properties }: Element): boolean {
  const leads = (start: string) => String(properties.href ?? '').startsWith(start);
  if (tagName === 'a') return leads('#fnref-') || leads('#fn-');
  const [only, ...more] = children;
  return tagName === 'sup' && more.length === 0 && only?.type === 'element' && isNoteMark(only);
}

/** A stretch of a body under a heading. */
interface Stretch {
  readonly id: string;
  readonly children: readonly RootContent[];
}

/** The id of the section that holds questions and answers. */
const QUESTIONS = 'faq';

/** What stands in a body that programs can use without reading HTML. **Shapes**: in the order of the text. */
export function blocksOf(stretches: readonly Stretch[]): ItemBlocks {
  const each = stretches.flatMap(({ id, children }) =>
    elementsIn(children).map((element) => ({ section: id, element })),
  );
  return {
    paragraphs: each.flatMap(({ section, element }) => {
      const id = String(element.properties.id ?? '');
      const number = /^p(\d+)$/.exec(id)?.[1];
      if (number === undefined) return [];
      const text = plainText(element.children.filter((child) => !isNumber(child)));
      return [{ number: Number(number), id, section, text }];
    }),
    tables: each.flatMap(({ section, element }) =>
      element.tagName === 'table' ? [{ section, ...rowsOf(element) }] : [],
    ),
    faq: stretches.flatMap(({ id, children }) => (id === QUESTIONS ? questionsIn(children) : [])),
  };
}

function elementsIn(nodes: readonly Nodes[]): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [node, ...elementsIn(node.children)] : [],
  );
}

function isNumber(node: Nodes): boolean {
  const { className } = node.type === 'element' ? node.properties : {};
  return Array.isArray(className) && className.includes('paragraph-number');
}

function rowsOf(table: Element): Pick<ItemBlocks['tables'][number], 'header' | 'rows'> {
  const inside = elementsIn(table.children);
  const head = inside.find(({ tagName }) => tagName === 'thead');
  const rows = (of: readonly Element[]) =>
    of
      .filter(({ tagName }) => tagName === 'tr')
      .map(({ children }) =>
        children.flatMap((cell) =>
          cell.type === 'element' ? [inOneLine(plainText(cell.children))] : [],
        ),
      );
  const [header = []] = head ? rows(elementsIn(head.children)) : [];
  const body = head ? inside.filter((each) => !elementsIn(head.children).includes(each)) : inside;
  return { header, rows: rows(body) };
}

function inOneLine(text: string): string {
  return text.split('\n').filter(Boolean).join(' ');
}

/** A question is a paragraph that is bold as a whole; its answer is what follows. */
function questionsIn(children: readonly RootContent[]): ItemBlocks['faq'] {
  const found: { question: string; answer: RootContent[] }[] = [];
  for (const node of children) {
    if (isQuestion(node)) found.push({ question: plainText([node]), answer: [] });
    else found.at(-1)?.answer.push(node);
  }
  return found.map(({ question, answer }) => ({ question, answer: plainText(answer) }));
}

function isQuestion(node: RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'p') return false;
  const [only, ...more] = node.children;
  return more.length === 0 && only?.type === 'element' && only.tagName === 'strong';
}
