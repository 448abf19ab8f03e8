/** The one boundary behind which every stage stands: whatever is thrown in a step becomes one finding, and the rest goes on. */
import type { Attempt, Checked, Finding, Step } from '@narani/model';
import { finding } from '@narani/rules';
import { STAGES } from './stages.js';

/**
 * Runs steps.
 *
 * **Shapes**: `later` is for steps that wait for the disk or another thread. A run may be given another boundary than `guarded`, one that watches or disturbs its steps.
 */
export interface Boundary {
  readonly attempt: Attempt;
  readonly later: <T>(
    step: Step,
    make: () => Promise<Checked<T>>,
  ) => Promise<Checked<T | undefined>>;
}

/**
 * The boundary of every run.
 *
 * **Errors**: stage/unread where the file blamed is withheld, stage/failed where it is not, stage/machine where the system refused something that no content can be blamed for.
 */
export const guarded: Boundary = {
  attempt: (step, make) => {
    try {
      return make();
    } catch (error) {
      return lost(step, error);
    }
  },
  later: async (step, make) => {
    try {
      return await make();
    } catch (error) {
      return lost(step, error);
    }
  },
};

/** What the system says where the machine or its operator is at fault. **Source**: errno(3). */
const MACHINE: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EMFILE: 'handles',
  ENFILE: 'handles',
  ENOMEM: 'memory',
  EIO: 'device',
};

/** **Units**: UTF-16 code units of a message that are shown. */
const SHOWN = 200;

function lost(step: Step, error: unknown): Checked<undefined> {
  const { stage, path, target, site, locale } = step;
  const { withheld } = STAGES[stage];
  const code = codeOf(error);
  // What withholds a file touches no disk: there such a code is text that somebody else wrote.
  const machine = withheld ? undefined : MACHINE[code];
  const actual = machine === undefined ? messageOf(error) : code;
  const fields = {
    path,
    scope: [stage, target, locale, site].filter((part) => part !== undefined).join(' '),
    actual,
    values: { actual, stage, target, site: site ?? '', locale: locale ?? '' },
  };
  return { value: undefined, findings: [found()] };

  function found(): Finding {
    if (machine !== undefined) return finding('stage/machine', { ...fields, variant: machine });
    return finding(withheld ? 'stage/unread' : 'stage/failed', { ...fields, variant: stage });
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(MACHINE, code) ? code : '';
}

/** The first line of what was thrown, which can be anything. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : textOf(error);
  return (text.split('\n')[0] ?? '').slice(0, SHOWN);
}

/** `String` throws for an object that has no text. */
function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}
