import type { Conversation, Message } from './directLine.ts';
import type { LocalCodes } from './localCodes.ts';
import { showMessage } from './showMessage.ts';

/** Somebody whose address and codes are typed without being asked. */
export interface Self {
  address: string;
  codes: LocalCodes;
}

export interface TalkParts {
  chat: Conversation;
  /** What the customer types, line by line, until it ends. */
  lines: AsyncIterable<string>;
  /** Where the conversation is shown. */
  show(text: string): void;
  self: Self | undefined;
}

/** Further answers of the assistant that are given without a typed line; more would be going round in circles. */
const MOST_IN_A_ROW = 4;

/** Talks until there are no more lines. A single digit presses the button with that number. */
export const talk = async ({ chat, lines, show, self }: TalkParts): Promise<void> => {
  const tell = (messages: Message[]): Message | undefined => {
    for (const message of messages) show(showMessage(message));
    return messages.at(-1);
  };
  const say = async (text: string): Promise<Message | undefined> => {
    show(`> ${text}\n`);
    return tell(await chat.say(text));
  };
  let last = tell(await chat.hear());
  for await (const line of lines) {
    last = await say(pressed(line, last));
    for (let turn = 0; self !== undefined && turn < MOST_IN_A_ROW; turn += 1) {
      const known = await answerOf(self, last, show);
      if (known === undefined) break;
      last = await say(known);
    }
  }
};

const pressed = (line: string, last: Message | undefined): string =>
  (/^[1-9]$/.test(line) ? last?.buttons[Number(line) - 1] : undefined) ?? line;

const answerOf = async (
  { address, codes }: Self,
  last: Message | undefined,
  show: (text: string) => void,
): Promise<string | undefined> => {
  if (last?.expecting === 'address') return address;
  if (last?.expecting !== 'code') return undefined;
  const code = await codes.next(address);
  if (code === undefined) show(`(No new code has come to ${address}.)\n`);
  return code;
};
