import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longestFirst.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/slow/**', 'node_modules/**'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // What lives for one turn of a chat is collected cheaply: a few seconds of the run.
    execArgv: ['--max-semi-space-size=64'],
    // Loading botbuilder, mongoose and the model once a worker instead of once a file halves the run; no test mocks one.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 15_000,
    hookTimeout: 20_000,
  },
});
