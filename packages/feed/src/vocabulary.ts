/** Words for the values that feeds hold, in both languages. */
import { type Declaring, kindsOf } from '@narani/kinds';
import { createTranslator } from '@narani/messages';
import type { Vocabulary } from '@narani/schema';
import { FORMAT_VERSION } from './render.js';

type Words = Vocabulary['states'];

const STATES = [
  'source',
  'missing',
  'unreadable',
  'machine',
  'draft',
  'reviewed',
  'verified',
  'stale',
  'withdrawn',
];

/** The vocabulary of a corpus, the same on every site. */
export function vocabulary(corpus: Declaring): Vocabulary {
  return {
    schema: FORMAT_VERSION,
    states: explained(STATES),
    changes: explained(['fact', 'wording', 'cosmetic']),
    lifecycles: {
      ...explained(['published', 'corrected']),
      withdrawn: word('feeds:withdrawnDocument'),
    },
    availability: {
      unreadable: word('feeds:broken'),
      ...explained(['taken-back', 'vanished', 'release']),
    },
    kinds: Object.fromEntries(
      kindsOf(corpus).map(({ name, labels }) => [name, { label: labels.one }]),
    ),
  };
}

function explained(names: readonly string[]): Words {
  return Object.fromEntries(names.map((name) => [name, word(`feeds:${name}`)]));
}

function word(key: string): Words[string] {
  return { label: both(`${key}.label`), meaning: both(`${key}.meaning`) };
}

const [KO, EN] = [createTranslator('ko'), createTranslator('en')];

function both(key: string): { ko: string; en: string } {
  return { ko: KO(key), en: EN(key) };
}
