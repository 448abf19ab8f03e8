/** A programme on the reader's own clock: a column of their zone where no other shows its hours, and what is on now and next on the day. */

/** How often the clock is looked at. **Units**: ms. */
const TICK = 20_000;

interface Item {
  readonly row: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly start: Date;
  readonly end: Date | undefined;
}

/** Dresses every programme of the page whose hours are instants. */
export function keepTime(): void {
  for (const programme of document.querySelectorAll<HTMLElement>('.programme')) {
    const items = itemsOf(programme);
    if (items.length === 0) continue;
    addColumn(programme, items);
    const words = programme.dataset;
    const look = () => markNow(items, words);
    look();
    setInterval(look, TICK);
  }
}

function itemsOf(programme: HTMLElement): Item[] {
  return [...programme.querySelectorAll<HTMLElement>('tr[id]')].flatMap((row): Item[] => {
    const cells = [...row.querySelectorAll<HTMLElement>('td.time')];
    const times = cells[0]?.querySelectorAll('time') ?? [];
    const [start, end] = [...times].map(({ dateTime }) => dateTime);
    if (!start?.includes('T')) return [];
    return [
      { row, cells, start: new Date(start), end: end?.includes('T') ? new Date(end) : undefined },
    ];
  });
}

/** The reader's zone beside those of the programme, unless its clocks show the same. */
function addColumn(programme: HTMLElement, items: readonly Item[]): void {
  const { lang } = document.documentElement;
  const own = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(lang, { month: 'short', day: 'numeric' });
  const shown = ({ cells }: Item) =>
    cells.map((cell) => cell.querySelector('time')?.textContent ?? '');
  const isKnown = items[0]?.cells.some((_cell, index) =>
    items.every((item) => shown(item)[index] === own.format(item.start)),
  );
  const head = programme.querySelector('thead tr');
  if (isKnown || !head) return;
  const zone = new Intl.DateTimeFormat(lang, { timeZoneName: 'short' })
    .formatToParts(items[0]?.start)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const title = document.createElement('th');
  title.scope = 'col';
  title.textContent = (programme.dataset.own ?? '').replace('{zone}', zone ?? '');
  const behind = items[0]?.cells.length ?? 0;
  head.insertBefore(title, head.children[behind] ?? null);
  const last = { day: '' };
  for (const row of programme.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const item = items.find((each) => each.row === row);
    const whole = row.querySelector<HTMLTableCellElement>('[colspan]');
    if (whole) whole.colSpan += 1;
    else row.insertBefore(cellOf(item, own, day, last), row.children[behind] ?? null);
  }
}

/** The hours of an item on the reader's clock; the day stands before the first of each. */
function cellOf(
  item: Item | undefined,
  own: Intl.DateTimeFormat,
  day: Intl.DateTimeFormat,
  last: { day: string },
): HTMLElement {
  const cell = document.createElement('td');
  cell.className = 'time own-time';
  if (!item) return cell;
  const on = day.format(item.start);
  const hours = [item.start, ...(item.end ? [item.end] : [])].map((each) => own.format(each));
  cell.textContent = `${on === last.day ? '' : `${on} `}${hours.join('–')}`;
  last.day = on;
  return cell;
}

/** On the day: what is on, and what comes next. */
function markNow(items: readonly Item[], { now = '', next = '' }: DOMStringMap): void {
  const time = Date.now();
  const [first, last] = [items[0], items.at(-1)];
  const isOn = (item: Item, index: number) => {
    const end = item.end ?? items[index + 1]?.start;
    return item.start.getTime() <= time && (end ? time < end.getTime() : false);
  };
  const current = items.findIndex(isOn);
  const isDay =
    first && last && time > first.start.getTime() - DAY && time < last.start.getTime() + DAY;
  const coming = isDay ? items.findIndex(({ start }) => start.getTime() > time) : -1;
  for (const [index, { row }] of items.entries()) {
    const label = index === current ? now : index === coming ? next : '';
    const kind = row.querySelector('.item-kind');
    const mark = row.querySelector('.item-now');
    if (mark?.textContent === label || (!mark && label === '')) continue;
    mark?.remove();
    row.toggleAttribute('aria-current', false);
    if (index === current) row.setAttribute('aria-current', 'time');
    if (label === '' || !kind) continue;
    const sign = document.createElement('span');
    sign.className = 'item-now';
    sign.textContent = label;
    kind.append(' ', sign);
  }
}

/** What comes next is said from the day before. **Units**: ms. */
const DAY = 12 * 3_600_000;
