/** What pages may load. */
import { describe, expect, it } from 'vitest';
import { filesOf, fixtureCorpus, LIBRARY } from './corpus.js';

const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 420"><text font-size="16">Box</text></svg>';
const pages = [
  ...filesOf(fixtureCorpus(), LIBRARY, {
    drawings: new Map([['papers/report/boxes.en.svg', { sha256: '', text: wide }]]),
  }).values(),
].filter(({ mediaType }) => mediaType === 'text/html');

describe('every page', () => {
  it.each(pages.map(({ path, contents }) => [path, String(contents)]))(
    '%s allows nothing but files of its site, before it names any',
    (_path, html) => {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
      const said = policy?.[1]?.replaceAll('&#x27;', "'");
      expect(said).toMatch(/^default-src 'none'; /);
      expect(said).not.toMatch(/unsafe|https?:|\*/);
      expect(html.slice(0, policy?.index)).not.toMatch(/<(?:link|script|base|style)\b/);
    },
  );

  it.each(pages.map(({ path, contents }) => [path, String(contents)]))(
    '%s holds no style or script of its own, but data that no browser runs',
    (_path, html) => {
      const run = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
      expect(run).not.toMatch(/<style|<script(?! src=)|\sstyle=|\son[a-z]+=|javascript:/i);
    },
  );
});
