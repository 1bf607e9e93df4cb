import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

const SCRIPT = path.join(packageRoot, 'scripts', 'checkAdvisories.mjs');

/** Runs the check with an `npm` that does this instead. */
const checkWith = (npm: string, env: Record<string, string> = {}) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, ...env },
  });
  return { status, said: stdout + stderr };
};
const answering = (answer: object) => checkWith(`echo '${JSON.stringify(answer)}'`);
const weakness = (severity: string) =>
  answering({ vulnerabilities: { ws: { name: 'ws', severity, range: '<8.17.1' } }, metadata: {} });

it('nothing known is fine', () => {
  const { status, said } = answering({ vulnerabilities: {}, metadata: {} });
  expect([status, said]).toEqual([0, 'Advisories: none is known.\n']);
});

it.each([
  ['critical', 1],
  ['high', 1],
  ['moderate', 0],
  ['low', 0],
])('a %s weakness is named', (severity, status) => {
  const found = weakness(severity);
  expect(found.status).toBe(status);
  expect(found.said).toContain(`ws <8.17.1 has a known weakness (${severity})`);
});

it.each([
  ['answers with an error', `echo '{"message":"405 Method Not Allowed","error":{}}'; exit 1`],
  ['does not answer', 'exit 1'],
  ['answers with something else', 'echo "<html>"'],
])('says that it could not look where the registry %s, and fails nothing', (_how, npm) => {
  const { status, said } = checkWith(npm);
  expect(status).toBe(0);
  expect(said).toMatch(/^Advisories: could not look, /);
});

it('does not wait for a registry that never answers', () => {
  const { status, said } = checkWith('exec sleep 60', { ADVISORIES_PATIENCE_MS: '200' });
  expect([status, said]).toEqual([
    0,
    'Advisories: could not look, the registry does not answer (it took too long).\n',
  ]);
});
