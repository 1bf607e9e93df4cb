import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../config/packageRoot.ts';

/**
 * A path beside the project, or undefined where it is not there, as in a plain clone: the test that needs it is then
 * skipped, and the reason is printed.
 * @throws when REQUIRE_CONFORMANCE is set: a pipeline must not pass because its tests were left out.
 */
export const sharedFolder = (...parts: string[]): string | undefined => {
  const found = path.join(packageRoot, '..', 'shared', ...parts);
  if (existsSync(found)) return found;
  if (process.env['REQUIRE_CONFORMANCE']) throw new Error(`a test needs ${found}`);
  console.log(`skipped: ../shared/${parts.join('/')} is not there`);
  return undefined;
};

/** The texts of a public corpus, one per line or as a JSON array; undefined where it is not there. */
export const sharedTexts = (corpus: string): string[] | undefined => {
  const file = sharedFolder('corpora', corpus);
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'utf8');
  return corpus.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split('\n').filter(Boolean);
};
