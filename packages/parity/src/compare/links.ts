/** Compares links by their targets, whatever language the path is in, and the languages of those paths. */
import type { Finding } from '@narani/model';
import type { BlockPair } from '../align/blocks.js';
import type { Block } from '../block.js';
import type { LinkPair } from './link-consistency.js';
import { wrongTarget } from './link-consistency.js';
import { checkLocale } from './link-locale.js';
import type { Anchors, Link } from './link-targets.js';
import { samePlace, sameTarget, toLink } from './link-targets.js';
import type { Context } from './place.js';
import { elsewhere, report } from './place.js';

/** The findings on the links of a section, and the pairs that only the whole document can judge. */
export function compareLinks(
  context: Context,
  pairs: readonly BlockPair[],
  anchors: Anchors,
): { findings: Finding[]; open: LinkPair[] } {
  const findings: Finding[] = [];
  const open: LinkPair[] = [];
  const restA: Link[] = [];
  const restB: Link[] = [];
  for (const { source, target } of pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const left = source.flatMap((block) =>
      block.links.map((token) => toLink(token, target.at(-1))),
    );
    const right = target.flatMap((block) =>
      block.links.map((token) => toLink(token, source.at(-1))),
    );
    const found = matchLinks(context, left, right, anchors);
    findings.push(...found.findings);
    open.push(...found.open);
    restA.push(...left);
    restB.push(...right);
  }
  strike(
    restA,
    restB,
    (a, b) => samePlace(a, b, anchors) === true,
    () => {},
  );
  const source = pairs.flatMap((pair) => pair.source);
  const target = pairs.flatMap((pair) => pair.target);
  const missing = restA.filter((link) => !isRepeated(link, target));
  const extra = restB.filter((link) => !isRepeated(link, source));
  findings.push(...judgeRest(context, missing, extra));
  return { findings, open };
}

/** Whether the other side refers to the same entry elsewhere in the section: one language names it again where the other says “it”. */
function isRepeated({ token }: Link, others: readonly Block[]): boolean {
  const typed = /^[a-z]+:(?!\/\/)/.test(token.value) && !token.value.startsWith('mailto:');
  return typed && others.some((block) => block.links.some(({ value }) => value === token.value));
}

/** Strikes out the links that agree; what is left stays in the two lists. */
function matchLinks(
  context: Context,
  left: Link[],
  right: Link[],
  anchors: Anchors,
): { findings: Finding[]; open: LinkPair[] } {
  const findings: Finding[] = [];
  const open: LinkPair[] = [];
  const order = new Map([...left.entries(), ...right.entries()].map(([at, link]) => [link, at]));
  const distance = (a: Link, b: Link) => Math.abs((order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const judge of [sameTarget, samePlace])
    for (const verdict of [true, undefined])
      strike(
        left,
        right,
        (a, b) => judge(a, b, anchors) === verdict,
        (a, b) => {
          if (verdict === undefined) open.push({ context, source: a.token, target: b.token });
          findings.push(...checkLocale(context, a, b));
        },
        distance,
      );
  strike(
    left,
    right,
    () => true,
    (a, b) => findings.push(wrongTarget(context, a.token, b.token, a.token.value)),
  );
  return { findings, open };
}

/** Strikes out pairs that fit; of several that fit one link, the nearest in the order of the texts. */
function strike(
  left: Link[],
  right: Link[],
  fits: (a: Link, b: Link) => boolean,
  then: (a: Link, b: Link) => void,
  distance: (a: Link, b: Link) => number = () => 0,
): void {
  for (let index = 0; index < left.length; ) {
    const link = left[index];
    const [other] = link
      ? right
          .filter((candidate) => fits(link, candidate))
          .sort((a, b) => distance(link, a) - distance(link, b))
      : [];
    if (!link || !other) {
      index += 1;
      continue;
    }
    left.splice(index, 1);
    right.splice(right.indexOf(other), 1);
    then(link, other);
  }
}

function judgeRest(context: Context, left: readonly Link[], right: readonly Link[]): Finding[] {
  return [
    ...left.map((a) =>
      report(context, 'parity/link', {
        variant: 'missing',
        expected: a.token.value,
        span: a.peer?.span,
        values: { text: a.token.text ?? '' },
        related: elsewhere(context.source.path, a.token.span, a.token.value),
      }),
    ),
    ...right.map((b) =>
      report(context, 'parity/link', {
        variant: 'extra',
        actual: b.token.value,
        span: b.token.span,
        values: { text: b.token.text ?? '' },
      }),
    ),
  ];
}
