import { isCancellable } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RequestSummary } from '../useCases.ts';

export const summaryOf = (request: PrivacyRequest): RequestSummary => ({
  requestId: String(request._id),
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  receivedAt: request.receivedAt,
  dueAt: request.dueAt,
  ...(request.windowEndsAt && !request.windowWaivedAt && { windowEndsAt: request.windowEndsAt }),
  ...(request.endedAt && { endedAt: request.endedAt }),
  mayCancel: isCancellable(request.state),
  mayWaiveWindow:
    request.kind === 'erasure' &&
    !request.windowWaivedAt &&
    (request.state === 'scheduled' || request.state === 'filed'),
});
