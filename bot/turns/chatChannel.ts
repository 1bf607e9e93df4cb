import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import {
  activityId,
  type ChatActivity,
  type ConversationHead,
  type Draft,
  type Turn,
} from '../../models/conversation/conversation.ts';
import type { ConversationFeed } from '../../models/conversation/feed.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { CHAT_ERRORS } from '../../wording/chatErrors/chatErrors.ts';
import { assistant, incomingActivity, toLog } from '../adapter/activities.ts';
import { createBotTurn } from '../adapter/botTurn.ts';
import type { StoredItems } from '../adapter/leasedStorage.ts';
import type { ChatBot } from '../chatBot.ts';
import { maskCardNumbers } from '../understanding/details/cardNumbers.ts';
import { readTranscript } from './readTranscript.ts';
import { asTurnError, mayTryAgain, notBegun } from './turnErrors.ts';
import { createTurnQueue } from './turnQueue.ts';

/** A turn longer than this shows the customer that the assistant is at work. */
const TYPING_AFTER_MS = 300;
/** The log keeps this much of a message; the bot reads all of it. */
const LOGGED_TEXT = 10_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 400;
/** A little longer than a lease, so that a turn whose process died is waited for. */
const WAIT_FOR_LEASE_MS = 16_000;

export interface IncomingMessage {
  conversationId: string;
  text: string;
  /** The client's own id: a message with the same one is answered once. */
  clientActivityId?: string;
}

/** The chat between whatever carries messages (HTTP, sockets) and the bot. */
export interface ChatChannel {
  /**
   * Says the first words, once for a conversation; `language` replaces the one chosen with the token.
   * @returns whether this call said them, and the conversation's language.
   */
  open(conversation: {
    conversationId: string;
    language?: Language;
  }): Promise<{ opened: boolean; language: Language }>;
  /**
   * One turn: the bot hears the message, and message, answers and memory are written together.
   * @returns the id of the customer's line, the same again for a replay.
   * @throws AppError `conversation_not_found`, `rate_limited`; retryable: `store_unavailable`,
   * `lease_lost`, `conversation_busy`. Nothing was said or kept then.
   */
  receive(message: IncomingMessage): Promise<string>;
  /** Begins no more turns and resolves when the running ones are over. */
  drain(): Promise<void>;
}

export interface ChatChannelOptions {
  repository: ConversationRepository;
  feed: Pick<ConversationFeed, 'tellPassing'>;
  chatBot: ChatBot;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  tenant: string;
  assistantName: string;
  /** Turns a minute that one conversation may have. Default 100. */
  turnsPerMinute?: number;
  pause?: (milliseconds: number) => Promise<void>;
  /** Runs something later unless it is called off. */
  later?: (milliseconds: number, run: () => void) => () => void;
}

const pauseByTimer = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const laterByTimer = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

