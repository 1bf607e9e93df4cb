import type { Request } from 'express';
import type { ChatChannel } from '../../bot/turns/chatChannel.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { ConversationFeed } from '../../models/conversation/feed.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Report } from '../../observe/createReport.ts';
import type { Logger } from '../../observe/logger.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { ChatBudgets } from '../chat/chatBudgets.ts';
import type { ClientNetworkOf } from '../clientNetwork.ts';
import type { OriginGuard } from './originGuard.ts';
import type { ChatTokens } from './tokens.ts';

/** What the routes of the chat need. */
export interface ChatContext {
  repository: ConversationRepository;
  feed: ConversationFeed;
  channel: ChatChannel;
  tokens: ChatTokens;
  guard: OriginGuard;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  report: Report;
  clientNetworkOf: ClientNetworkOf;
  /** Keyed hash of the network that a request comes from: what the store and the bot learn of it. */
  networkKeyOf: (request: Request) => string;
  tenant: string;
  chatSecret: string | undefined;
  /** Origins of our own pages. The first one is used if the request names none of them. */
  ownOrigins: readonly string[];
  spend: BudgetRepository['spend'];
  chatBudgets: ChatBudgets;
}
