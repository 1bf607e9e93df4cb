import { describe, expect, it } from 'vitest';
import { readMemory } from '../../../bot/dialogue/memory.ts';
import type { Chance } from '../../../local/demo/chance.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { type Chat, createChat, MARCH } from './createChat.ts';
import { outcomesAtRandom, RIGHT_CODE } from './outcomesAtRandom.ts';

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

/** No chance at all: what is likely happens, and of several things the first. */
const noChance: Chance = { below: () => 0, pick: ([first]) => first!, happens: (percent) => percent >= 50 };

/** A conversation in which every use case answers what usually happens. */
const openUsualChat = () => {
  const clock = standingClock(MARCH);
  const { useCases, confirmed } = outcomesAtRandom(noChance, clock);
  const conversation = {
    tenant: 'demo',
    conversationId: 'c1',
    network: 'here',
    language: 'en',
    gpc: false,
  } as const;
  return { chat: createChat({ useCases, clock, conversation }), confirmed };
};

/** Says one thing after the other; what went wrong, with the text that did it. */
const play = async (chat: Chat, lines: string[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const line of lines) {
    await chat.say(line);
    faults.push(...faultsOf(chat));
  }
  return faults;
};

/** Declares the tests of what these texts must not do; those of a file that is not there are skipped. */
export const describeHostileTexts = (files: [file: string, texts: string[] | undefined][]): void => {
  for (const [file, texts] of files) {
    describe.skipIf(texts === undefined)(`the texts of ${file}`, () => describeTexts(texts ?? []));
  }
};

const describeTexts = (texts: string[]): void => {
  it('break nothing, run nowhere, lose nothing and erase nothing, wherever they are typed', async () => {
    const faults: [string, string[]][] = [];
    for (const text of texts) {
      const { chat, confirmed } = openUsualChat();
      const found = await play(chat, [
        text,
        'Delete my data',
        text,
        'anna@example.org',
        text,
        RIGHT_CODE,
        text,
        'start again',
      ]);
      if (confirmed.some(({ kind }) => kind === 'erasure')) found.push('an erasure was filed');
      if (!chat.answer.at(-1)?.text.startsWith('What would you like to do')) found.push('no menu at the end');
      if (found.length > 0) faults.push([text, found]);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('stand in the row of a new value as they are', async () => {
    const changed: [string, string][] = [];
    for (const text of texts.filter((one) => ACTIVE.test(one))) {
      const { chat } = openUsualChat();
      await play(chat, ['Correct my data', 'Last name', text]);
      if (chat.answer.at(-1)?.expecting !== 'address') continue;
      await play(chat, ['anna@example.org', RIGHT_CODE]);
      const rows = chat.answer.flatMap(({ summary }) => summary?.rows ?? []);
      const value = rows.find(({ label }) => label === 'New last name')?.value ?? '';
      if (value === '') changed.push([text, 'no row shows it']);
      if (!text.normalize('NFKC').includes(value.normalize('NFKC'))) changed.push([text, value]);
    }
    expect(changed).toEqual([]);
  }, 120_000);
};