export const createChatChannel = (options: ChatChannelOptions): ChatChannel => {
  const { repository, feed, chatBot, clock, logger, tenant, assistantName } = options;
  const pause = options.pause ?? pauseByTimer;
  const later = options.later ?? laterByTimer;
  const queue = createTurnQueue();
  const botTurn = createBotTurn();
  let draining = false;

  const begin = async (request: Parameters<ConversationRepository['beginTurn']>[0]) => {
    let waited = 0;
    for (let length = FIRST_PAUSE_MS; ; length = Math.min(length * 2, LONGEST_PAUSE_MS)) {
      const start = await repository.beginTurn(request);
      if (start.outcome === 'begun') return start;
      if (start.outcome === 'answered') return { ...start, turn: undefined };
      if (start.outcome !== 'busy' || waited >= WAIT_FOR_LEASE_MS) throw notBegun(start, clock);
      await pause(length);
      waited += length;
    }
  };
  const release = (turn: Turn): Promise<void> =>
    repository.releaseTurn(turn).catch((error: unknown) =>
      logger.warn('a lease could not be given back; it ends by itself', {
        conversationId: turn.head.conversationId,
        ...errorFields(error),
      }),
    );
  const factsOf = ({ conversationId, language, gpc, signedIn }: ConversationHead): ConversationFacts => ({
    tenant,
    conversationId,
    language,
    gpc,
    signedIn,
  });
  const showTyping = (conversationId: string): (() => void) =>
    later(TYPING_AFTER_MS, () =>
      feed.tellPassing(conversationId, {
        type: 'typing',
        id: `${conversationId}|typing-${randomToken(options.randomness, 64)}`,
        from: assistant(assistantName),
      }),
    );
  const serialised = <Value>(conversationId: string, work: () => Promise<Value>): Promise<Value> =>
    draining
      ? Promise.reject(new AppError('conversation_busy', 'This process is stopping.', { retryable: true }))
      : queue.run(conversationId, work);
  const userOf = ({ userId, userName }: ConversationHead) => ({
    id: userId,
    ...(userName !== undefined && { name: userName }),
    role: 'user' as const,
  });
  const asDrafts = (sent: Awaited<ReturnType<typeof botTurn>>['sent'], repliesToFirst: boolean): Draft[] =>
    sent
      .filter(({ type }) => type === 'message')
      .map((activity) => ({ activity: toLog(activity, assistantName), repliesToFirst }));

  const runBot = (turn: Turn, text?: string) => {
    const { head } = turn;
    const { conversationId } = head;
    const incoming = incomingActivity({
      type: text === undefined ? 'conversationUpdate' : 'message',
      id: activityId(conversationId, head.seq + 1),
      conversationId,
      user: userOf(head) as Parameters<typeof incomingActivity>[0]['user'],
      assistantName,
      ...(text !== undefined && { text }),
      locale: head.language,
      at: clock.now(),
    });
    const conversation = factsOf(head);
    return botTurn(incoming, turn.state as StoredItems | undefined, (memory) =>
      text === undefined
        ? chatBot.open({ conversation })
        : chatBot.hear({
            conversation,
            memory,
            text,
            transcript: () => readTranscript(repository, conversationId),
          }),
    );
  };

  /** What the bot brings; a fault of its own becomes a sorry sentence and leaves its memory as it was. */
  const answer = async (turn: Turn, text: string): Promise<{ drafts: Draft[]; state?: StoredItems }> => {
    try {
      const { sent, state } = await runBot(turn, text);
      return { drafts: asDrafts(sent, true), ...(state && { state }) };
    } catch (error) {
      if (mayTryAgain(error)) throw asTurnError(error);
      logger.error('the bot failed in a turn; its memory stays as it was', {
        conversationId: turn.head.conversationId,
        ...errorFields(error),
      });
      const { language } = turn.head;
      const sorry: ChatActivity = {
        type: 'message',
        from: assistant(assistantName),
        text: CHAT_ERRORS[language].sorry,
        textFormat: 'markdown',
        locale: language,
      };
      return { drafts: [{ activity: sorry, repliesToFirst: true }] };
    }
  };

  return {
    open: ({ conversationId, language }) =>
      serialised(conversationId, async () => {
        const { turn } = await begin({ conversationId });
        if (!turn) throw new AppError('internal', 'An opening was taken for a replay.');
        if (turn.head.opened) {
          await release(turn);
          return { opened: false, language: turn.head.language };
        }
        const opening = { language: language ?? turn.head.language };
        try {
          const { sent, state } = await runBot({ ...turn, head: { ...turn.head, ...opening } });
          await repository.commitTurn(turn, {
            drafts: asDrafts(sent, false),
            opening,
            ...(state && { state }),
          });
          return { opened: true, ...opening };
        } catch (error) {
          await release(turn);
          throw mayTryAgain(error) ? asTurnError(error) : error;
        }
      }),
    receive: ({ conversationId, text: said, clientActivityId }) =>
      serialised(conversationId, async () => {
        const known = clientActivityId !== undefined && { clientActivityId };
        const start = await begin({
          conversationId,
          perMinute: options.turnsPerMinute ?? 100,
          ...known,
        });
        if (start.outcome === 'answered') return activityId(conversationId, start.seq);
        const { turn } = start;
        // Before anything reads or writes it; the bot sees that something was hidden, and says so.
        const { text } = maskCardNumbers(said);
        const callOff = showTyping(conversationId);
        try {
          const customer: ChatActivity = {
            type: 'message',
            from: userOf(turn.head),
            text: text.length > LOGGED_TEXT ? `${text.slice(0, LOGGED_TEXT)} …` : text,
            textFormat: 'plain',
            locale: turn.head.language,
            ...(known && { channelData: { clientActivityID: clientActivityId } }),
          };
          const { drafts, state } = await answer(turn, text);
          const [first] = await repository.commitTurn(turn, {
            drafts: [{ activity: customer }, ...drafts],
            ...known,
            ...(state && { state }),
          });
          return activityId(conversationId, first?.seq ?? 0);
        } catch (error) {
          await release(turn);
          throw asTurnError(error);
        } finally {
          callOff();
        }
      }),
    drain: async () => {
      draining = true;
      await queue.idle();
    },
  };
};
