/** Names in the order and the length that each style asks for. */
import type { Person } from './work.js';

/** The parts of a name; all of it is `family` where they are not known. */
export function partsOf({ name, sorted = name }: Person): { family: string; given?: string } {
  const [family = name, given] = sorted.split(', ');
  return given ? { family, given } : { family };
}

/** Seo, Jaehong */
export function inverted(person: Person): string {
  const { family, given } = partsOf(person);
  return given ? `${family}, ${given}` : family;
}

/** Jaehong Seo */
export function straight(person: Person): string {
  const { family, given } = partsOf(person);
  return given ? `${given} ${family}` : family;
}

/** Seo, J. A part behind a hyphen counts where it has a capital: Jean-Paul is J.-P., Sang-gyu is S. */
export function initialled(person: Person): string {
  const { family, given } = partsOf(person);
  if (!given) return family;
  const initials = given.split(' ').map((name) =>
    name
      .split('-')
      .filter((part, index) => index === 0 || /^\p{Lu}/u.test(part))
      .map((part) => `${[...part][0]}.`)
      .join('-'),
  );
  return `${family}, ${initials.join(' ')}`;
}
