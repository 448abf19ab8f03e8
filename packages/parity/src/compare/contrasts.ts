/**
 * Groups of words that exclude one another, by pole, in both languages.
 *
 * A pole's words are those that a translator uses for it and for nothing else of the group; what is ambiguous is left out.
 * **Source**: 법제처 「알기 쉬운 법령 정비기준」 and 「영문법령 번역 기준」 for legal terms; 표준국어대사전 for antonyms.
 */

import { KINDS } from './contrast-kinds.js';
import type { Contrast } from './contrast-pole.js';
import { TIMES } from './contrast-times.js';
import { TURNS } from './contrast-turns.js';

/** Every group that is compared. */
export const CONTRASTS: readonly Contrast[] = [...TURNS, ...KINDS, ...TIMES];
