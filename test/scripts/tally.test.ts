import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shipped } from '../../config/packageRoot.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

/** What the tally prints of stages: how each ended, and what its tests reported where it ran any. */
const tallyOf = (stages: Record<string, [exit: number, report?: Record<string, unknown>]>): string[] => {
  const folder = temporaryFolder();
  for (const [name, [exit, report]] of Object.entries(stages)) {
    writeFileSync(path.join(folder, `${name}.exit`), `${exit}\n`);
    if (report) writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(report));
  }
  const printed = execFileSync(process.execPath, [shipped('scripts', 'tally.mjs'), folder], {
    encoding: 'utf8',
  });
  return printed.trimEnd().split('\n');
};

it('the last line is the sum of all stages, and nothing else', () => {
  const stages = {
    bare: [1, { numPassedTests: 10, numFailedTests: 2, numPendingTests: 3 }],
    slow: [0, { numPassedTests: 5, numFailedTests: 0 }],
    build: [0],
  } satisfies Parameters<typeof tallyOf>[0];
  expect(tallyOf(stages)).toEqual(['3 skipped', '15 passed, 2 failed']);
});

it('a stage that failed without a failed test counts as one', () => {
  expect(tallyOf({ checks: [1], bare: [1, { numPassedTests: 4, numFailedTests: 0 }] })).toEqual([
    '4 passed, 2 failed',
  ]);
});

it('names what failed, and the first lines of why', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: shipped('test', 'a.test.ts'),
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'the one that holds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'the other one',
            failureMessages: ['Error: expected 1\n  at a.test.ts:3'],
          },
        ],
      },
      { name: shipped('test', 'b.test.ts'), message: 'cannot be loaded', assertionResults: [] },
    ],
  };
  expect(tallyOf({ browser: [1, report] })).toEqual([
    'Failed: test/a.test.ts > the other one',
    '  Error: expected 1',
    '    at a.test.ts:3',
    'Failed: test/b.test.ts',
    '  cannot be loaded',
    '1 passed, 1 failed',
  ]);
});
