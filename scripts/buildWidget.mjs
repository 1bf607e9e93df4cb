/**
 * Builds what a customer's browser runs into dist/widget: `widget.js` (the loader on the host's page),
 * `widget-sign-in.js` (beside it where customers sign in on that page), the chat window's script and style under hashed names, and `manifest.json`. Fails when a size of the contract is exceeded.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const LOADER_LIMIT = 3_072;
const WINDOW_LIMIT = 25_600;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const client = path.join(root, 'web', 'widget', 'client');
const outdir = path.resolve(process.argv[2] ?? path.join(root, 'dist', 'widget'));

/** A style sheet that is imported by a script becomes minified text. */
const cssAsText = {
  name: 'css-as-text',
  setup: (plugin) => {
    plugin.onLoad({ filter: /loader\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const common = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'none',
  target: ['es2020', 'chrome100', 'firefox102', 'safari15.4'],
  charset: 'utf8',
  tsconfigRaw: { compilerOptions: { strict: false, verbatimModuleSyntax: true } },
  logLevel: 'warning',
};

const [loader, signIn, window] = await Promise.all([
  build({
    ...common,
    entryPoints: [path.join(client, 'loader.ts')],
    format: 'iife',
    plugins: [cssAsText],
    outfile: 'widget.js',
  }),
  build({
    ...common,
    entryPoints: [path.join(client, 'signIn.ts')],
    format: 'iife',
    outfile: 'widget-sign-in.js',
  }),
  build({
    ...common,
    entryPoints: {
      window: path.join(client, 'window', 'main.tsx'),
      style: path.join(client, 'window', 'window.css'),
    },
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: 'window.[hash]',
    outdir: '/',
  }),
]);

const files = [...loader.outputFiles, ...signIn.outputFiles, ...window.outputFiles].map(
  ({ path: file, contents }) => ({
    name: path.basename(file),
    contents,
  }),
);
const named = (ending) => files.find(({ name }) => name.startsWith('window.') && name.endsWith(ending)).name;
const manifest = {
  loader: 'widget.js',
  signIn: 'widget-sign-in.js',
  script: named('.js'),
  style: named('.css'),
};

await mkdir(outdir, { recursive: true });
for (const name of await readdir(outdir)) {
  if (/^(widget|widget-sign-in|window)\./.test(name)) await rm(path.join(outdir, name));
}
for (const { name, contents } of files) await writeFile(path.join(outdir, name), contents);
await writeFile(path.join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const sizes = files.map(({ name, contents }) => ({
  name,
  minified: contents.length,
  gzip: gzipSync(contents, { level: 9 }).length,
}));
for (const { name, minified, gzip } of sizes) {
  console.log(`${name.padEnd(24)} ${String(minified).padStart(7)} bytes, ${String(gzip).padStart(6)} gzip`);
}
const loaderSize = sizes.find(({ name }) => name === 'widget.js').minified;
const windowSize = sizes
  .filter(({ name }) => name.startsWith('window.'))
  .reduce((sum, { gzip }) => sum + gzip, 0);
console.log(
  `loader ${loaderSize} of ${LOADER_LIMIT} bytes; window ${windowSize} of ${WINDOW_LIMIT} bytes gzip`,
);
if (loaderSize > LOADER_LIMIT || windowSize > WINDOW_LIMIT) {
  console.error(
    'The widget is larger than its contract allows. To resolve, make it smaller; the limits stand.',
  );
  process.exitCode = 1;
}
