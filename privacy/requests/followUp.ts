import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { readReference } from '../../secrets/reference.ts';
import { neededFor } from '../identity/askIdentity.ts';
import type { Purpose } from '../identity/assuranceTable.ts';
import type { CancelResult, ListResult, RequestSummary, WaiveResult } from '../outcomes.ts';
import { requestsOfSubject, unboundRequests } from '../records/requestsOf.ts';
import { FORGOTTEN } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { filedHere } from './filedHere.ts';
import { mayCancel } from './mayCancel.ts';
import { summaryOf } from './summary.ts';

/** The requests of the person whose identity this conversation has proved, newest first. */
const requestsOfProved = async (
  context: PrivacyContext,
  conversationId: string,
  purpose: Purpose,
): Promise<PrivacyRequest[] | undefined> => {
  const evidence = await context.identity.evidenceOf(conversationId);
  const needed = await neededFor(context, evidence, purpose);
  if (needed.need === 'proof') return undefined;
  // Several people share the mailbox, or it changed hands lately: list only what was begun with the address itself.
  const bound = 'subject' in needed ? await requestsOfSubject(context, needed.subject.subjectId) : [];
  // A sign-in alone does not prove that nobody else uses the mailbox.
  const { code } = evidence;
  const byAddress = code ? await unboundRequests(context, code.addressKeys) : [];
  return [...bound, ...byAddress].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
};

/** @see PrivacyUseCases.listRequests */
export const createListRequests =
  (context: PrivacyContext) =>
  async ({ conversation }: { conversation: ConversationFacts }): Promise<ListResult> => {
    const found = await requestsOfProved(context, conversation.conversationId, 'status');
    const here = await filedHere(context, conversation);
    if (!found) {
      const requests = here.map(({ summary }) => summary);
      return requests.length === 0
        ? { outcome: 'verification_needed' }
        : { outcome: 'listed', requests, onlyHere: true };
    }
    const filed = found.filter((request) => request.filedAt !== undefined).map(summaryOf);
    // A message to a person, or an opt-out, may be bound to nobody.
    const known = filed.flatMap(({ reference, joined = [] }) => [reference, ...joined]);
    const more = here.filter(({ summary }) => !known.includes(summary.reference));
    return { outcome: 'listed', requests: newestFirst([...filed, ...more.map(({ summary }) => summary)]) };
  };

const newestFirst = (requests: RequestSummary[]): RequestSummary[] =>
  [...requests].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());

const findOwn = async (
  context: PrivacyContext,
  { conversation, reference }: { conversation: ConversationFacts; reference: string },
  purpose: Purpose,
) => {
  const found = await requestsOfProved(context, conversation.conversationId, purpose);
  if (!found) return 'verification_needed' as const;
  const wanted = readReference(reference);
  // One that has joined another may stand there under the same reference, and is over.
  return (
    found.find(({ joins = [] }) => joins.some(({ reference }) => reference === wanted)) ??
    found.find(({ reference }) => reference === wanted) ??
    ('unknown' as const)
  );
};

/** What this chat may call off without another proof, because it filed it. */
const findHere = async (
  context: PrivacyContext,
  { conversation, reference }: { conversation: ConversationFacts; reference: string },
): Promise<PrivacyRequest | undefined> => {
  const wanted = readReference(reference);
  const here = await filedHere(context, conversation);
  return here.find(({ summary }) => summary.reference === wanted)?.request;
};

/** @see PrivacyUseCases.cancelRequest */
export const createCancelRequest =
  (context: PrivacyContext) =>
  async (input: { conversation: ConversationFacts; reference: string }): Promise<CancelResult> => {
    const { requests, clock } = context;
    const proved = await findOwn(context, input, 'cancel');
    const own = typeof proved === 'string' ? ((await findHere(context, input)) ?? proved) : proved;
    if (typeof own === 'string') return { outcome: own };
    let request: PrivacyRequest | undefined = own;
    // The worker may move the request on meanwhile: it is cancelled if that is still possible then.
    while (request && mayCancel(request)) {
      const moved = await requests.move(request._id, {
        from: request.state,
        to: 'cancelled',
        by: 'customer',
        what: 'cancelled',
        unset: ['attention', 'approvals', 'question'],
        // Nothing was done yet for an unverified request, so there is nothing to undo and no email to send.
        ...(request.state === 'verifying' ? { workAt: null, ...FORGOTTEN } : { workAt: clock.now() }),
      });
      request = moved ?? (await requests.find(String(own._id)));
    }
    if (!request) return { outcome: 'unknown' };
    return {
      outcome: request.state === 'cancelled' ? 'cancelled' : 'too_late',
      request: summaryOf(request),
    };
  };

/** @see PrivacyUseCases.waiveWindow */
export const createWaiveWindow =
  (context: PrivacyContext) =>
  async (input: { conversation: ConversationFacts; reference: string }): Promise<WaiveResult> => {
    const own = await findOwn(context, input, 'erasure');
    if (typeof own === 'string') return { outcome: own };
    const summary = summaryOf(own);
    if (own.windowWaivedAt) return { outcome: 'waived', request: summary };
    if (!summary.mayWaiveWindow) return { outcome: 'too_late', request: summary };
    const now = context.clock.now();
    const moved =
      own.state === 'scheduled'
        ? await context.requests.move(own._id, {
            from: 'scheduled',
            to: 'in_progress',
            by: 'customer',
            what: 'window_waived',
            workAt: now,
            set: { windowWaivedAt: now },
          })
        : await context.requests.amend(own._id, {
            state: 'filed',
            set: { windowWaivedAt: now },
            audit: { actor: 'customer', what: 'window_waived' },
          });
    return moved
      ? { outcome: 'waived', request: summaryOf(moved) }
      : { outcome: 'too_late', request: summary };
  };

/** @see PrivacyUseCases.abandonRequest */
export const createAbandonRequest =
  (context: PrivacyContext) =>
  async (input: { conversation: ConversationFacts; requestId: string }): Promise<void> => {
    const request = await context.requests.find(input.requestId);
    if (request?.conversationId !== input.conversation.conversationId || request.state !== 'verifying')
      return;
    await context.requests.move(request._id, {
      from: 'verifying',
      to: 'cancelled',
      by: 'customer',
      what: 'abandoned_in_the_chat',
      workAt: null,
      ...FORGOTTEN,
    });
  };
