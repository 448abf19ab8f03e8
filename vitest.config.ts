import { defineConfig } from 'vitest/config';

/** Tests run on the sources, through the same export condition the compiler uses. */
const conditions = ['@narani/source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  resolve: { conditions },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    // Vitest leaves one core free; on a runner of two that halves the speed.
    maxWorkers: 2,
    setupFiles: ['tests/properties.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
