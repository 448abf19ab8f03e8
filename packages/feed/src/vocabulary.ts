/** Words for the values that feeds hold, in both languages. */
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
const KINDS = ['agenda', 'session', 'meeting', 'paper', 'article', 'doc'];

/** The vocabulary, the same on every site. */
export function vocabulary(): Vocabulary {
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
      KINDS.map((kind) => [kind, { label: both(`pages:kind.${kind}.one`) }]),
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
