/** What a page can copy, and how it says so. */

let status: HTMLElement | undefined;

/** Puts a text on the clipboard and says so, to those who see and those who hear. */
export function copyText(text: string, message = ''): void {
  const done = () => say(message);
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => undefined);
  else if (copied(text)) done();
}

/** The day on the reader's own clock. **Units**: an ISO 8601 day. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Where a page has no right to the clipboard, since it came without encryption. */
function copied(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'said';
  document.body.append(field);
  const before = document.activeElement as HTMLElement | null;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}

/** The region is there before it speaks, or nobody would hear it; the same words are said again when they are written again. */
function say(message: string): void {
  if (!status) {
    status = document.createElement('p');
    status.className = 'page-status';
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  const region = status;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = message;
  }, 50);
  setTimeout(() => {
    if (region.textContent === message) region.textContent = '';
  }, 4000);
}
