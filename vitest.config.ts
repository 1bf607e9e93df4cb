import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longestFirst.ts';

/** These watch how modules load, or count processor time: each has a process of its own. */
const ALONE = ['test/attacks/keepAProcessBusy.test.ts', 'test/bot/understanding/time.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 15_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/slow/**', 'node_modules/**', ...ALONE],
          // Loading botbuilder, mongoose and the model once a worker instead of once a file halves the run; no test mocks one.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
  },
});
