import { KINDS } from '../../domain/kinds.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, MINUTE, SECOND } from '../../observe/clock.ts';
import type { PassOnResult, PersonInChat } from '../outcomes.ts';
import { withLine } from '../records/addedWords.ts';
import { whatChatReads } from '../records/chatReaders.ts';
import { withContacts } from '../records/contacts.ts';
import { openField, type SealedContents, sealFor } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { filedHere, messageFiledHere } from './filedHere.ts';

/** Whoever pauses for as long has said what they had to say. */
const PAUSE_MS = 8 * SECOND;
/** Nobody has to wait longer for what they began to say. */
const LONGEST_MS = MINUTE;
/** Zendesk takes thirty updates of one ticket in ten minutes. */
const NOTES_APART_MS = 25 * SECOND;

/**
 * An agent has to answer it, or has begun to. Other kinds than questions and complaints wait for weeks without a word: those are
 * a conversation only once an agent has written.
 */
const isTalk = ({ state, kind, decision, desk }: PrivacyRequest): boolean => {
  const waits = state === 'awaiting_decision' || state === 'needs_attention';
  const asksForAnswer = KINDS[kind].asksFor === 'answer';
  if (asksForAnswer) return waits || (state === 'filed' && decision === undefined);
  return waits && desk?.spokeAt !== undefined;
};

const named = ({ _id, reference, dueAt }: PrivacyRequest): PersonInChat => ({
  requestId: String(_id),
  reference,
  dueAt,
});

/** What is written there reaches the agent where their words reach the chat, or where the chat itself sent them a message. */
const mayWrite = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  conversation: ConversationFacts,
): Promise<boolean> =>
  (await whatChatReads(request, context)) === 'words' ||
  (await filedHere(context, conversation)).some((own) => own.request?._id.equals(request._id));

/** @see PrivacyUseCases.personInChat */
export const createPersonInChat =
  (context: PrivacyContext) =>
  async ({ conversation }: { conversation: ConversationFacts }): Promise<PersonInChat | undefined> => {
    const open = await context.requests.findUnfinished(conversation.conversationId);
    for (const request of open.filter(isTalk)) {
      if ((await whatChatReads(request, context)) !== 'words') continue;
      const { desk } = request;
      return { ...named(request), ...(desk?.spokeAt && { spokeAt: desk.spokeAt }) };
    }
    const message = await messageFiledHere(context, conversation);
    return message && isTalk(message) ? { ...named(message), elsewhere: true } : undefined;
  };

/** @see PrivacyUseCases.passOn */
export const createPassOn =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    text: string;
    contacts: readonly string[];
  }): Promise<PassOnResult> => {
    const { requests, sealer, clock } = context;
    const { conversationId, turnId } = input.conversation;
    for (;;) {
      const request = await requests.find(input.requestId);
      if (request?.conversationId !== conversationId || !isTalk(request) || !request.dataKey)
        return { outcome: 'nobody_there' };
      if (!(await mayWrite(context, request, input.conversation))) return { outcome: 'nobody_there' };
      const known = openField(sealer, request, 'added') ?? [];
      const now = clock.now();
      const added = withLine(known, { text: input.text, turn: turnId, at: now });
      if (added === 'known') return { outcome: 'passed_on' };
      if (added === 'full') return { outcome: 'full' };
      const contacts = withContacts(context, request, input.contacts);
      const saved = await requests.amend(request._id, {
        state: request.state,
        set: {},
        seal: {
          added: sealFor(sealer, request, 'added', added),
          ...(contacts && { contacts: sealFor(sealer, request, 'contacts', contacts) }),
        },
        unset: ['question'],
        showAt: showsAt(request, added, now),
        audit: { actor: 'customer', what: 'wrote_to_the_agent' },
      });
      // Its state has changed in between: it is read once more.
      if (saved) return { outcome: 'passed_on' };
    }
  };

/** When the lines that are not on the ticket yet come there, all in one note. */
const showsAt = ({ ticket, desk }: PrivacyRequest, added: SealedContents['added'], now: Date): Date => {
  if (!ticket?.facts || desk?.hear) return now;
  const first = added[ticket.facts.added]?.line?.at ?? now;
  const pause = Math.min(after(now, PAUSE_MS).getTime(), after(first, LONGEST_MS).getTime());
  return new Date(Math.max(pause, after(ticket.facts.since, NOTES_APART_MS).getTime()));
};
