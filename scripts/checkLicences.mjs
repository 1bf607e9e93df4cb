/**
 * `node scripts/checkLicences.mjs [folder]`: every installed package must have a permissive licence, or stand among the
 * exceptions by name. Reads `node_modules` and `package-lock.json`, asks nobody.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PERMISSIVE = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'PSF-2.0',
  'Python-2.0', 'Unlicense',
]); // biome-ignore format: a list to read across

/** Names (a star stands for any ending) with the licence that we know of. `testOnly`: must not reach customers. */
const EXCEPTIONS = [
  { name: 'axe-core', licence: 'MPL-2.0', testOnly: true },
  // Comes with vitest.
  { name: 'lightningcss*', licence: 'MPL-2.0', testOnly: true },
  // Its data on public holidays is CC-BY: named in the README.
  { name: 'date-holidays', licence: '(ISC AND CC-BY-3.0)', testOnly: false },
];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** `licence`, as it is written today and was before. */
const licenceOf = ({ license, licenses }) => {
  const named = license ?? licenses;
  const one = (value) => (typeof value === 'string' ? value : value?.type);
  return Array.isArray(named) ? named.map(one).join(' OR ') : one(named);
};

/** Reads an SPDX expression: AND binds more closely than OR. */
const isPermissive = (expression) => {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let isWhole = true;
  const either = () => {
    let good = both();
    while (words[0] === 'OR') {
      words.shift();
      good = both() || good;
    }
    return good;
  };
  const both = () => {
    let good = single();
    while (words[0] === 'AND') {
      words.shift();
      good = single() && good;
    }
    return good;
  };
  const single = () => {
    const word = words.shift();
    if (word !== '(') return PERMISSIVE.has(word);
    const good = either();
    isWhole &&= words.shift() === ')';
    return good;
  };
  return either() && isWhole && words.length === 0;
};

/** Every package under a folder's `node_modules`, with where it lies. */
function* packagesIn(root, folder = 'node_modules') {
  const full = path.join(root, folder);
  if (!existsSync(full)) return;
  for (const entry of readdirSync(full)) {
    if (entry.startsWith('.')) continue;
    const at = `${folder}/${entry}`;
    const names = entry.startsWith('@')
      ? readdirSync(path.join(root, at)).map((name) => `${at}/${name}`)
      : [at];
    for (const name of names) {
      if (existsSync(path.join(root, name, 'package.json')))
        yield { at: name, ...readJson(path.join(root, name, 'package.json')) };
      yield* packagesIn(root, `${name}/node_modules`);
    }
  }
}

const isNamed = (exception, name) =>
  exception.name.endsWith('*') ? name.startsWith(exception.name.slice(0, -1)) : name === exception.name;

const root = process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const locked = readJson(path.join(root, 'package-lock.json')).packages;

const problemOf = ({ name, at, ...rest }) => {
  const licence = licenceOf(rest);
  if (licence === undefined) return `${name} names no licence`;
  if (isPermissive(licence)) return undefined;
  const exception = EXCEPTIONS.find((one) => isNamed(one, name) && one.licence === licence);
  if (!exception) return `${name} is under ${licence}`;
  return exception.testOnly && locked[at]?.dev !== true
    ? `${name} is under ${licence} and may be used by tests alone, but customers would get it`
    : undefined;
};

const installed = [...packagesIn(root)];
const problems = installed.map(problemOf).filter((problem) => problem !== undefined);
if (installed.length === 0) problems.push('nothing is installed, so there is nothing to look at');
for (const problem of problems) process.stderr.write(`Licences: ${problem}.\n`);
if (problems.length > 0) {
  process.stderr.write(
    'To resolve, take another package, or add an exception in scripts/checkLicences.mjs after reading the licence.\n',
  );
  process.exitCode = 1;
} else process.stdout.write(`Licences: all ${installed.length} installed packages may be used.\n`);
