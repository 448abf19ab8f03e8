/** A text on its way to a safe tree. */
import type { Meta } from '@narani/model';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { renderBody, resolveBody } from '../src/index.js';
import { entryOf } from './corpus.js';

function bodyOf(markdown: string, more: Partial<Meta> = {}): string {
  const meta = { kind: 'doc', id: 'doc/x', type: 'note', ...more } as unknown as Meta;
  const entry = entryOf(meta, { ko: { title: '글', body: markdown } });
  const document = entry.translations.ko;
  if (!document) throw new Error('Missing text');
  const children = resolveBody(renderBody(entry, document).tree, {
    link: ({ id }) => (id === 'there' ? 'there.html' : undefined),
    file: (name) => name,
    label: ({ key, values }) => `${key.replace('pages:', '')}${values?.number ?? ''}`,
  });
  return toHtml({ type: 'root', children });
}

describe('renderBody', () => {
  it('drops raw HTML and targets that could run', () => {
    const html = bodyOf(
      '<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](data:text/html,z) <b onclick="x">b</b>\n',
    );
    expect(html).not.toMatch(/script|onclick|data:|<b/);
  });
  it('drops an image that is no declared figure and keeps its words', () => {
    expect(bodyOf('![그림](https://example.org/x.png)\n')).toBe('<p>그림</p>');
  });
  it('keeps the alternative text of a figure whose file is not there', () => {
    expect(bodyOf('![막대그래프](figure:none "설명.")\n')).toContain(
      '<figure id="figure-none"><p>막대그래프</p>',
    );
  });
  it('gives a figure that is shown twice one anchor', () => {
    const html = bodyOf('![가](figure:a "하나.")\n\n> ![가](figure:a "둘.")\n');
    expect(html.match(/<figure[^>]*>/g)).toEqual(['<figure id="figure-a">', '<figure>']);
  });
  it('numbers a figure by its place in meta.yaml, whatever the text has before it', () => {
    const figure = (id: string) => ({ id, file: `${id}.svg`, width: 1, height: 1 });
    const html = bodyOf('![가](figure:second "설명.")\n', {
      figures: [figure('first'), figure('second')],
    });
    expect(html).toContain(
      '<figcaption><a class="figure-number" href="#figure-second">document.figureNumber2</a> 설명.</figcaption>',
    );
  });
  it('shows the marks of lists as they are written', () => {
    expect(bodyOf('가. 하나\n나. 둘\n   - 셋\n').replaceAll('\n', '')).toBe(
      '<ul class="marked"><li><span class="marker">가.</span> 하나</li>' +
        '<li><span class="marker">나.</span> 둘<ul><li>셋</li></ul></li></ul>',
    );
    expect(bodyOf('1) 하나\n\n3) 둘\n').replaceAll('\n', '')).toBe(
      '<ul class="marked"><li><p><span class="marker">1)</span> 하나</p></li>' +
        '<li><p><span class="marker">3)</span> 둘</p></li></ul>',
    );
  });
  it('keeps the numbers of a list that skips or counts down', () => {
    expect(bodyOf('1. 하나\n3. 셋\n')).toContain('<li value="3">셋</li>');
    expect(bodyOf('3. 셋\n2. 둘\n').replaceAll('\n', '')).toBe(
      '<ol start="3"><li value="3">셋</li><li value="2">둘</li></ol>',
    );
  });
  it('shows ticks as signs with a name', () => {
    const tick = (sign: string, key: string) =>
      `<span class="tick" role="img" aria-label="document.task${key}">${sign}</span> `;
    expect(bodyOf('- [x] 한 일\n- [ ] 할 일\n').replaceAll('\n', '')).toBe(
      `<ul><li>${tick('☑', 'Done')}한 일</li><li>${tick('☐', 'Open')}할 일</li></ul>`,
    );
    expect(bodyOf('1) [X] 한 일\n')).toContain(`1)</span> ${tick('☑', 'Done')}한 일`);
  });
  it('keeps Korean anchors as they are written', () => {
    expect(bodyOf('## 쟁점 {#쟁점}\n')).toContain('<h2 id="쟁점">');
  });
  it('numbers footnotes by their calls, with a way back to each', () => {
    const html = bodyOf('가[^나], 다[^가] 그리고[^나].\n\n[^가]: 둘째.\n\n[^나]: 첫째.\n');
    expect(html).toContain('<li id="fn-1"><p>첫째.');
    expect(html).toContain('href="#fnref-1-2"');
    expect(html).not.toContain('%');
  });
  it('prints a call of a note that does not exist', () => {
    expect(bodyOf('가[^없음].\n')).not.toContain('href');
  });
  it('leaves the text of a link whose target is published nowhere', () => {
    expect(bodyOf('[가](agenda:here) [나](agenda:there)\n')).toBe(
      '<p>가 <a href="there.html">나</a></p>',
    );
  });
  it('does not take an empty head of a table for a head', () => {
    expect(bodyOf('|  | 가 |\n| --- | --- |\n| 나 | 다 |\n')).toContain('<td></td>');
  });
  it('lets the keyboard reach a block of code that scrolls', () => {
    expect(bodyOf('```\nx\n```\n')).toContain('<pre tabindex="0">');
  });
});
