/** A site's files together. */
import { describe, expect, it } from 'vitest';
import { assembleSite } from '../src/index.js';

const file = (path: string, contents = '') => ({ path, mediaType: 'text/plain', contents });
const site = { name: 'wiki' };

describe('assembleSite', () => {
  it('orders the files by path, whatever the order of the editions', () => {
    const one = assembleSite(site, [[file('b'), file('a')], [file('a/c')]]);
    const other = assembleSite(site, [[file('a/c')], [file('a'), file('b')]]);
    expect(one.value.map(({ path }) => path)).toEqual(['a', 'a/c', 'b']);
    expect(other).toEqual(one);
  });
  it('keeps the first of two files with one path and reports the second', () => {
    const { value, findings } = assembleSite(site, [[file('a', '1')], [file('a', '2')]]);
    expect(value).toEqual([file('a', '1')]);
    expect(findings).toMatchObject([
      { rule: 'site/path-clash', path: 'sites/wiki/site.yaml', actual: 'a' },
    ]);
  });
  it('reports paths that differ only in case', () => {
    expect(assembleSite(site, [[file('A'), file('a')]]).findings).toHaveLength(1);
  });
});
