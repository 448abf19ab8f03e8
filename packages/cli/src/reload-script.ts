/** What the development server adds to the pages that it gives out, and no build ever publishes. */

/** Where the server itself answers; no site has such a name. */
export const OWN_PATH = '/_narani/';

/**
 * The script of a page: it listens for builds, loads the page again where that changed, keeps the place that was read, and lays what
 * is wrong over the page. Findings are shown as text: they quote what strangers wrote.
 */
export const RELOAD_SCRIPT = `(() => {
  const key = 'narani place';
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  sessionStorage.removeItem(key);
  if (kept?.path === location.pathname) addEventListener('load', () => scrollTo(kept.x, kept.y));
  const reload = () => {
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  };
  const show = (text) => {
    document.getElementById('narani-findings')?.remove();
    if (!text) return;
    const box = document.createElement('pre');
    box.id = 'narani-findings';
    box.setAttribute('role', 'status');
    box.style.cssText = 'position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;margin:0;padding:1rem;background:#1b1b1bf2;color:#fff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;z-index:2147483647';
    box.textContent = text;
    box.addEventListener('click', () => box.remove());
    document.body.append(box);
  };
  let run;
  const events = new EventSource('${OWN_PATH}events');
  events.onmessage = ({ data }) => {
    const build = JSON.parse(data);
    const here = decodeURIComponent(location.pathname).slice(1);
    const site = here.split('/')[0] + '/assets/';
    const isHere = (path) => path === here || path === here + 'index.html' || path.startsWith(site);
    if ((run !== undefined && run !== build.run) || build.changed.some(isHere)) return reload();
    run = build.run;
    show(build.findings);
  };
})();
`;
