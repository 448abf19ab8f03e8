/** The switch of languages leads to the place that is read: its anchor is there in the other language too. */

/** How long a reader stays at a place that is read, and not passed. **Units**: ms. */
const STAY = 600;

/** Where the eye is. **Units**: part of the window's height. */
const EYE = 0.3;

/** Takes the last place at which the reader stayed along when a language is chosen: the switch itself stands at the top of the page. */
export function keepPlace(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.languages a, .facing .formats a');
  const top = document.querySelector('.site-header');
  let timer = 0;
  const stayed = () => {
    // Whoever is back at the top is there for the switch.
    if (!top || top.getBoundingClientRect().bottom > 0) return;
    const place = placeRead();
    for (const link of links) link.hash = place;
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(stayed, STAY);
    },
    { passive: true },
  );
}

/** The last anchor of one's own text above the eye; empty above the text. */
function placeRead(): string {
  const anchors = [
    ...document.querySelectorAll<HTMLElement>('.text [id]:not(.facing-cell.other *, svg *)'),
  ];
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const above = anchors[middle]?.getBoundingClientRect().top ?? 0;
    if (above <= innerHeight * EYE) low = middle + 1;
    else high = middle;
  }
  const id = anchors[low - 1]?.id;
  return id === undefined ? '' : `#${id}`;
}
