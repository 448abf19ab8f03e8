/** The one script of every page: it opens the search, and loads nothing before. */

const OFF = 'narani shortcuts off';
const own = document.currentScript as HTMLScriptElement;
const buttons = document.querySelectorAll<HTMLButtonElement>('.search-open');

let loading = false;
function open(): void {
  const { naraniPalette } = globalThis as { naraniPalette?: () => void };
  if (naraniPalette) naraniPalette();
  else if (!loading) load();
}

function load(): void {
  loading = true;
  const script = document.createElement('script');
  script.src = new URL('palette.js', own.src).href;
  script.addEventListener('error', () => {
    loading = false;
  });
  document.head.append(script);
}

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** A key that is part of what somebody writes opens nothing. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

for (const button of buttons) button.addEventListener('click', open);
addEventListener('keydown', (event) => {
  if (isOff() || event.isComposing || event.altKey || event.shiftKey) return;
  const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  open();
});
