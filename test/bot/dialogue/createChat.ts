import type { Bot, BotReply, DialogueMemory, Outgoing, TranscriptLine } from '../../../bot/bot.ts';
import { loadReadBeside, type ReadBeside } from '../../../bot/dialogue/asides/readBeside.ts';
import { createDialogue } from '../../../bot/dialogue/createDialogue.ts';
import { loadUnderstanding } from '../../../bot/understanding/createUnderstanding.ts';
import type { SecondOpinion } from '../../../bot/understanding/secondOpinion.ts';
import type { Understand } from '../../../bot/understanding/types.ts';
import type { Clock } from '../../../observe/clock.ts';
import type { ConversationFacts, PrivacyUseCases } from '../../../privacy/useCases.ts';
import { standingClock } from '../../builders/standingClock.ts';
import type { TestConnection } from '../../builders/testConnection.ts';
import { openRules, type Rules } from './openRules.ts';

let loaded: Understand | undefined;
const understood = new Map<string, ReturnType<Understand>>();

/** The model as it is shipped, read once; what was said before in the same place is not worked out again. */
export const understandForReal: Understand = (text, context) => {
  loaded ??= loadUnderstanding();
  const key = JSON.stringify([text, context]);
  const known = understood.get(key) ?? loaded(text, context);
  understood.set(key, known);
  return known;
};

let besideLoaded: ReadBeside | undefined;
const besides = new Map<string, ReturnType<ReadBeside>>();

/** The models as they are shipped. */
export const besideForReal: ReadBeside = (text) => {
  besideLoaded ??= loadReadBeside();
  const known = besides.get(text) ?? besideLoaded(text);
  besides.set(text, known);
  return known;
};

/** A conversation with the real bot. */
export interface Chat {
  answer: Outgoing[];
  memory: DialogueMemory;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Another process takes over: nothing is left but what the storage keeps. */
  restart(): void;
}

/** When every conversation of these tests begins. */
export const MARCH = '2026-03-10T09:00:00Z';

export interface ChatParts {
  useCases: PrivacyUseCases;
  clock: Clock;
  conversation: Omit<ConversationFacts, 'turnId'>;
  understand?: Understand;
  secondOpinion?: SecondOpinion;
}

export const createChat = ({ useCases, clock, conversation, understand, secondOpinion }: ChatParts): Chat => {
  const startBot = (): Bot =>
    createDialogue({
      understand: understand ?? understandForReal,
      ...(secondOpinion && { secondOpinion }),
      readBeside: besideForReal,
      useCases,
      clock,
      about: (language) => ({
        company: 'Plumelac',
        contact: 'privacy@company.example',
        support: 'support@company.example',
        privacyUrl: `https://company.example/${language}/privacy`,
        authority: { name: 'Data Protection Commissioner', url: 'https://authority.example' },
        timeZone: 'Europe/Zurich',
        signIn: conversation.signedIn === true,
        answers: {
          officeHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
          within: { amount: 2, unit: 'hour' },
        },
      }),
      services: ['newsletter', 'analytics'],
      onSentence: () => {},
    });
  let bot = startBot();
  const log: TranscriptLine[] = [];
  const chat: Chat = {
    answer: [],
    memory: {},
    open: async () => keep(await bot.open({ conversation: { ...conversation, turnId: 'opening' } })),
    say: async (text) => {
      log.push({ from: 'customer', text, at: clock.now() });
      const transcript = () => Promise.resolve([...log]);
      const turn = { ...conversation, turnId: `turn-${log.length}` };
      keep(await bot.hear({ conversation: turn, memory: chat.memory, text, transcript }));
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

/** A conversation over the real rules. */
export interface RealChat extends Chat, Omit<Rules, 'useCases' | 'signIn' | 'signOut' | 'openConversation'> {
  pass(milliseconds: number): void;
  /** The host's page says who is signed in; the password was typed so many minutes ago. */
  signIn(address: string, minutesAgo: number): Promise<void>;
  signOut(): Promise<void>;
}

export const openRealChat = async (
  store: TestConnection,
  facts: Partial<ConversationFacts> = {},
  more: Pick<ChatParts, 'understand' | 'secondOpinion'> = {},
): Promise<RealChat> => {
  const clock = standingClock(MARCH);
  const { useCases, signIn, signOut, openConversation, ...rules } = await openRules(store, clock);
  const conversation: ChatParts['conversation'] = {
    tenant: 'demo',
    conversationId: await openConversation(),
    network: 'here',
    language: 'en',
    gpc: false,
    ...facts,
  };
  const { conversationId } = conversation;
  const chat = createChat({ useCases, clock, conversation, ...more });
  await chat.open();
  return Object.assign(chat, rules, {
    pass: clock.pass,
    signIn: (address: string, minutesAgo: number) => signIn(conversationId, address, minutesAgo),
    signOut: () => signOut(conversationId),
  });
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
