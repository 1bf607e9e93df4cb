import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMemory } from '../../../bot/dialogue/memory.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { type Chat, openRealChat, type RealChat } from './createChat.ts';

/** What a page or a template could run, and no sentence of ours has. */
const CODE = /<\/?[a-z!?]|\{\{|\$\{|javascript:|\\x|%0a|onerror/iu;

/** What markup, a template or a spreadsheet could act on. */
const ACTIVE = /[<{$]|^[=+@-]/u;

/** What is wrong with the last answer, in words. */
const faultsOf = (chat: Chat): string[] => [
  ...(chat.answer.length === 0 ? ['no answer'] : []),
  ...(readMemory(chat.memory, 'en').lost ? ['the thread is lost'] : []),
  ...chat.answer.flatMap(({ text }) => (text.trim() === '' ? ['an empty answer'] : [])),
  ...chat.answer.flatMap(({ text }) => (CODE.test(text) ? [`said: ${text}`] : [])),
];

const CODE_FROM_MAIL = Symbol('the code from the mail');

/** Says one thing after the other; what went wrong, with the text that did it. */
const play = async (chat: RealChat, lines: (string | symbol)[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const line of lines) {
    await chat.say(typeof line === 'string' ? line : (chat.lastCode() ?? ''));
    faults.push(...faultsOf(chat));
  }
  return faults;
};

/** Declares the tests of what these texts must not do. */
export const describeHostileTexts = (texts: [file: string, texts: string[]][]): void => {
  describe.each(texts)('the texts of %s', (_file, each) => {
    let store: TestConnection;
    beforeAll(async () => {
      store = await openTestConnection();
    });
    afterAll(() => store?.close());

    it('break nothing, run nowhere, lose nothing and erase nothing, wherever they are typed', async () => {
      const faults: [string, string[]][] = [];
      for (const text of each) {
        const chat = await openRealChat(store);
        const found = await play(chat, [
          text,
          'Delete my data',
          text,
          'anna@example.org',
          text,
          CODE_FROM_MAIL,
          text,
          'start again',
        ]);
        const filed = await chat.onFile();
        if (filed.some(({ kind }) => kind === 'erasure')) found.push('an erasure was filed');
        if (!chat.answer.at(-1)?.text.startsWith('What would you like to do'))
          found.push('no menu at the end');
        if (found.length > 0) faults.push([text, found]);
      }
      expect(faults).toEqual([]);
    }, 120_000);

    it('stand in the row of a new value as they are', async () => {
      const changed: [string, string][] = [];
      for (const text of each.filter((one) => ACTIVE.test(one))) {
        const chat = await openRealChat(store);
        await play(chat, ['Correct my data', 'Last name', text]);
        if (chat.answer.at(-1)?.expecting !== 'address') continue;
        await play(chat, ['anna@example.org', CODE_FROM_MAIL]);
        const rows = chat.answer.flatMap(({ summary }) => summary?.rows ?? []);
        const value = rows.find(({ label }) => label === 'New last name')?.value ?? '';
        if (!text.normalize('NFKC').includes(value.normalize('NFKC'))) changed.push([text, value]);
      }
      expect(changed).toEqual([]);
    }, 120_000);
  });
};
