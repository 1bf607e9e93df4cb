import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../outcomes.ts';
import { mayCancel } from './mayCancel.ts';

type Summarised = Pick<
  PrivacyRequest,
  | '_id'
  | 'reference'
  | 'kind'
  | 'state'
  | 'receivedAt'
  | 'dueAt'
  | 'windowEndsAt'
  | 'windowWaivedAt'
  | 'endedAt'
  | 'joins'
  | 'attention'
>;

export const summaryOf = (request: Summarised): RequestSummary => ({
  requestId: String(request._id),
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  ...(request.joins && { joined: request.joins.map(({ reference }) => reference) }),
  receivedAt: request.receivedAt,
  dueAt: request.dueAt,
  ...(request.windowEndsAt && !request.windowWaivedAt && { windowEndsAt: request.windowEndsAt }),
  ...(request.endedAt && { endedAt: request.endedAt }),
  mayCancel: mayCancel(request),
  mayWaiveWindow:
    request.kind === 'erasure' &&
    !request.windowWaivedAt &&
    (request.state === 'scheduled' || request.state === 'filed'),
});
