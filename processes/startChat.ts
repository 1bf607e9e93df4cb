import { createInterface } from 'node:readline';
import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';
import { openConversation } from './chat/directLine.ts';
import { openLocalCodes } from './chat/localCodes.ts';
import { readOptions } from './chat/readOptions.ts';
import { type Self, talk } from './chat/talk.ts';

/**
 * `npm run chat -- [--language xx] [--as EMAIL]`: a conversation with the running instance at the terminal, or line by
 * line from a file or pipe.
 * @throws AppError `config_invalid`, `not_running`
 */
export const startChat = async (config: Config, args: string[]): Promise<void> => {
  const options = readOptions(args);
  const self = options.as === undefined ? undefined : await selfFor(config, options.as);
  const chat = await openConversation(config.publicUrl, options.language);
  await talk({ chat, lines: typedLines(), show: (text) => process.stdout.write(text), self });
};

/** Opened at the first look: lines that arrive before anybody reads them would be lost. */
async function* typedLines(): AsyncGenerator<string> {
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Codes are secrets of the mailbox they went to: only the stand-in's may be read here. */
const selfFor = async (config: Config, address: string): Promise<Self> => {
  if (config.mail !== undefined)
    throw new AppError('config_invalid', 'Codes go out by real mail here, so that --as cannot read them.', {
      remedy: 'To resolve, leave out --as and type the code, or unset SMTP_URL to use the local inbox.',
    });
  const inboxUrl = `http://127.0.0.1:${config.localPorts.inbox}`;
  const codes = await openLocalCodes(inboxUrl).catch((cause: unknown) => {
    throw new AppError('not_running', `The local inbox does not answer at ${inboxUrl}.`, {
      remedy: 'To resolve, start the product with its stand-ins in another terminal: npm start',
      cause,
    });
  });
  return { address, codes };
};
