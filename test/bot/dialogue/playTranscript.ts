import { expect } from 'vitest';
import type { BotReply, ChatBot, DialogueMemory, Outgoing, TranscriptLine } from '../../../bot/chatBot.ts';
import { createChatBot } from '../../../bot/createChatBot.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';
import type { Understand } from '../../../bot/understanding/types.ts';
import type { ConversationFacts } from '../../../privacy/useCases.ts';
import { isLanguage } from '../../../wording/language.ts';
import { inMemoryUseCases } from '../../fakes/inMemoryUseCases/inMemoryUseCases.ts';
import { createWorld, runWorker, type World } from '../../fakes/inMemoryUseCases/world.ts';
import type { Line } from './parseTranscript.ts';

let loaded: Understand | undefined;
const understand: Understand = (text, context) => {
  loaded ??= loadUnderstanding();
  return loaded(text, context);
};

/** A conversation with the real bot over the in-memory use cases. */
export interface Chat {
  world: World;
  answer: Outgoing[];
  memory: DialogueMemory;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  pass(milliseconds: number): void;
}

const MARCH = Date.parse('2026-03-10T09:00:00Z');

export const createChat = (facts: Partial<ConversationFacts> = {}): Chat => {
  let now = MARCH;
  const clock = { now: () => new Date(now) };
  const world = createWorld(clock);
  const conversation: ConversationFacts = {
    tenant: 'demo',
    conversationId: 'c1',
    language: 'en',
    gpc: false,
    ...facts,
  };
  const bot: ChatBot = createChatBot({
    understand,
    useCases: inMemoryUseCases(world),
    clock,
    links: {
      privacyUrl: (language) => `https://company.example/${language}/privacy`,
      company: 'Plumelac',
      contact: 'privacy@company.example',
    },
    timeZone: 'Europe/Zurich',
  });
  const log: TranscriptLine[] = [];
  const chat: Chat = {
    world,
    answer: [],
    memory: {},
    open: async () => keep(await bot.open({ conversation })),
    say: async (text) => {
      log.push({ from: 'customer', text, at: clock.now() });
      const transcript = () => Promise.resolve([...log]);
      keep(await bot.hear({ conversation, memory: chat.memory, text, transcript }));
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
  // As the storage would: through JSON, so that nothing but plain data survives.
  const keep = ({ memory, outgoing }: BotReply): void => {
    chat.memory = JSON.parse(JSON.stringify(memory)) as DialogueMemory;
    chat.answer = outgoing;
    log.push(...outgoing.map(({ text }): TranscriptLine => ({ from: 'assistant', text, at: clock.now() })));
  };
  return chat;
};

/** Everything that can be read of a message, in one line of ordinary spaces. */
export const readable = ({ text, summary, quote }: Outgoing): string =>
  [
    text,
    ...(summary ? [summary.title, ...summary.rows.map(({ label, value }) => `${label}: ${value}`)] : []),
    quote?.text ?? '',
  ]
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replaceAll('**', '');

const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.trim().toLowerCase());
  let from = 0;
  return parts.every((part) => {
    const at = text.toLowerCase().indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
};

const lastReference = (chat: Chat): string => chat.world.requests.at(-1)?.reference ?? 'RD-2222-2222';

const wrongCode = (chat: Chat): string =>
  String((Number(chat.world.codes.at(-1)?.code ?? 0) + 1) % 100_000_000).padStart(8, '0');

/** Performs the lines one after the other; what the bot does not keep fails with the line's number. */
export const playTranscript = async (lines: { line: Line; number: number }[]): Promise<void> => {
  const first = lines.find(({ line }) => line.do === 'language')?.line;
  const language = first?.do === 'language' && isLanguage(first.language) ? first.language : 'en';
  const chat = createChat({ language, gpc: lines.some(({ line }) => line.do === 'gpc') });
  await chat.open();
  let heard = 0;
  for (const { line, number } of lines) {
    const said = chat.answer.map(readable);
    const shown = `line ${number}; the answer was:\n${said.join('\n')}\n${JSON.stringify(chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [])}`;
    if (['say', 'code', 'wrong code', 'paste'].includes(line.do)) heard = 0;
    switch (line.do) {
      case 'say':
        await chat.say(line.text.replaceAll('{reference}', lastReference(chat)));
        break;
      case 'code':
        await chat.say(chat.world.codes.at(-1)?.code ?? '');
        break;
      case 'wrong code':
        await chat.say(wrongCode(chat));
        break;
      case 'paste':
        await chat.say('Lorem ipsum. '.repeat(line.length).slice(0, line.length));
        break;
      case 'hear': {
        const at = said.findIndex((text, index) => index >= heard && matches(line.pattern, text));
        expect(at, `no "${line.pattern}" at ${shown}`).toBeGreaterThanOrEqual(0);
        heard = at;
        break;
      }
      case 'never hear':
        expect(
          said.some((text) => matches(line.pattern, text)),
          shown,
        ).toBe(false);
        break;
      case 'offer':
        expect(chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [], shown).toEqual(
          expect.arrayContaining(line.labels),
        );
        break;
      case 'wait for':
        expect(chat.answer.at(-1)?.expecting ?? 'nothing', shown).toBe(line.expecting);
        break;
      case 'pass':
        chat.pass(line.milliseconds);
        break;
      case 'work':
        runWorker(chat.world);
        break;
      case 'damage':
        chat.memory = { v: 1, task: 'yes', question: { about: 'nobody knows' } };
        break;
      case 'on file':
        expect(onFile(chat), shown).toEqual(line.requests);
        break;
      case 'stopped':
        expect(chat.world.suppressed, shown).toContain(line.address);
        break;
      case 'language':
      case 'gpc':
      case 'restart':
        break;
    }
  }
};

const onFile = ({ world }: Chat): string[] =>
  world.requests
    .filter(
      ({ state, filedBy, kind }) =>
        (state !== 'verifying' && state !== 'cancelled') || filedBy || kind === 'human',
    )
    .map(({ kind, state }) => `${kind} ${state}`);
