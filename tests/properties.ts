/**
 * How property tests draw their cases, set before every test file.
 *
 * A run gives the same answer each time, or its exit code could not be trusted: the seed is fixed. `npm run fuzz` searches
 * further, from a new seed each time, which a failure prints; what it finds becomes a test with a name.
 */
import fc from 'fast-check';

const SEED = 20_261_121;
const RUNS = { test: 150, fuzz: 5000 };

const { MODE } = import.meta.env;

fc.configureGlobal(MODE === 'fuzz' ? { numRuns: RUNS.fuzz } : { numRuns: RUNS.test, seed: SEED });
