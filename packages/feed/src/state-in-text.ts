/** Where a translation stands, said at the beginning of its text: ordinary feed readers show nothing else. */
import { createTranslator } from '@narani/messages';
import type { FeedContext, ItemBody, Part } from './shape.js';

const WORDS = { ko: createTranslator('ko'), en: createTranslator('en') };

/** A body with its state in words, where the site wants it; a source says nothing. */
export function withStateInText(
  { site }: FeedContext,
  { locale, body: { extension } }: Part,
  body: ItemBody,
): ItemBody {
  const { translation } = extension;
  if (!site.stateInText || !translation) return body;
  const t = WORDS[locale];
  const [label, meaning] = ['label', 'meaning'].map((key) =>
    t(`feeds:${translation.state}.${key}`),
  );
  // Words of ours, in which no sign means anything to HTML.
  const said = `<p><strong>${label}</strong> ${meaning}</p>`;
  return { ...body, html: said + body.html, prefixed: said + body.prefixed };
}
