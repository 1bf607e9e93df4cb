import type { FilingAnswer, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../outcomes.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { asHandedOver } from './joinSilently.ts';
import { summaryOf } from './summary.ts';

/** A request that a conversation has begun, as one of its turns meets it. */
export type OwnRequest =
  | { is: 'verifying'; request: PrivacyRequest }
  /** What has this key has filed it before a crash, and is now repeated: it is answered the same again. */
  | { is: 'answered'; outcome: FilingAnswer['outcome']; request: PrivacyRequest; summary: RequestSummary }
  | { is: 'not_open' };

/** `key`: of the turn, or of the yes, that would file it. */
export const ownRequest = async (
  { requests }: Pick<PrivacyContext, 'requests'>,
  { conversationId }: ConversationFacts,
  requestId: string,
  key: string,
): Promise<OwnRequest> => {
  const request = await requests.find(requestId);
  if (request?.conversationId !== conversationId) return { is: 'not_open' };
  if (request.state === 'verifying') return { is: 'verifying', request };
  const { answered } = request;
  if (answered?.key !== key) return { is: 'not_open' };
  const { outcome, joined } = answered;
  // Handed to an agent like the one that it joined, of which its customer learns nothing.
  if (joined !== undefined && outcome === 'needs_person')
    return { is: 'answered', outcome, request, summary: asHandedOver(request) };
  const meant = joined === undefined ? request : await requests.find(joined);
  return meant ? { is: 'answered', outcome, request: meant, summary: summaryOf(meant) } : { is: 'not_open' };
};
