/** Citations: the reader's own day, the place that is read, and copies of both. */
import { dated } from '@narani/cite';
import { copyText, today } from './copy.js';

const said = document.querySelector<HTMLElement>('.part-cite')?.dataset ?? {};
const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';

/** Fills the forms in, follows the place in the address, and lets forms and addresses be copied. */
export function citePlaces(): void {
  for (const run of document.querySelectorAll<HTMLElement>('[data-accessed]')) {
    run.textContent = dated(run.dataset.accessed ?? '', today());
    run.hidden = false;
  }
  for (const form of document.querySelectorAll<HTMLElement>('.citation')) addButton(form);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a.anchor, a.paragraph-number, a.figure-number',
  ))
    link.addEventListener('click', () => copyText(address + link.hash, said.address));
  addEventListener('hashchange', showPlace);
  showPlace();
}

function addButton(form: HTMLElement): void {
  const name = form.closest('div')?.querySelector('dt')?.textContent ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = (said.copy ?? '').replace('{form}', name);
  button.addEventListener('click', () => {
    const copy = form.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
    copyText(copy.textContent ?? '', (said.copied ?? '').replace('{form}', name));
  });
  form.after(button);
}

/** A place of the text in the page's address is in every form, and said above them. */
function showPlace(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const known = id !== '' && document.getElementById(id)?.closest('.document-text') != null;
  for (const run of document.querySelectorAll('.cited-address'))
    run.textContent = known ? address + location.hash : address;
  for (const run of document.querySelectorAll<HTMLElement>('.cited-key')) {
    run.dataset.key ??= run.textContent ?? '';
    run.textContent = known ? `${run.dataset.key}.${id}` : run.dataset.key;
  }
  document.querySelector('.cited-place')?.remove();
  if (!known) return;
  const place = document.createElement('p');
  place.className = 'cited-place';
  place.textContent = (said.place ?? '').replace('{place}', `#${id}`);
  document.querySelector('.citations summary')?.after(place);
}
