/** The files beside documents that their pages show: pictures and annexes. */
import type { CheckedCorpus, Entry, Locale, Router } from '@narani/model';
import { shownEntries, textOf } from '@narani/routes';
import type { SiteConfig } from '@narani/schema';

/**
 * A file to be copied into a site.
 *
 * **Shapes**: `path` is from the site's root; `from` from the content folder; `hash` is the SHA-256 of its bytes in hexadecimal.
 */
export interface Attachment {
  readonly path: string;
  readonly from: string;
  readonly hash: string;
}

/** Every file that a site's pages link beside themselves, in the order of the entries and the site's languages. */
export function attachmentsOf(
  corpus: CheckedCorpus,
  site: SiteConfig,
  router: Router,
): Attachment[] {
  return shownEntries(corpus, site)
    .filter(({ meta }) => meta.lifecycle !== 'withdrawn')
    .flatMap((entry) =>
      site.locales.flatMap((locale) => {
        const text = textOf(corpus, site, entry, locale);
        const folder = router.page({ type: 'document', id: entry.id }, locale);
        if (!text || folder === undefined) return [];
        return namesOf(entry, text.document.locale).flatMap((name) => {
          const hash = entry.files[name];
          if (hash === undefined) return [];
          return [{ path: `${folder}figures/${name}`, from: `${entry.folder}/${name}`, hash }];
        });
      }),
    );
}

function namesOf({ meta }: Entry, locale: Locale): string[] {
  const figures = (meta.figures ?? []).map(({ file, files }) => file ?? files?.[locale]);
  const annexes = (meta.annexes ?? []).map(({ file }) => file);
  const names = [...figures, ...annexes].filter((name) => name !== undefined);
  return [...new Set(names)];
}
