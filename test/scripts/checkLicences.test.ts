import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

const SCRIPT = path.join(packageRoot, 'scripts', 'checkLicences.mjs');

const check = (folder?: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...(folder ? [folder] : [])], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

/** A project in which these are installed: where each lies, and what its package.json says. */
const project = (packages: Record<string, object>, dev: string[] = []): string => {
  const root = temporaryFolder();
  for (const [at, content] of Object.entries(packages)) {
    mkdirSync(path.join(root, at), { recursive: true });
    const name = at.replace(/^.*node_modules\//, '');
    writeFileSync(path.join(root, at, 'package.json'), JSON.stringify({ name, ...content }));
  }
  const locked = Object.fromEntries(Object.keys(packages).map((at) => [at, { dev: dev.includes(at) }]));
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  return root;
};

it('everything that is installed here may be used', () => {
  expect(check()).toEqual({
    status: 0,
    said: expect.stringMatching(/^Licences: all \d{3} installed packages/),
  });
});

it('a package under another licence is named, wherever it lies', () => {
  const root = project({
    'node_modules/good': { license: 'MIT' },
    'node_modules/good/node_modules/bad': { license: 'GPL-3.0' },
    'node_modules/@scope/worse': { license: 'SSPL-1.0' },
    'node_modules/silent': {},
  });
  const { status, said } = check(root);
  expect(status).toBe(1);
  for (const line of ['bad is under GPL-3.0', '@scope/worse is under SSPL-1.0', 'silent names no licence'])
    expect(said).toContain(line);
  expect(said).not.toContain('good is');
});

it.each([
  ['(MIT OR GPL-3.0)', 0],
  ['MIT AND GPL-3.0', 1],
  ['(MIT AND GPL-3.0) OR ISC', 0],
  ['MIT OR (ISC AND GPL-3.0', 1],
  ['SEE LICENSE IN LICENSE.md', 1],
])('"%s" is read as it is meant', (license, status) => {
  expect(check(project({ 'node_modules/one': { license } })).status).toBe(status);
});

it('reads how licences were named in former times', () => {
  expect(check(project({ 'node_modules/old': { license: { type: 'MIT' } } })).status).toBe(0);
  expect(
    check(project({ 'node_modules/old': { licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] } })).status,
  ).toBe(0);
  expect(check(project({ 'node_modules/old': { licenses: [{ type: 'GPL-2.0' }] } })).status).toBe(1);
});

it('an exception for tests holds for tests alone', () => {
  const packages = { 'node_modules/axe-core': { license: 'MPL-2.0' } };
  expect(check(project(packages, ['node_modules/axe-core'])).status).toBe(0);
  const { status, said } = check(project(packages));
  expect(status).toBe(1);
  expect(said).toContain('customers would get it');
});

it('a folder in which nothing is installed proves nothing', () => {
  expect(check(project({})).status).toBe(1);
});
