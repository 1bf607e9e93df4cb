import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { exportLink } from '../builders/exportFile.ts';
import { persona, type World } from '../builders/openWorld.ts';

/** Somebody in the middle of asking for a copy of their data: the code is in their mailbox and not typed yet. */
export interface HonestCustomer {
  address: string;
  chat: Chat;
  /** The code that was sent for this conversation, until a new one is asked for in it. */
  code(): string;
  /** Asks for a new code. */
  askAgain(): Promise<void>;
  /** Goes on as if nothing had happened, to the file. */
  finish(): Promise<void>;
}

const { yes, send_code: sendCode } = chatLabels.en.choices;

export const beginHonestly = async (world: World): Promise<HonestCustomer> => {
  const { address } = persona('maya');
  const chat = await openChat(world.url);
  await chat.say('I want a copy of my data');
  const asked = await chat.say(address);
  expect(asked.expecting, asked.text).toBe('code');
  await world.worker.settle();
  let code = await world.mails.codeFor(address);
  const askAgain = async () => {
    await chat.say(sendCode);
    await world.worker.settle();
    code = await world.mails.codeFor(address);
  };

  /** The code, or a new one where an attack has made time pass. */
  const prove = async () => {
    const shown = await chat.say(code);
    if (shown.expecting === 'yes_no') return shown;
    expect(shown.buttons, shown.text).toContain(sendCode);
    await askAgain();
    return chat.say(code);
  };

  return {
    address,
    chat,
    code: () => code,
    askAgain,
    finish: async () => {
      const shown = await prove();
      expect(shown.expecting, shown.text).toBe('yes_no');
      const { reference, text } = await chat.say(yes);
      expect(reference, text).toBeDefined();
      await world.worker.settle();
      expect((await world.request(reference as string)).state).toBe('done');
      const told = (await world.mails.to(address)).at(-1);
      expect(told?.Text).toContain(reference);
      expect((await fetch(exportLink(told, world.url))).status).toBe(200);
    },
  };
};
