/** What tests ask of a page. Each function runs in the page. */

/** How far the place of the address is from where it should stand. **Units**: pixels. */
export function distance(): number {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return Number.MAX_SAFE_INTEGER;
  const { scrollHeight } = document.documentElement;
  const atEnd = window.scrollY >= scrollHeight - window.innerHeight - 2;
  const margin = Number.parseFloat(getComputedStyle(place).scrollMarginTop) || 0;
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const { top } = place.getBoundingClientRect();
  return atEnd && top >= 0 ? 0 : Math.abs(top - margin - (padding || 0));
}

/** Empty where the stop of the keyboard is seen, by an outline of 3 : 1; what is wrong with it otherwise. */
export function isSeen(): string {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return '';
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let behind = 'rgb(255, 255, 255)';
  for (let box = stop.parentElement; box; box = box.parentElement) {
    const { backgroundColor } = getComputedStyle(box);
    if (channels(backgroundColor)[3] === 0) continue;
    behind = backgroundColor;
    break;
  }
  const { width, height, bottom, right } = stop.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(stop);
  const [one, other] = [light(outlineColor), light(behind)];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && contrast >= 3;
  const shown = width >= 8 && height >= 8 && bottom > 0 && right > 0 && Number(opacity) > 0.5;
  return outlined && shown
    ? ''
    : `${stop.outerHTML.slice(0, 120)} ${outlineStyle} ${contrast} ${width}x${height}`;
}

/** What axe finds, the size of targets of WCAG 2.2 included. */
export async function auditPage(): Promise<string[]> {
  interface Axe {
    run(where: Document, options: object): Promise<{ violations: Violation[] }>;
  }
  type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** The names of links in the text that lead to three places or more. */
export function namesOfMany(): string[] {
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const name = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
    places.set(name, (places.get(name) ?? new Set()).add(link.href));
  }
  return [...places].flatMap(([name, hrefs]) => (hrefs.size > 2 ? [`${name}: ${hrefs.size}`] : []));
}
