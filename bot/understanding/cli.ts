import { createInterface } from 'node:readline';
import { loadUnderstanding } from './createUnderstanding.ts';
import { UNDERSTOOD_LANGUAGES } from './types.ts';

/**
 * One message a line from standard input, one JSON object a line to standard output:
 * `npm run --silent understand -- [--language xx]`. The language is the conversation's, for messages too short to tell.
 */
const at = process.argv.indexOf('--language');
const wanted = at === -1 ? undefined : process.argv[at + 1];
const language = UNDERSTOOD_LANGUAGES.find((known) => known === wanted);
if (at !== -1 && language === undefined) {
  console.error(`--language takes one of ${UNDERSTOOD_LANGUAGES.join(', ')}`);
  process.exit(2);
}

const understand = loadUnderstanding();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const {
    text,
    language: spoken,
    acts,
    ranked,
  } = understand(line, language === undefined ? {} : { language });
  process.stdout.write(`${JSON.stringify({ text, language: spoken, acts, ranked })}\n`);
}
