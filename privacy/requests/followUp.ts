import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { readReference } from '../../secrets/reference.ts';
import { judgeSubjects } from '../identity/judgeSubjects.ts';
import type { CancelResult, ConversationFacts, ListResult, WaiveResult } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { FORGOTTEN } from './sealedFields.ts';
import { summaryOf } from './summary.ts';

/** What the person asked whom this conversation has proved, newest first. */
const requestsOfProved = async (
  { codes, requests, keyring, tenant, clock }: PrivacyContext,
  conversationId: string,
): Promise<PrivacyRequest[] | undefined> => {
  const proof = await codes.proofOf(conversationId);
  if (!proof) return undefined;
  const judgement = judgeSubjects(proof.subjects, clock.now());
  // Several people share the mailbox, or it changed hands lately: only what was begun with the address itself.
  const bound =
    judgement.who === 'one' || judgement.who === 'contact_only'
      ? await requests.findBySubject(keyring.hash('subject-hash', tenant, judgement.subject.subjectId))
      : [];
  const byAddress = await requests.findUnboundByAddress(proof.addressKey);
  return [...bound, ...byAddress].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
};

/** @see PrivacyUseCases.listRequests */
export const createListRequests =
  (context: PrivacyContext) =>
  async ({ conversation }: { conversation: ConversationFacts }): Promise<ListResult> => {
    const found = await requestsOfProved(context, conversation.conversationId);
    if (!found) return { outcome: 'verification_needed' };
    const told = found.filter((request) => request.filedAt !== undefined);
    return { outcome: 'listed', requests: told.map(summaryOf) };
  };

const findOwn = async (context: PrivacyContext, conversation: ConversationFacts, reference: string) => {
  const found = await requestsOfProved(context, conversation.conversationId);
  if (!found) return 'verification_needed' as const;
  const wanted = readReference(reference);
  return found.find((request) => request.reference === wanted) ?? ('unknown' as const);
};

/** @see PrivacyUseCases.cancelRequest */
export const createCancelRequest =
  (context: PrivacyContext) =>
  async (input: { conversation: ConversationFacts; reference: string }): Promise<CancelResult> => {
    const own = await findOwn(context, input.conversation, input.reference);
    if (typeof own === 'string') return { outcome: own };
    if (own.state === 'cancelled') return { outcome: 'cancelled', request: summaryOf(own) };
    if (own.state !== 'filed' && own.state !== 'scheduled' && own.state !== 'verifying') {
      return { outcome: 'too_late', request: summaryOf(own) };
    }
    const moved = await context.requests.move(own._id, {
      from: own.state,
      to: 'cancelled',
      by: 'customer',
      what: 'cancelled',
      // Nothing was begun for an unverified one: nothing is to be undone or told.
      ...(own.state === 'verifying' ? { workAt: null, ...FORGOTTEN } : { workAt: context.clock.now() }),
    });
    if (moved) return { outcome: 'cancelled', request: summaryOf(moved) };
    // Lost the race against the worker: say what is true now.
    const now = await context.requests.find(String(own._id));
    return now ? { outcome: 'too_late', request: summaryOf(now) } : { outcome: 'unknown' };
  };

/** @see PrivacyUseCases.waiveWindow */
export const createWaiveWindow =
  (context: PrivacyContext) =>
  async (input: { conversation: ConversationFacts; reference: string }): Promise<WaiveResult> => {
    const own = await findOwn(context, input.conversation, input.reference);
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
