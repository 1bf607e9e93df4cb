import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import { activityId, type ChatActivity } from '../../models/conversation/conversation.ts';
import type { ConversationFeed } from '../../models/conversation/feed.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import { assistant } from '../adapter/activities.ts';
import type { Bot } from '../bot.ts';
import { maskCardNumbers } from '../understanding/details/cardNumbers.ts';
import { createRunBot } from './runBot.ts';
import { asTurnError, mayTryAgain } from './turnErrors.ts';
import { createTurnLease } from './turnLease.ts';
import { createTurnQueue } from './turnQueue.ts';
import { userOf } from './userOf.ts';

/** How long a turn may take before the customer sees that the assistant is at work. */
const TYPING_AFTER_MS = 300;
/** How much of a message the log keeps. The bot reads all of it. */
const LOGGED_TEXT = 10_000;

export interface IncomingMessage {
  conversationId: string;
  /** Keyed hash of the network it was sent from. */
  network: string;
  text: string;
  /** The client's own id: two messages with the same one are answered once. */
  clientActivityId?: string;
}

/** The chat, between whatever carries its messages (HTTP, sockets) and the bot. */
export interface ChatChannel {
  /**
   * Sends the bot's first message, once per conversation. `language` replaces the one chosen with the token.
   * @returns whether this call sent it, and the conversation's language
   */
  open(conversation: {
    conversationId: string;
    network: string;
    language?: Language;
  }): Promise<{ opened: boolean; language: Language }>;
  /**
   * One turn: the bot answers the message; message, answers and memory are written together.
   * @returns the id of the customer's line, the same again for a replay
   * @throws AppError `conversation_not_found`, `rate_limited`; retryable: `store_unavailable`, `lease_lost`,
   * `conversation_busy`. Nothing of the turn is kept then.
   */
  receive(message: IncomingMessage): Promise<string>;
  /** Begins no more turns. Resolves when the running ones have ended. */
  drain(): Promise<void>;
}

export interface ChatChannelOptions {
  repository: ConversationRepository;
  feed: Pick<ConversationFeed, 'tellPassing'>;
  bot: Bot;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  tenant: string;
  assistantName: string;
  /** How many turns a minute one conversation may have. Default 100. */
  turnsPerMinute?: number;
  pause?: (milliseconds: number) => Promise<void>;
  /** Runs something later, unless the returned function is called first. */
  later?: (milliseconds: number, run: () => void) => () => void;
}

const pauseByTimer = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const laterByTimer = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

export const createChatChannel = (options: ChatChannelOptions): ChatChannel => {
  const { repository, feed, assistantName } = options;
  const { pause = pauseByTimer, later = laterByTimer, turnsPerMinute = 100 } = options;
  const queue = createTurnQueue();
  const lease = createTurnLease({ ...options, pause });
  const runBot = createRunBot(options);
  let draining = false;

  /** Runs the turns of a conversation one after another. */
  const inTurn = <Value>(conversationId: string, work: () => Promise<Value>): Promise<Value> =>
    draining
      ? Promise.reject(new AppError('conversation_busy', 'This process is stopping.', { retryable: true }))
      : queue.run(conversationId, work);

  const showTypingLater = (conversationId: string): (() => void) =>
    later(TYPING_AFTER_MS, () =>
      feed.tellPassing(conversationId, {
        type: 'typing',
        id: `${conversationId}|typing-${randomToken(options.randomness, 64)}`,
        from: assistant(assistantName),
      }),
    );

  return {
    open: ({ conversationId, network, language }) =>
      inTurn(conversationId, async () => {
        const start = await lease.begin({ conversationId });
        if (start.outcome === 'answered')
          throw new AppError('internal', 'An opening was taken for a replay.');
        const { turn } = start;
        if (turn.head.opened) {
          await lease.release(turn);
          return { opened: false, language: turn.head.language };
        }
        const opening = { language: language ?? turn.head.language };
        try {
          const output = await runBot.open({ ...turn, network, head: { ...turn.head, ...opening } });
          await repository.commitTurn(turn, { ...output, opening });
          return { opened: true, ...opening };
        } catch (error) {
          await lease.release(turn);
          throw mayTryAgain(error) ? asTurnError(error) : error;
        }
      }),

    receive: ({ conversationId, network, text: typed, clientActivityId }) =>
      inTurn(conversationId, async () => {
        const byClientId = clientActivityId !== undefined && { clientActivityId };
        const start = await lease.begin({
          conversationId,
          perMinute: turnsPerMinute,
          ...byClientId,
        });
        if (start.outcome === 'answered') return activityId(conversationId, start.seq);
        const { turn } = start;
        // Masked before anything reads or keeps it. The bot sees that something was masked, and says so.
        const { text } = maskCardNumbers(typed);
        const hideTyping = showTypingLater(conversationId);
        try {
          const message: ChatActivity = {
            type: 'message',
            from: userOf(turn.head),
            text: text.length > LOGGED_TEXT ? `${text.slice(0, LOGGED_TEXT)} …` : text,
            textFormat: 'plain',
            locale: turn.head.language,
            ...(byClientId && { channelData: { clientActivityID: clientActivityId } }),
          };
          const { drafts, ...output } = await runBot.answer({ ...turn, network }, text, clientActivityId);
          const [first] = await repository.commitTurn(turn, {
            drafts: [{ activity: message }, ...drafts],
            ...byClientId,
            ...output,
          });
          return activityId(conversationId, first?.seq ?? 0);
        } catch (error) {
          await lease.release(turn);
          throw asTurnError(error);
        } finally {
          hideTyping();
        }
      }),

    drain: async () => {
      draining = true;
      await queue.idle();
    },
  };
};
