/** Who wrote the text. */
import { joined, peopleOf } from '../facts.js';
import type { View } from '../view.js';

export const view: View = {
  label: 'pages:fact.authors',
  row: (facts) => joined(peopleOf(facts.entry.meta.authors ?? [], facts), facts.locale),
};
