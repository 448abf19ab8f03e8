/** What is around a page's own content. */
import type { PageRef } from '@narani/model';
import type { ElementContent } from 'hast';

/**
 * What a page is, for its frame.
 *
 * **Shapes**: `title` goes before the site's title, which stands alone without it; `lang` is set where title and description are not in the page's language; `canonical` is the address to cite where it is not the page's
 * own; `hidden` keeps the page out of search engines, hreflang and the sitemap; `kind` marks the navigation.
 */
export interface PageFrame {
  readonly ref: PageRef;
  /** In place of a title that is too long for a page of results. */
  readonly shortTitle?: string | undefined;
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string | undefined;
  readonly canonical?: string;
  readonly hidden?: boolean;
  /** A text, in place of a list or a page about the site. */
  readonly isText?: true;
  /** Both languages of a text, side by side. */
  readonly isFacing?: true;
  /** The path of the text as Markdown. */
  readonly markdown?: string;
  readonly pageClass: string;
  readonly trail?: readonly { readonly ref: PageRef; readonly title: string }[];
  /** Names and contents of `meta` elements, for programs for references. */
  readonly records?: readonly (readonly [name: string, content: string])[];
  /** What the page is or holds, in the words of schema.org. */
  readonly things?: readonly unknown[];
  readonly main: readonly ElementContent[];
}
