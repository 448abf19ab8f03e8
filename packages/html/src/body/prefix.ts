/** A body whose ids begin with a prefix, so that it can stand on one page with others of its kind. */
import type { Element, Properties, Root, RootContent } from 'hast';

/** Properties that hold an id, or several, of the same text. */
const ID_PROPERTIES = ['id', 'ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor'] as const;

/** The tree with the prefix before its ids, and before whatever in it leads to them. */
export function withPrefix(root: Root, prefix: string): Root {
  const own = new Set(idsIn(root).map(encodeURIComponent));
  const prefixed = (value: NonNullable<Properties[string]>) =>
    (Array.isArray(value) ? value : String(value).split(' '))
      .map((each) => prefix + each)
      .join(' ');
  const visit = (node: RootContent): RootContent => {
    if (node.type !== 'element') return node;
    const properties: Properties = { ...node.properties };
    for (const name of ID_PROPERTIES)
      if (node.properties[name] != null)
        Object.assign(properties, { [name]: prefixed(node.properties[name]) });
    const target = localTarget(node);
    if (target !== undefined && own.has(target)) properties.href = `#${prefix}${target}`;
    return { ...node, properties, children: node.children.map(visit) as Element['children'] };
  };
  return { ...root, children: root.children.map(visit) };
}

/** Every id in a tree. */
export function idsIn(node: Root | RootContent): string[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  const own = node.type === 'element' && node.properties.id;
  return [...(own ? [String(own)] : []), ...node.children.flatMap(idsIn)];
}

/** The place in the same text that a link leads to. */
export function localTarget({ properties: { href } }: Element): string | undefined {
  if (typeof href !== 'string' || !/^#[\w%.~!*'()-]*$/.test(href)) return undefined;
  return href.slice(1);
}
