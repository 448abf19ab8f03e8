/** From mdast to hast: the nodes that Narani adds to Markdown, and footnotes. */
import { createTranslator } from '@narani/messages';
import type { Figure, Locale, Meta, NumberedParagraph } from '@narani/model';
import type { Element, ElementContent, Properties } from 'hast';
import type {
  FootnoteReference,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Nodes,
  Parents,
} from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { FootnoteLedger } from './footnotes.js';

/** How each kind of node is turned, by its name. */
export type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['text']>>[0];

/** What the handlers need to know besides the node. `files` are the names of the files beside the document. */
export interface BodySetting {
  readonly meta: Meta;
  readonly locale: Locale;
  readonly files: readonly string[];
}

/**
 * Handlers for one document. The footnotes that were called, in order, are entered into `ledger`: ids come from their
 * number, since an identifier may be Korean, which a URL would percent-encode.
 */
export function bodyHandlers(setting: BodySetting, ledger: FootnoteLedger): Handlers {
  const shown = new Set<string>();
  return {
    numberedParagraph: (state: State, node: NumberedParagraph) => numberedParagraph(state, node),
    figure: (state: State, node: Figure) => {
      // A figure may be shown twice; its anchor leads to the first.
      const isFirst = !shown.has(node.figure);
      shown.add(node.figure);
      return figure(state, node, setting, isFirst);
    },
    heading: (state: State, node: Heading) => heading(state, node),
    list: (state: State, node: List) => list(state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      listItem(state, node, parent),
    link: (state: State, node: Link) => link(state, node),
    footnoteReference: (_state: State, node: FootnoteReference) => ledger.call(node.identifier),
    html: () => undefined,
    // A picture that is no figure has no file: check reports it, its words stay.
    image: (_state: State, node: Image) => ({ type: 'text', value: node.alt ?? '' }),
  };
}

function numberedParagraph(state: State, node: NumberedParagraph): Element {
  return {
    ...element('div', { id: node.id }, state.wrap(state.all(node), true)),
    ...placeOf(node),
    data: { role: 'numbered-paragraph', number: node.number },
  };
}

function figure(
  state: State,
  node: Figure,
  { meta, locale, files }: BodySetting,
  isFirst: boolean,
): Element {
  const declared = meta.figures?.find(({ id }) => id === node.figure);
  const file = declared?.file ?? declared?.files?.[locale];
  const picture: ElementContent[] =
    declared && file && files.includes(file)
      ? [
          {
            ...element('img', { alt: node.alt, width: declared.width, height: declared.height }),
            data: { file },
          },
        ]
      : [element('p', {}, [{ type: 'text', value: node.alt }])];
  const credit = declared && creditOf(declared, locale);
  const number = declared ? (meta.figures?.indexOf(declared) ?? 0) + 1 : undefined;
  const caption = [
    ...(number ? [numberOf(number)] : []),
    ...state.all(node),
    ...(credit ? [credited(credit, node.children.length > 0)] : []),
  ];
  return {
    ...element('figure', isFirst ? { id: `figure-${node.figure}` } : {}, [
      ...picture,
      ...(caption.length > 0 ? [element('figcaption', {}, caption)] : []),
    ]),
    ...placeOf(node),
    data: { role: 'figure', ...(number ? { number } : {}) },
  };
}

/** Numbers follow meta.yaml, so that both languages count alike, also where one lacks a figure. */
function numberOf(number: number): Element {
  const text = { key: 'pages:document.figureNumber', values: { number }, ofText: true } as const;
  return { ...element('span', {}), data: { role: 'figure-number', text } };
}

/** Whose a picture is, and its licence where that is not the document's. */
function creditOf(
  { credit, licence }: NonNullable<Meta['figures']>[number],
  locale: Locale,
): string {
  const name = licence && WORDS[locale](`pages:licence.${licence.replaceAll('.', '-')}`);
  return [credit?.[locale], name].filter((part) => part !== undefined).join(' · ');
}

const WORDS = { ko: createTranslator('ko'), en: createTranslator('en') };

function credited(credit: string, afterCaption: boolean): Element {
  const text: ElementContent = { type: 'text', value: `${afterCaption ? ' ' : ''}${credit}` };
  return { ...element('span', {}, [text]), data: { role: 'credit' } };
}

function heading(state: State, node: Heading): Element {
  const id = node.data?.id;
  return { ...element(`h${node.depth}`, id ? { id } : {}, state.all(node)), ...placeOf(node) };
}

/** Where a node stands in its file, by which its counterpart in the other language is found. */
function placeOf({ position }: Nodes): Pick<Element, 'position'> {
  return position ? { position } : {};
}

/** A list whose marks are words of the text shows those, and none of its own. */
function list(state: State, node: List): Element {
  const made: Element = defaultHandlers.list(state, node);
  const marked = node.children.some(({ data }) => data?.marker !== undefined);
  if (!marked) return made;
  return { ...made, tagName: 'ul', properties: {}, data: { role: 'marked-list' } };
}

/** The mark and the tick stand in the first line of the item. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const { data, checked } = node;
  const made: Element = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
  const signs = [
    ...(data?.marker === undefined ? [] : [signOf(data.marker, { role: 'marker' })]),
    ...(typeof checked === 'boolean' ? [tickOf(checked)] : []),
  ];
  const value = data?.marker === undefined && data?.number !== undefined ? data.number : undefined;
  return {
    ...made,
    properties: value === undefined ? {} : { value: String(value) },
    children: signs.length > 0 ? behind(signs, made.children) : made.children,
  };
}

/** A box would be lost where forms are not allowed and when it is copied: the tick is a sign, with a name. */
function tickOf(done: boolean): Element {
  const label = { key: done ? 'pages:document.taskDone' : 'pages:document.taskOpen' };
  return signOf(done ? '☑' : '☐', { role: 'tick', label });
}

function signOf(sign: string, data: NonNullable<Element['data']>): Element {
  return { ...element('span', {}, [{ type: 'text', value: sign }]), data };
}

function behind(signs: readonly Element[], content: readonly ElementContent[]): ElementContent[] {
  const line = signs.flatMap((sign): ElementContent[] => [sign, { type: 'text', value: ' ' }]);
  const at = content.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const first = content[at];
  if (first?.type !== 'element' || first.tagName !== 'p') return [...line, ...content];
  return content.map((node, index) =>
    index === at ? { ...first, children: [...line, ...first.children] } : node,
  );
}

function link(state: State, node: Link): Element {
  const reference = node.data?.reference;
  const children = state.all(node);
  if (reference) return { ...element('a', {}, children), data: { reference } };
  return element('a', { href: node.url }, children);
}

function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
