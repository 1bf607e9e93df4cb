/**
 * `node scripts/tally.mjs <folder>`: sums the stages in it, `<name>.exit` and, where the stage ran tests, their JSON report
 * `<name>.json`. The failed tests come first, by name and with the first lines of why, so that the end of a log tells all;
 * then what was skipped; the last line is plain: "N passed, N failed". A stage that failed without a failed test (a check, a
 * process that died, an error outside of any test) counts as one failed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Enough of a message to know where to look. */
const LINES_OF_A_MESSAGE = 6;

const failuresOf = ({ testResults = [] }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const inTests = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`);
    return inTests.length > 0 || !message ? inTests : [`${file}\n${message}`];
  });

const folder = process.argv[2] ?? '.';
let passed = 0;
let failed = 0;
let skipped = 0;
const failures = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.exit'))) {
  const succeeded = readFileSync(path.join(folder, file), 'utf8').trim() === '0';
  const report = path.join(folder, file.replace(/exit$/, 'json'));
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  failures.push(...failuresOf(counted));
  passed += counted.numPassedTests ?? 0;
  failed += succeeded ? 0 : Math.max(1, counted.numFailedTests ?? 0);
  skipped += (counted.numPendingTests ?? 0) + (counted.numTodoTests ?? 0);
}
for (const failure of failures)
  process.stdout.write(`Failed: ${failure.split('\n').slice(0, LINES_OF_A_MESSAGE).join('\n  ')}\n`);
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
