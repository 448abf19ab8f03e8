/** On a narrow screen the counterpart of a paragraph is opened by a button behind it, or by a tap on the paragraph. */

/** Gives each paragraph that has a counterpart its button; styles show them where the languages do not stand side by side. */
export function openCounterparts(): void {
  const facing = document.querySelector<HTMLElement>('.facing');
  if (!facing) return;
  for (const row of facing.querySelectorAll<HTMLElement>('.facing-row:not(:has(h1))'))
    addButton(row, facing);
  facing.classList.add('opens');
  openAtPlace();
  addEventListener('hashchange', openAtPlace);
}

function addButton(row: HTMLElement, { dataset }: HTMLElement): void {
  const [own, other] = row.children;
  if (!own || !other) return;
  // What stands in the other language alone has nothing to be opened from.
  if (own.classList.contains('empty')) row.classList.add('open');
  if (own.classList.contains('empty') || other.classList.contains('empty')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'facing-open';
  const show = (open: boolean) => {
    row.classList.toggle('open', open);
    button.ariaExpanded = String(open);
    button.textContent = (open ? dataset.hide : dataset.show) ?? '';
  };
  show(false);
  own.append(button);
  button.addEventListener('click', () => show(button.ariaExpanded !== 'true'));
  own.addEventListener('click', ({ target }) => {
    const busy = target instanceof Element && target.closest('a, button, summary');
    if (!busy && getSelection()?.isCollapsed !== false) show(button.ariaExpanded !== 'true');
  });
}

/** Whoever comes to a place sees both languages of it. */
function openAtPlace(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const row = id === '' ? null : document.getElementById(id)?.closest('.facing-row');
  const button = row?.querySelector<HTMLButtonElement>('.facing-open[aria-expanded="false"]');
  button?.click();
}
