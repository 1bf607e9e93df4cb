/**
 * `node scripts/checkAdvisories.mjs`: asks the registry for known weaknesses of what is installed. A high or critical one
 * fails. Where the registry does not answer, for want of a network for example, it says so and fails nothing.
 */
import { spawnSync } from 'node:child_process';

const PATIENCE_MS = Number(process.env.ADVISORIES_PATIENCE_MS ?? 20_000);
const SERIOUS = ['high', 'critical'];

const { stdout, error } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: PATIENCE_MS,
  stdio: ['ignore', 'pipe', 'ignore'],
});

const read = () => {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
};

const answer = error ? undefined : read();
const found = answer?.vulnerabilities;
if (typeof found !== 'object' || answer.metadata === undefined) {
  const why = error?.code === 'ETIMEDOUT' ? 'it took too long' : (answer?.message ?? 'no answer');
  process.stdout.write(`Advisories: could not look, the registry does not answer (${why}).\n`);
} else {
  const known = Object.values(found);
  for (const { name, severity, range } of known)
    process.stderr.write(`Advisories: ${name} ${range} has a known weakness (${severity}).\n`);
  if (known.some(({ severity }) => SERIOUS.includes(severity))) {
    process.stderr.write('To resolve, see "npm audit" and update what it names.\n');
    process.exitCode = 1;
  } else if (known.length === 0) process.stdout.write('Advisories: none is known.\n');
}
