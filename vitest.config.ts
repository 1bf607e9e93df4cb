import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/slow/**', 'node_modules/**'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    // Loading botbuilder, mongoose and the model once a worker instead of once a file halves the run; no test mocks a module.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 20_000,
  },
});
