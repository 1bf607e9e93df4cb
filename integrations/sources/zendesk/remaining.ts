import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import { type SubjectIdentifiers, soleAddresses } from '../../../domain/identifiers.ts';
import type { WireTicket, WireUser } from '../../zendesk/wire.ts';
import type { ErasurePhase } from '../source.ts';
import type { ZendeskContext } from './findAll.ts';
import { isErased } from './people.ts';
import {
  belongingOf,
  externalIdsOf,
  numbersIn,
  type Person,
  refuseMisdeclared,
  requireKey,
  ZENDESK_KEYS,
} from './profile.ts';
import { createReads } from './reads.ts';
import { copiedTickets, isOurs, requestedTickets } from './tickets.ts';

const PAGES = 20;

/**
 * What of a person is still in the account, asked afresh and never from what was read before. It does not repeat the search of
 * the erasure: it asks for everything that was recorded by its number, for the account's keys in the list of users (which
 * needs no search index), for the addresses wherever they stand, and among the profiles that are deleted and not yet gone.
 * Tickets in the trash are not listed: of those that we put there, the erasure itself waits until Zendesk reports them gone;
 * of others it says that they go by themselves.
 *
 * In the phase `contact` it is asked a second time: what was recorded has been proved gone by then, and gone for good is gone,
 * so that it asks only for what has come back by a key or an address, from a synchronisation for example; by an address not
 * within the same minute, in which the search could know no more.
 */
export const remainingOf = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
): Promise<{ profiles: number; tickets: number }> => {
  requireKey(subject, context.rules);
  const fresh = { ...context, reads: createReads(context.client) };
  // The search once for both proofs of an erasure that follow each other; without a key it is all that there is to ask.
  const { naming } = externalIdsOf(subject, context.rules).length > 0 ? context.reads : fresh.reads;
  const others = await otherProfiles({ ...fresh, reads: { ...fresh.reads, naming } }, subject, phase);
  const recorded = await recordedProfiles(fresh, subject, phase);
  const left = new Set([...recorded.left, ...others]);
  const own = [...new Set([...recorded.own, ...others])];
  return {
    profiles: left.size,
    tickets: (await remainingTickets(fresh, subject, phase, own, [...left])).size,
  };
};

/** Recorded profiles, but for those that carry somebody else's key by now; `left` are those that still say who it was. */
const recordedProfiles = async (
  { reads, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
): Promise<{ own: number[]; left: number[] }> => {
  const ids = phase === 'contact' ? [] : numbersIn(subject, ZENDESK_KEYS.user, rules.source);
  const people = new Map((ids.length > 0 ? await reads.byNumbers(ids) : []).map((one) => [one.id, one]));
  const own = ids.filter((id) => {
    const person = people.get(id);
    return !person || belongingOf(person, subject, rules) === 'theirs';
  });
  return { own, left: own.filter((id) => people.has(id) && !isErased(people.get(id)!)) };
};

/** Profiles of theirs that nobody has recorded. */
const otherProfiles = async (
  { client, reads, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
): Promise<number[]> => {
  const addresses = soleAddresses(subject).map(normaliseAddress);
  const users = new Map<number, WireUser>();
  const add = (rows: readonly WireUser[]): void => {
    for (const row of rows) if (typeof row.id === 'number') users.set(row.id, row);
  };
  for (const external_id of externalIdsOf(subject, rules))
    add(await client.list<WireUser>(['users', { external_id }], 'users', PAGES));
  for (const address of addresses) add(await reads.naming(address));
  if (phase === 'all_but_contact')
    add(
      (await client.list<WireUser>(['deleted_users'], 'deleted_users', PAGES)).filter(
        ({ email }) => email && addresses.includes(normaliseAddress(email)),
      ),
    );
  // The answers so far name one address each; whose a profile is turns on all of them.
  const found: Person[] = users.size > 0 ? await reads.byNumbers([...users.keys()]) : [];
  for (const person of found) refuseMisdeclared(person, subject, rules);
  return found.filter((person) => belongingOf(person, subject, rules) === 'theirs').map(({ id }) => id);
};

const remainingTickets = async (
  { reads, rules, copied }: ZendeskContext,
  subject: SubjectIdentifiers,
  phase: ErasurePhase,
  own: number[],
  inUse: number[],
): Promise<Set<number>> => {
  const recorded = async (key: string): Promise<WireTicket[]> => {
    const ids = phase === 'contact' ? [] : numbersIn(subject, key, rules.source);
    return ids.length > 0 ? reads.tickets(ids) : [];
  };
  const left = new Set<number>();
  for (const ticket of await recorded(ZENDESK_KEYS.ticket))
    if (own.includes(ticket.requester_id ?? 0) && !isOurs(ticket)) left.add(ticket.id);
  for (const id of inUse) for (const ticket of await requestedTickets(reads, id)) left.add(ticket.id);
  const copies = copied
    ? [...(await recorded(ZENDESK_KEYS.copied)), ...(await copiedTickets(reads, inUse))]
    : [];
  for (const { id, status, collaborator_ids = [] } of copies)
    if (status !== 'closed' && collaborator_ids.some((user) => own.includes(user))) left.add(id);
  return left;
};
