import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A path beside the project, or undefined where it is not there; then the suite that needs it is skipped and says so.
 * @throws when REQUIRE_CONFORMANCE is set: a pipeline must not pass because its suites were left out.
 */
export const sharedFolder = (...parts: string[]): string | undefined => {
  const found = path.resolve('..', 'shared', ...parts);
  if (existsSync(found)) return found;
  if (process.env['REQUIRE_CONFORMANCE']) throw new Error(`a conformance suite needs ${found}`);
  console.log(`skipped: ${found} is not there`);
  return undefined;
};
