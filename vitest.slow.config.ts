import { defineConfig } from 'vitest/config';

/** Crash loops, fuzz, floods and what measures time, one file at a time; `SLOW=short` gives the short form that CI runs. */
export default defineConfig({
  test: {
    include: ['test/slow/**/*.test.ts'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
