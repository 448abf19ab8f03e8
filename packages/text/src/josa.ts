/**
 * Particles (josa): their form depends on the last sound of the word before them.
 * es-hangul decides for Hangul; what is not Hangul is read aloud here first (`3을`, `책(冊)을`, `③은`, `5kg은`).
 */
import { josa as hangulJosa, hasBatchim } from 'es-hangul';
import { lastSound } from './last-sound.js';

/** A pair of particle forms: after a final consonant, and after a vowel. */
export type JosaPair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이나/나';

/** The particle of a pair that fits a word. Brackets and quotation marks at the end are not read. */
export function josa(word: string, pair: JosaPair): string {
  const last = lastSound(word);
  const [afterConsonant, afterVowel] = pair.split('/') as [string, string];
  if (pair === '으로/로') return hangulJosa.pick(last, '으로/로');
  return hasBatchim(last) ? afterConsonant : afterVowel;
}
