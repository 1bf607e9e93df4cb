/**
 * `node scripts/tally.mjs <folder>`: sums the stages in it, `<name>.exit` and, where the stage ran tests, their JSON report
 * `<name>.json`. What was skipped comes first; the last line is plain: "N passed, N failed". A stage that failed without a
 * failed test (a check, a process that died, an error outside of any test) counts as one failed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2] ?? '.';
let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.exit'))) {
  const succeeded = readFileSync(path.join(folder, file), 'utf8').trim() === '0';
  const report = path.join(folder, file.replace(/exit$/, 'json'));
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  passed += counted.numPassedTests ?? 0;
  failed += succeeded ? 0 : Math.max(1, counted.numFailedTests ?? 0);
  skipped += (counted.numPendingTests ?? 0) + (counted.numTodoTests ?? 0);
}
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
