import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { FORGOTTEN, openField } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';
import { clocksFrom } from './newRequest.ts';

/**
 * An earlier request that waits for just this proof, by the address that is proved now: an agent asked the customer to prove once more who
 * they are, or they asked by email. The new one replaces it.
 */
export const askedAgainBefore = async (
  context: PrivacyContext,
  request: PrivacyRequest,
): Promise<PrivacyRequest | undefined> =>
  findUnbound(context, request, (one) => isAskedAgain(one) || isEmailed(one));

/** The same where an agent has still to find out which of several people it is: then only what was asked by email. */
export const emailedBefore = async (
  context: PrivacyContext,
  request: PrivacyRequest,
): Promise<PrivacyRequest | undefined> => findUnbound(context, request, isEmailed);

const isAskedAgain = ({ state, attention }: PrivacyRequest): boolean =>
  state === 'needs_attention' && attention?.askedAt !== undefined;
const isEmailed = ({ state, route }: PrivacyRequest): boolean => state === 'verifying' && route === 'email';

const findUnbound = async (
  { requests, codes, sealer }: PrivacyContext,
  request: PrivacyRequest,
  isMeant: (earlier: PrivacyRequest) => boolean,
): Promise<PrivacyRequest | undefined> => {
  const address = openField(sealer, request, 'address');
  const keys = address === undefined ? [request.addressKey ?? ''] : codes.addressKeys(address);
  for (const key of keys.filter(Boolean)) {
    const unbound = await requests.findUnboundByAddress(key);
    const earlier = unbound.find(
      (one) => one.kind === request.kind && !one._id.equals(request._id) && isMeant(one),
    );
    if (earlier) return earlier;
  }
  return undefined;
};

/** What of the earlier one holds on: the law's clocks have run since the customer first asked. */
export const continued = (
  context: PrivacyContext,
  { kind, country }: PrivacyRequest,
  { receivedAt, route, fromTicket }: PrivacyRequest,
): Partial<PrivacyRequest> => ({
  ...clocksFrom(context, { kind, country, receivedAt }),
  route,
  ...(fromTicket !== undefined && { fromTicket }),
});

/** Ends the earlier one, whose reference leads to the new one from now on; the worker solves its ticket. */
export const endSuperseded = async (
  context: PrivacyContext,
  earlier: PrivacyRequest,
  by: PrivacyRequest,
): Promise<void> => {
  const { requests, clock } = context;
  // One that was open already, and that the new one has joined, may have come after the email.
  if (earlier.receivedAt < by.receivedAt && !by.extension) {
    const set = continued(context, by, earlier);
    await requests.amend(by._id, { state: by.state, set, showNow: true });
  }
  if (earlier.state !== 'verifying') {
    const back = await requests.move(earlier._id, {
      from: 'needs_attention',
      to: 'verifying',
      by: 'customer',
      what: 'shown_again',
      workAt: null,
      unset: ['attention'],
    });
    if (!back) return;
  }
  if (earlier.route === 'email') await requests.join(by._id, { reference: earlier.reference });
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
