/** Annexes: files that belong to the document. */
import { h } from 'hastscript';
import { listOf, text } from '../page/parts.js';
import type { View } from '../view.js';

/** One with a file is linked; one without is named, and said to be missing. */
export const view: View = {
  fact: ({ locale, t }, _part, { entry }) =>
    listOf(
      (entry.meta.annexes ?? []).map(({ title, file }) => {
        const name = title[locale];
        if (file) return h('a', { href: `figures/${encodeURIComponent(file)}` }, name);
        return h('span', [text(`${name} `), h('span.label', t('pages:fact.annexMissing'))]);
      }),
    ),
};
