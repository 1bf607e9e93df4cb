import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/slow/**', 'node_modules/**'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    testTimeout: 15_000,
    hookTimeout: 20_000,
  },
});
