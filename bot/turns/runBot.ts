import {
  activityId,
  type ChatActivity,
  type Draft,
  type Turn,
} from '../../models/conversation/conversation.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { CHAT_ERRORS } from '../../wording/chatErrors/chatErrors.ts';
import { assistant, incomingActivity, toLog } from '../adapter/activities.ts';
import { createBotTurn } from '../adapter/botTurn.ts';
import type { StoredItems } from '../adapter/leasedStorage.ts';
import type { Bot } from '../bot.ts';
import { readTranscript } from './readTranscript.ts';
import { asTurnError, mayTryAgain } from './turnErrors.ts';
import { userOf } from './userOf.ts';

/** What a turn adds to the log, and the bot's memory where it changed. */
export interface BotOutput {
  drafts: Draft[];
  state?: StoredItems;
}

/** A turn, and the keyed hash of the network it was sent from. */
export type TurnFrom = Turn & { network: string };

/** The bot within one turn: hands it the turn's message and memory, and returns what it says and remembers. */
export interface RunBot {
  /** The first message. @throws what the bot throws */
  open(turn: TurnFrom): Promise<BotOutput>;
  /**
   * The answer to `text`. When the bot itself fails, an apology is the answer and its memory stays as it was.
   * @throws AppError, retryable, when the same turn may succeed later
   */
  answer(turn: TurnFrom, text: string, clientActivityId?: string): Promise<BotOutput>;
}

export const createRunBot = ({
  repository,
  bot,
  clock,
  logger,
  tenant,
  assistantName,
}: {
  repository: Pick<ConversationRepository, 'activitiesSince'>;
  bot: Bot;
  clock: Clock;
  logger: Logger;
  tenant: string;
  assistantName: string;
}): RunBot => {
  const botTurn = createBotTurn();

  const run = async (turn: TurnFrom, text?: string, clientActivityId?: string): Promise<BotOutput> => {
    const { conversationId, language, gpc, signedIn, seq } = turn.head;
    const id = activityId(conversationId, seq + 1);
    // A notice may take the number before a crashed turn is repeated; the client's own id stays the same.
    const turnId = clientActivityId ?? id;
    const conversation: ConversationFacts = {
      tenant,
      conversationId,
      network: turn.network,
      turnId,
      language,
      gpc,
      signedIn,
    };
    const incoming = incomingActivity({
      type: text === undefined ? 'conversationUpdate' : 'message',
      id,
      conversationId,
      user: userOf(turn.head),
      assistantName,
      ...(text !== undefined && { text }),
      locale: language,
      at: clock.now(),
    });
    const transcript = () => readTranscript(repository, conversationId);
    const { sent, state } = await botTurn(incoming, turn.state as StoredItems | undefined, (memory) =>
      text === undefined ? bot.open({ conversation }) : bot.hear({ conversation, memory, text, transcript }),
    );
    const messages = sent.filter(({ type }) => type === 'message');
    const drafts = messages.map((activity) => ({
      activity: toLog(activity, assistantName),
      repliesToFirst: text !== undefined,
    }));
    return { drafts, ...(state && { state }) };
  };

  const apology = (turn: Turn): Draft => {
    const { language } = turn.head;
    const activity: ChatActivity = {
      type: 'message',
      from: assistant(assistantName),
      text: CHAT_ERRORS[language].sorry,
      textFormat: 'markdown',
      locale: language,
    };
    return { activity, repliesToFirst: true };
  };

  return {
    open: (turn) => run(turn),
    answer: async (turn, text, clientActivityId) => {
      try {
        return await run(turn, text, clientActivityId);
      } catch (error) {
        if (mayTryAgain(error)) throw asTurnError(error);
        logger.error('the bot failed in a turn; its memory stays as it was', {
          conversationId: turn.head.conversationId,
          ...errorFields(error),
        });
        return { drafts: [apology(turn)] };
      }
    },
  };
};
