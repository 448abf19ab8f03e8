/** Opens what was published in a browser that lets nothing out, and reports whatever ran, asked or could run. */

/**
 * Faults of the pages, feeds and sitemaps among published files.
 *
 * **Shapes**: `files` are contents by path, `site/…`; a fault is a line of words; `tell` hears how far it is.
 */
export async function openAll(browser, files, tell = () => {}) {
  const faults = [];
  const counts = { pages: 0, fields: 0 };
  const queue = files.entries();
  const lane = async () => {
    const context = await browser.newContext();
    const opened = await openPage(context, files, faults);
    for (const [path, contents] of queue) {
      await opened.look(path, contents, counts);
      if (path.endsWith('.html') && counts.pages % TOLD_EACH === 0)
        tell(`opened ${counts.pages} pages, ${faults.length} faults`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { faults, ...counts };
}

/** One page that looks at files one after the other. */
async function openPage(context, files, faults) {
  const page = await context.newPage();
  let at = '';
  const fault = (text) => faults.push(`${at}: ${text.slice(0, 200)}`);
  page.on('dialog', (dialog) => {
    fault(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('console', (message) => {
    if (!/Failed to load resource/.test(message.text())) fault(`console ${message.text()}`);
  });
  page.on('popup', () => fault('a window opened'));
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.hostname !== 'site.test') {
      fault(`request to ${url.href}`);
      return route.abort();
    }
    const contents = files.get(decodeURIComponent(url.pathname).slice(1));
    if (contents === undefined) return route.fulfill({ status: 404, body: '' });
    const type = TYPES[url.pathname.replace(/^.*\./, '')] ?? 'application/octet-stream';
    return route.fulfill({ status: 200, contentType: type, body: Buffer.from(contents) });
  });
  const look = async (path, contents, counts) => {
    at = path;
    if (path.endsWith('.html')) {
      await page.goto(`http://site.test/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`);
      counts.pages += 1;
      for (const each of await page.evaluate(scan, '')) fault(each);
      if (HOME.test(path)) for (const each of await found(page)) fault(each);
    } else if (path.endsWith('.json')) {
      for (const html of htmlFields(JSON.parse(text(contents)))) {
        counts.fields += 1;
        for (const each of await page.evaluate(scan, html)) fault(each);
      }
    } else if (path.endsWith('.xml') || path.endsWith('.svg')) {
      for (const each of await page.evaluate(scanXml, text(contents))) fault(each);
    }
  };
  return { look };
}

/** The first page of a site in a language: what its search finds is looked at from there. */
const HOME = /^[^/]+\/(?:ko|en)\/index\.html$/;

/** What most hostile strings hold. */
const QUERIES = ['script', 'evil', 'alert', 'onerror'];

/** Faults of what the search of a page shows. */
async function found(page) {
  if ((await page.locator('.search-open').count()) === 0) return [];
  await page.locator('.search-open').click();
  await page.locator('#palette-input').waitFor();
  const faults = [];
  for (const query of QUERIES) {
    await page.locator('#palette-input').fill(query);
    await page.waitForFunction(() => document.querySelector('.palette-status').textContent !== '');
    faults.push(...(await page.evaluate(scan, '')));
  }
  return faults;
}

/** Pages open side by side: each waits for its files most of the time. */
const LANES = 4;

/** **Units**: pages. */
const TOLD_EACH = 250;

const text = (contents) => Buffer.from(contents).toString('utf8');

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
};

/** The fields of a feed that hold HTML. */
function htmlFields(value, key = '') {
  if (typeof value === 'string') return /html/.test(key) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    htmlFields(inner, Array.isArray(value) ? key : name),
  );
}

/** In the page: what can run, or ask for something elsewhere. With a text, of that text and not of the page. */
function scan(html) {
  const tree = html === '' ? document : new DOMParser().parseFromString(html, 'text/html');
  const faults = [];
  if (window.harmed !== undefined) faults.push('script ran');
  const elements =
    'script, iframe, frame, object, embed, applet, form, input, button, foreignObject, animate, set, audio, video, portal';
  // What pages have of their own: a mark of a list; buttons of the search, of citations and of facing pages; the site's own scripts; data that no browser runs.
  const listed = 'input[type=checkbox]:disabled';
  const own =
    html === ''
      ? [
          listed,
          ...[
            ':is(.site-header, .choice-ways) button.search-open:not([onclick])',
            // The search, and its scripts, once it is opened.
            'body > dialog.palette > .palette-head > :is(input, button)',
            'body > dialog.palette > .palette-foot > p > input',
            'head > script[src*="/assets/search/palette.js"]:empty',
            'head > script[src*="/assets/search/index-"]:empty',
            '.citations dd > button:not([onclick])',
            '.facing button.facing-open[type=button]:not([onclick])',
          ],
          ...['search/opener.js', 'page.js'].map((name) => `script[src$="assets/${name}"]:empty`),
          'head > script[type="application/ld+json"]:not([src])',
        ].join()
      : listed;
  for (const element of tree.querySelectorAll(elements))
    if (!element.matches(own) || (element.src && new URL(element.src).origin !== location.origin))
      faults.push(`element ${element.outerHTML}`);
  for (const element of tree.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc')
        faults.push(`attribute ${name} of ${element.outerHTML}`);
      if (!/^(?:xlink:)?(?:href|src|action|data|poster|formaction|srcset)$/i.test(name)) continue;
      const url = URL.parse
        ? URL.parse(value, 'http://site.test/')
        : new URL(value, 'http://site.test/');
      const scheme = url ? url.protocol : 'none:';
      if (!/^(?:https?|mailto|tel):$/.test(scheme)) faults.push(`address ${value}`);
      const fetched = !/^(?:A|LINK|BASE)$/i.test(element.tagName) || element.rel === 'stylesheet';
      if (fetched && html === '' && url && url.hostname !== 'site.test')
        faults.push(`fetches ${value}`);
    }
    if (
      element.tagName === 'META' &&
      /refresh/i.test(element.httpEquiv) &&
      /\/\/|javascript/i.test(element.content)
    )
      faults.push(`refresh ${element.content}`);
  }
  return faults;
}

/** In the page: a text that is no XML. */
function scanXml(xml) {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  return tree.querySelector('parsererror') ? ['no XML'] : [];
}
