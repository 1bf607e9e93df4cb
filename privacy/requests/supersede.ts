import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import { FORGOTTEN } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';

/** The request on which an agent let this customer be asked once more: what is filed now takes its place. */
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

/** The law's clocks have run since the customer first asked. */
export const clocksSince = (
  { deadlines }: PrivacyContext,
  earlier: PrivacyRequest,
  { kind, country }: PrivacyRequest,
): Pick<PrivacyRequest, 'receivedAt' | 'clocks' | 'dueAt'> => {
  const { receivedAt } = earlier;
  const clocks = legalClocks({ kind, receivedAt, country }, deadlines);
  return { receivedAt, clocks, dueAt: clocks[0]?.dueAt ?? earlier.dueAt };
};

/** Ends the earlier one; its ticket is solved by the worker. */
export const endSuperseded = async (
  { requests, clock }: PrivacyContext,
  earlier: PrivacyRequest,
  by: PrivacyRequest,
): Promise<void> => {
  const back = await requests.move(earlier._id, {
    from: 'needs_attention',
    to: 'verifying',
    by: 'reconciler',
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
