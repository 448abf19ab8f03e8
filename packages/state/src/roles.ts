/** The roles in which a translation is signed. */
import type { Role } from '@narani/schema';

/** From the least to the most careful. */
export const ROLES: readonly Role[] = [
  'machine',
  'draft',
  'reviewed',
  'verified',
  'native-verified',
];
