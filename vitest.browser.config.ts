import { defineConfig } from 'vitest/config';

/** Tests that need Chromium: `CHROMIUM` names it, else Debian's is taken. One file at a time: browsers are heavy. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
