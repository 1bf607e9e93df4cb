import type { Bot, BotReply, DialogueMemory, Outgoing, TranscriptLine } from '../../../bot/bot.ts';
import { createDialogue } from '../../../bot/dialogue/createDialogue.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';
import type { SecondOpinion } from '../../../bot/understanding/secondOpinion.ts';
import type { Understand } from '../../../bot/understanding/types.ts';
import type { ConversationFacts } from '../../../privacy/useCases.ts';
import { inMemoryUseCases } from '../../fakes/inMemoryUseCases/inMemoryUseCases.ts';
import { createWorld, type World } from '../../fakes/inMemoryUseCases/world.ts';

let loaded: Understand | undefined;
/** The model as it is shipped, read once. */
export const understandForReal: Understand = (text, context) => {
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
  /** Another process takes over: nothing is left but what the storage keeps. */
  restart(): void;
}

const MARCH = Date.parse('2026-03-10T09:00:00Z');

export const createChat = (
  facts: Partial<ConversationFacts> = {},
  understand: Understand = understandForReal,
  secondOpinion?: SecondOpinion,
): Chat => {
  let now = MARCH;
  const clock = { now: () => new Date(now) };
  const world = createWorld(clock);
  const conversation: ConversationFacts = {
    tenant: 'demo',
    conversationId: 'c1',
    network: 'here',
    turnId: 'opening',
    language: 'en',
    gpc: false,
    ...facts,
  };
  const startBot = (): Bot =>
    createDialogue({
      understand,
      ...(secondOpinion && { secondOpinion }),
      useCases: inMemoryUseCases(world),
      clock,
      about: (language) => ({
        company: 'Plumelac',
        contact: 'privacy@company.example',
        privacyUrl: `https://company.example/${language}/privacy`,
        authority: { name: 'Data Protection Commissioner', url: 'https://authority.example' },
        timeZone: 'Europe/Zurich',
        signIn: false,
      }),
      services: ['newsletter', 'analytics'],
      onSentence: () => {},
    });
  let bot = startBot();
  const log: TranscriptLine[] = [];
  const chat: Chat = {
    world,
    answer: [],
    memory: {},
    open: async () => keep(await bot.open({ conversation })),
    say: async (text) => {
      log.push({ from: 'customer', text, at: clock.now() });
      const transcript = () => Promise.resolve([...log]);
      const turn = { ...conversation, network: 'here', turnId: `turn-${log.length}` };
      keep(await bot.hear({ conversation: turn, memory: chat.memory, text, transcript }));
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
    restart: () => {
      bot = startBot();
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
    .replace(/(?<!\*)\*\*(?!\*)/gu, '');
