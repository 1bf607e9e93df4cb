import { isOptOut, KINDS } from '../../domain/kinds.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../outcomes.ts';
import { whatChatReads } from '../records/chatReaders.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { asIfFiled } from './joinSilently.ts';
import { clocksFrom } from './newRequest.ts';
import { summaryOf } from './summary.ts';

/** What this very chat has filed, as it may be told there without another proof. */
export interface FiledHere {
  /** Only where the chat may call it off: there it is as it stands, else as it stood when it was filed. */
  request?: PrivacyRequest;
  summary: RequestSummary;
}

/**
 * Who sits in a chat and was told a reference there needs no code to hear of it again: as long as nobody can have taken their
 * place. Nothing where the owner of an address cut the chat off, where another address was named or somebody else proved or
 * signed in since it was filed, or where a sign-in is over.
 */
export const filedHere = async (
  context: PrivacyContext,
  { conversationId, signedIn }: ConversationFacts,
): Promise<FiledHere[]> => {
  const { requests, chats, identity } = context;
  const { cutOff } = await requests.chatOf(conversationId);
  const sits = cutOff ? undefined : await chats.sameSince(conversationId);
  if (sits === undefined) return [];
  // Nobody tells us when a sign-in ends by itself, and it may have been the only thing that was known of them.
  if (signedIn === true && (await identity.evidenceOf(conversationId)).signIn === undefined) return [];
  const found: FiledHere[] = [];
  for (const request of await requests.findFiledIn(conversationId)) {
    const own = await asToldHere(context, request, conversationId);
    // Two tabs may name an address and file for another at the same moment.
    const isOthers =
      ![undefined, request.addressKey].includes(sits.addressKey) && request.addressKey !== undefined;
    if (own && own.at >= sits.since && !isOthers) found.push(own);
  }
  return found;
};

/** The message to a person that this chat has filed last, wherever its answer goes, while they have it. */
export const messageFiledHere = async (
  context: PrivacyContext,
  conversation: ConversationFacts,
): Promise<PrivacyRequest | undefined> =>
  (await filedHere(context, conversation)).find(
    ({ request, summary }) => request !== undefined && KINDS[summary.kind].asksFor === 'answer',
  )?.request;

const asToldHere = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  conversationId: string,
): Promise<(FiledHere & { at: Date }) | undefined> => {
  const { kind, filedAt, endedAt, receivedAt, answered, establishedInChat } = request;
  if (request.conversationId !== conversationId) return joinedFromHere(context, request, conversationId);
  const at = filedAt ?? endedAt ?? receivedAt;
  if (establishedInChat === true)
    return (await whatChatReads(request, context)) === 'words'
      ? { request, summary: withoutJoins(request), at }
      : undefined;
  if (KINDS[kind].asksFor === 'answer') return { request, summary: withoutJoins(request), at };
  // Nobody has shown who they are: the answer is the same whether the same was open for the address before or not.
  if (isOptOut(kind)) return { summary: asToldThen(context, request, 'filed'), at };
  return answered?.outcome === 'needs_person'
    ? { summary: asToldThen(context, request, 'needs_attention'), at }
    : undefined;
};

/** An opt-out that was open already, for which this chat was given a reference as if it were its own. */
const joinedFromHere = (
  context: PrivacyContext,
  request: PrivacyRequest,
  conversationId: string,
): (FiledHere & { at: Date }) | undefined => {
  const { joins = [], kind } = request;
  const own = joins.filter(({ turnKey }) => turnKey?.startsWith(`${conversationId}:`));
  const joined = own.at(-1);
  const summary = joined && asIfFiled(context, { ...request, joins: own }, kind);
  return joined && summary && { summary: { ...summary, mayCancel: false }, at: joined.at };
};

/** As its customer was told of it when it was filed. */
const asToldThen = (
  context: PrivacyContext,
  { _id, reference, kind, receivedAt }: PrivacyRequest,
  state: 'filed' | 'needs_attention',
): RequestSummary => ({
  ...summaryOf({ _id, reference, kind, state, ...clocksFrom(context, { kind, receivedAt }) }),
  requestId: '',
  mayCancel: false,
});

/** Who else has asked for the same is for those who have proved who they are. */
const withoutJoins = ({ joins: _joins, ...request }: PrivacyRequest): RequestSummary => summaryOf(request);
