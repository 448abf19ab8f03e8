/** The stylesheet of a site: the base, then the site's theme, then what no theme may change. */
import type { Theme } from '@narani/theme';
import { BASE } from './base.js';
import { DOCUMENT } from './document.js';
import { FACING } from './facing.js';
import { LISTS } from './lists.js';
import { PRINT } from './print.js';
import { PROTECTED } from './protected.js';

/** Base, theme, print and protecting rules as one CSS text; a theme overrides what it likes, but paper is paper. */
export function stylesheet({ css }: Theme): string {
  return [BASE, LISTS, DOCUMENT, FACING, css, PRINT, PROTECTED]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
