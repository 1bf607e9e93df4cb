import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { FORGOTTEN } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';

/** An earlier request on which an agent asked the customer to prove once more who they are: the new one replaces it. */
export const askedAgainBefore = async (
  { requests }: PrivacyContext,
  request: PrivacyRequest,
): Promise<PrivacyRequest | undefined> => {
  if (request.addressKey === undefined) return undefined;
  const unbound = await requests.findUnboundByAddress(request.addressKey);
  return unbound.find(
    ({ kind, state, attention }) =>
      kind === request.kind && state === 'needs_attention' && attention?.askedAt !== undefined,
  );
};

/** Ends the earlier one; the worker solves its ticket. */
export const endSuperseded = async (
  { requests, clock }: PrivacyContext,
  earlier: PrivacyRequest,
  by: PrivacyRequest,
): Promise<void> => {
  const back = await requests.move(earlier._id, {
    from: 'needs_attention',
    to: 'verifying',
    by: 'customer',
    what: 'shown_again',
    workAt: null,
    unset: ['attention'],
  });
  if (!back) return;
  await requests.move(earlier._id, {
    from: 'verifying',
    to: 'cancelled',
    by: 'customer',
    what: 'filed_anew',
    detail: { reference: by.reference },
    workAt: clock.now(),
    ...FORGOTTEN,
  });
};
