/**
 * Builds the agents' app into dist/sidebar: script and style under hashed names, and `manifest.json`. Zendesk's SDK and the
 * style sheets of its design system are in it, so that nothing is fetched from elsewhere. Fails when it is larger than it may be.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIMIT = 61_440;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const client = path.join(root, 'web', 'sidebar', 'client');
const outdir = path.resolve(process.argv[2] ?? path.join(root, 'dist', 'sidebar'));

const { outputFiles } = await build({
  entryPoints: {
    app: path.join(client, 'main.tsx'),
    style: path.join(client, 'styles', 'sidebar.css'),
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryNames: 'app.[hash]',
  outdir: '/',
  // Apache-2.0: whoever gets the code gets whose it is.
  legalComments: 'eof',
  target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
  charset: 'utf8',
  tsconfigRaw: { compilerOptions: { strict: false, verbatimModuleSyntax: true } },
  logLevel: 'warning',
});
const files = outputFiles.map(({ path: file, contents }) => ({ name: path.basename(file), contents }));
const named = (ending) => files.find(({ name }) => name.endsWith(ending)).name;

await mkdir(outdir, { recursive: true });
for (const name of await readdir(outdir)) if (name.startsWith('app.')) await rm(path.join(outdir, name));
for (const { name, contents } of files) await writeFile(path.join(outdir, name), contents);
const manifest = { script: named('.js'), style: named('.css') };
await writeFile(path.join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const size = files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
console.log(`agents' app ${size} of ${LIMIT} bytes gzip`);
if (size > LIMIT) {
  console.error("The agents' app is larger than it may be. To resolve, make it smaller; the limit stands.");
  process.exitCode = 1;
}
