import { normaliseAddress, writingsOf } from '../../../domain/emailAddress/sameMailbox.ts';
import { type SubjectIdentifiers, soleAddresses } from '../../../domain/identifiers.ts';
import type { WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { restorableTickets } from './deletedTickets.ts';
import { unfinishedProducts } from './destroy.ts';
import type { ZendeskContext } from './findAll.ts';
import { orMissing } from './missing.ts';
import { isActive, peopleIn, personById } from './people.ts';
import {
  belongingOf,
  externalIdsOf,
  numbersIn,
  type Person,
  refuseMisdeclared,
  requireKey,
  ZENDESK_KEYS,
} from './profile.ts';
import { copiedTickets, isOurs, liveTickets, requestedTickets } from './tickets.ts';

const PAGES = 20;

/**
 * What of a person is still in the account. It does not repeat the search of the erasure: it asks for everything that was
 * recorded by its number, for the account's keys in the list of users (which needs no search index), for the addresses
 * wherever they stand, and in what is deleted: deleted is not yet gone.
 */
export const remainingOf = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<{ profiles: number; tickets: number }> => {
  requireKey(subject, context.rules);
  const recorded = await recordedProfiles(context, subject);
  const others = await otherProfiles(context, subject);
  const left = new Set([...recorded.left, ...others]);
  const own = [...new Set([...recorded.own, ...others])];
  return { profiles: left.size, tickets: (await remainingTickets(context, subject, own)).size };
};

/** Recorded profiles, but for those that carry somebody else's key by now; `left` are those that are not erased for good. */
const recordedProfiles = async (
  { client, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<{ own: number[]; left: number[] }> => {
  const [own, left]: [number[], number[]] = [[], []];
  for (const id of numbersIn(subject, ZENDESK_KEYS.user, rules.source)) {
    const person = await personById(client, id);
    if (person && belongingOf(person, subject, rules) !== 'theirs') continue;
    own.push(id);
    if ((person && isActive(person)) || (await isHalfErased(client, id))) left.push(id);
  }
  return { own, left };
};

/** Deleted and still to be restored, or being erased in some product. */
const isHalfErased = async (client: ZendeskClient, id: number): Promise<boolean> => {
  if (await orMissing(client.get(['deleted_users', id]))) return true;
  return ((await unfinishedProducts(client, id))?.length ?? 0) > 0;
};

/** Profiles of theirs that nobody has recorded. */
const otherProfiles = async (
  { client, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<number[]> => {
  const addresses = soleAddresses(subject).map(normaliseAddress);
  const found: Person[] = [];
  for (const external_id of externalIdsOf(subject, rules))
    found.push(
      ...(await peopleIn(client, await client.list<WireUser>(['users', { external_id }], 'users', PAGES))),
    );
  for (const address of addresses.flatMap(writingsOf)) {
    const anywhere = { query: `"${address}"` };
    const users = await client.list<WireUser>(['users', 'search', anywhere], 'users', PAGES);
    found.push(...(await peopleIn(client, users)));
  }
  const deleted = await client.list<WireUser>(['deleted_users'], 'deleted_users', PAGES);
  for (const { id, email } of deleted) {
    if (typeof id !== 'number' || !email || !addresses.includes(normaliseAddress(email))) continue;
    const person = await personById(client, id);
    if (person) found.push(person);
  }
  for (const person of found) refuseMisdeclared(person, subject, rules);
  return found.filter((person) => belongingOf(person, subject, rules) === 'theirs').map(({ id }) => id);
};

const remainingTickets = async (
  { client, rules, copied }: ZendeskContext,
  subject: SubjectIdentifiers,
  own: number[],
): Promise<Set<number>> => {
  const idsIn = (key: string): number[] => numbersIn(subject, key, rules.source);
  const left = new Set<number>();
  for (const ticket of await liveTickets(client, idsIn(ZENDESK_KEYS.ticket)))
    if (own.includes(ticket.requester_id ?? 0) && !isOurs(ticket)) left.add(ticket.id);
  for (const { id } of await restorableTickets(client, idsIn(ZENDESK_KEYS.ticket))) left.add(id);
  for (const id of own) for (const ticket of await requestedTickets(client, id)) left.add(ticket.id);
  const copies = copied
    ? [...(await liveTickets(client, idsIn(ZENDESK_KEYS.copied))), ...(await copiedTickets(client, own))]
    : [];
  for (const { id, status, collaborator_ids = [] } of copies)
    if (status !== 'closed' && collaborator_ids.some((user) => own.includes(user))) left.add(id);
  return left;
};
