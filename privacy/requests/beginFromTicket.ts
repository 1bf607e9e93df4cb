import { isOptOut, isUnverified, type RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { AddressKeys } from '../identity/addressKeys.ts';
import type { PrivacyContext } from './context.ts';
import { stopUses, wishOf } from './fileAtOnce.ts';
import { createOrJoin, findOpen } from './fileOrJoin.ts';
import { newRequest } from './newRequest.ts';
import { openKeyOf, openKeysOf } from './openKey.ts';

export interface FromTicket {
  ticketId: number;
  kind: RequestKind;
  /** Already known to look like one address. Proves nothing: anybody can write an email in somebody's name. */
  address: string;
  language: Language;
  /** When the ticket was created: the law's clocks run from there. */
  receivedAt: Date;
}

export type TicketStart =
  /** `verifying`, or for an opt-out `filed`; the same again for the same ticket. */
  | { outcome: 'begun'; request: PrivacyRequest }
  /** The same is open already: this reference leads to it. */
  | { outcome: 'joined'; request: PrivacyRequest; reference: string }
  /** For a person to answer, where they are asked. */
  | { outcome: 'answered_by_people' };

export type BeginFromTicket = (asked: FromTicket) => Promise<TicketStart>;

type Context = Pick<
  PrivacyContext,
  | 'requests'
  | 'suppressions'
  | 'ownership'
  | 'sealer'
  | 'keyring'
  | 'tenant'
  | 'clock'
  | 'company'
  | 'policyVersion'
  | 'deadlines'
> &
  Pick<AddressKeys, 'addressKeys'>;

/**
 * Begins a request for somebody who has written an email. Nothing is done, shown or promised before they have shown in the chat who they
 * are; an opt-out needs no proof and takes effect at once.
 */
export const createBeginFromTicket =
  (context: Context): BeginFromTicket =>
  async (asked) => {
    const { requests } = context;
    const { kind, address } = asked;
    const turnKey = `ticket:${asked.ticketId}`;
    const again = await requests.findByTurn(turnKey);
    if (again) return { outcome: 'begun', request: again };
    if (isOptOut(kind)) return optOut(context, asked, kind, turnKey);
    if (isUnverified(kind)) return { outcome: 'answered_by_people' };

    const subjects = await context.ownership.holdersOf(address);
    const open = await findSame(context, asked, subjects);
    const joined = open && (await requests.join(open._id, { turnKey }));
    if (open && joined) return { outcome: 'joined', request: open, reference: joined.reference };
    const request = await requests.create(
      emailed(context, asked, turnKey, {
        state: 'verifying',
        contents: { address, subjects: [...subjects], wish: {} },
      }),
    );
    return { outcome: 'begun', request };
  };

const emailed = (
  context: Context,
  { ticketId, kind, address, language, receivedAt }: FromTicket,
  turnKey: string,
  more: Pick<Parameters<typeof newRequest>[1], 'state' | 'contents'>,
) => {
  const now = context.clock.now();
  const [addressKey] = context.addressKeys(address);
  return newRequest(context, {
    kind,
    language,
    route: 'email',
    receivedAt: receivedAt < now ? receivedAt : now,
    by: 'agent',
    fromTicket: ticketId,
    turnKey,
    evidence: [{ level: 'none', at: now, words: 'Asked by email: the address is as the email names it' }],
    workAt: now,
    ...(addressKey !== undefined && { addressKey }),
    ...more,
  });
};

const optOut = async (
  context: Context,
  asked: FromTicket,
  kind: Extract<RequestKind, 'withdrawal' | 'do_not_sell'>,
  turnKey: string,
): Promise<TicketStart> => {
  const wish = wishOf(kind, {});
  const keys = context.addressKeys(asked.address);
  await stopUses(context, kind, wish, keys[0]);
  const request = emailed(context, asked, turnKey, {
    state: 'filed',
    contents: { address: asked.address, wish },
  });
  const openKeys = keys.map((key) => openKeyOf(kind, key, wish));
  const filedAt = context.clock.now();
  let reference = '';
  const filed = await createOrJoin(context, openKeys, { ...request, filedAt }, async (open) => {
    const joined = await context.requests.join(open._id, { turnKey });
    reference = joined?.reference ?? '';
    return joined && open;
  });
  if (filed.outcome === 'not_open') return optOut(context, asked, kind, turnKey);
  return filed.outcome === 'joined'
    ? { outcome: 'joined', request: filed.request, reference }
    : { outcome: 'begun', request: filed.request };
};

/**
 * What was asked by email before and waits for its proof, or is filed for the person. Not what somebody has begun in the chat who has
 * proved nothing: nobody else's attempt takes a customer's date away.
 */
const findSame = async (
  context: Context,
  { kind, address }: FromTicket,
  subjects: Awaited<ReturnType<Context['ownership']['holdersOf']>>,
): Promise<PrivacyRequest | undefined> => {
  for (const subject of subjects) {
    const open = await findOpen(context.requests, openKeysOf(context, kind, subject, {}));
    if (open) return open;
  }
  for (const key of context.addressKeys(address)) {
    const unbound = await context.requests.findUnboundByAddress(key);
    const same = unbound.find((one) => one.kind === kind && one.route === 'email' && !isFinished(one.state));
    if (same) return same;
  }
  return undefined;
};
