/** Annexes: files that belong to the document. */
import { h } from 'hastscript';
import { licenceName } from '../document/licence.js';
import { fileNote } from '../page/file-note.js';
import { listOf, text } from '../page/parts.js';
import type { View } from '../view.js';

/** One with a file is linked; one without is named, and said to be missing. */
export const view: View = {
  fact: ({ locale, t, sizes }, _part, { entry }) =>
    listOf(
      (entry.meta.annexes ?? []).map(({ title, file, licence }) => {
        const name = title[locale];
        if (file) {
          const bytes = sizes.get(`${entry.folder}/${file}`);
          const type = file.split('.').at(-1)?.toUpperCase();
          const note = bytes === undefined ? '' : ` (${type}, ${fileNote(t, { bytes })})`;
          const link = h('a', { href: `figures/${encodeURIComponent(file)}` }, `${name}${note}`);
          return licence ? h('span', [link, text(` · ${licenceName({ t }, licence)}`)]) : link;
        }
        return h('span', [text(`${name} `), h('span.label', t('pages:fact.annexMissing'))]);
      }),
    ),
};
