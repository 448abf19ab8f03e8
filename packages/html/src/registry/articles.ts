/** How an article of a statute is called. */
import type { PageContext } from '../page/context.js';

/** `19-2` is 제19조의2 and Article 19-2. */
export function articleLabel({ t }: PageContext, article: string): string {
  const [number, branch] = article.split('-');
  return branch
    ? t('pages:statute.articleBranch', { number, branch })
    : t('pages:statute.article', { number });
}
