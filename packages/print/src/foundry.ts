/** The foundry, which need not be installed. */

/** Its module; undefined where it is not installed. */
export async function findFoundry(): Promise<typeof import('@narani/foundry') | undefined> {
  try {
    return await import('@narani/foundry');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
