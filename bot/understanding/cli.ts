import { once } from 'node:events';
import { loadUnderstanding } from './createUnderstanding.ts';
import { linesOf } from './lines.ts';
import { messageOn } from './messageOn.ts';
import { UNDERSTOOD_LANGUAGES, type UnderstandingContext } from './types.ts';

/**
 * Reads one message per line from standard input and writes one JSON object per line to standard output:
 * `npm run --silent understand -- [--language xx]`. The language is that of the conversation; it decides for
 * messages that are too short to tell. A line `{"text", "language"?, "expecting"?}` brings its own context.
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

// A reader that stops early ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const understand = loadUnderstanding();
for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
  const message = messageOn(line, context);
  const { text, language, acts, ranked } = understand(message.text, message.context);
  const more = process.stdout.write(`${JSON.stringify({ text, language, acts, ranked })}\n`);
  if (!more) await once(process.stdout, 'drain');
}
