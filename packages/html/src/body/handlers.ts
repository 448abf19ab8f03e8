/** From mdast to hast: the nodes that Narani adds to Markdown, and footnotes. */
import type { Figure, Locale, Meta, NumberedParagraph } from '@narani/model';
import type { Element, ElementContent, Properties } from 'hast';
import type { FootnoteReference, Heading, Image, Link } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { FootnoteLedger } from './footnotes.js';

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
  return {
    numberedParagraph: (state: State, node: NumberedParagraph) => numberedParagraph(state, node),
    figure: (state: State, node: Figure) => figure(state, node, setting),
    heading: (state: State, node: Heading) => heading(state, node),
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
    data: { role: 'numbered-paragraph', number: node.number },
  };
}

function figure(state: State, node: Figure, { meta, locale, files }: BodySetting): Element {
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
  const credit = declared?.credit?.[locale];
  const number = declared ? (meta.figures?.indexOf(declared) ?? 0) + 1 : undefined;
  const caption = [
    ...(number ? [numberOf(number)] : []),
    ...state.all(node),
    ...(credit ? [creditOf(credit, node.children.length > 0)] : []),
  ];
  return {
    ...element('figure', { id: `figure-${node.figure}` }, [
      ...picture,
      ...(caption.length > 0 ? [element('figcaption', {}, caption)] : []),
    ]),
    data: { role: 'figure', ...(number ? { number } : {}) },
  };
}

/** Numbers follow meta.yaml, so that both languages count alike, also where one lacks a figure. */
function numberOf(number: number): Element {
  const text = { key: 'pages:document.figureNumber', values: { number }, ofText: true } as const;
  return { ...element('span', {}), data: { role: 'figure-number', text } };
}

function creditOf(credit: string, afterCaption: boolean): Element {
  const text: ElementContent = { type: 'text', value: `${afterCaption ? ' ' : ''}${credit}` };
  return { ...element('span', {}, [text]), data: { role: 'credit' } };
}

function heading(state: State, node: Heading): Element {
  const id = node.data?.id;
  return element(`h${node.depth}`, id ? { id } : {}, state.all(node));
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
