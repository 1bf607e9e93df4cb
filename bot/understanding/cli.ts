import { once } from 'node:events';
import { loadUnderstanding } from './createUnderstanding.ts';
import { linesOf } from './lines.ts';
import { UNDERSTOOD_LANGUAGES, type UnderstandingContext } from './types.ts';

/**
 * One message a line from standard input, one JSON object a line to standard output:
 * `npm run --silent understand -- [--language xx]`. The language is the conversation's, for messages too short to tell;
 * "yesterday" is counted from today.
 */
const contextOf = (args: readonly string[]): UnderstandingContext | undefined => {
  if (args.length === 0) return {};
  const [name, wanted] = args[0]?.includes('=') ? args[0].split('=') : args;
  const language = UNDERSTOOD_LANGUAGES.find((known) => known === wanted);
  return name === '--language' && language !== undefined ? { language } : undefined;
};

const context = contextOf(process.argv.slice(2));
if (context === undefined) {
  console.error(`usage: npm run --silent understand -- [--language ${UNDERSTOOD_LANGUAGES.join('|')}]`);
  process.exit(2);
}

// Who reads no further has seen enough ("| head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const understand = loadUnderstanding();
for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
  const { text, language, acts, ranked } = understand(line, { ...context, now: new Date() });
  const more = process.stdout.write(`${JSON.stringify({ text, language, acts, ranked })}\n`);
  if (!more) await once(process.stdout, 'drain');
}
