import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import { ensureServiceUser, SERVICE_USER } from '../../zendesk/serviceUser.ts';
import type { WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { destroyProfile, destroyTickets } from './destroy.ts';
import { findAll, type ZendeskContext } from './findAll.ts';
import { isStaff, recordedAndDeleted } from './people.ts';
import { belongingOf, numbersIn, type Person, ZENDESK_KEYS } from './profile.ts';
import { isOurs, ticketsOfOurs } from './tickets.ts';

/**
 * Erases a person's tickets and profiles for good, and takes them off the tickets of others. Everything that was recorded
 * is looked at again: what is no longer theirs stays. Answers how much is gone, from earlier tries too. May be repeated.
 */
export const erasePerson = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
): Promise<{ profiles: number; tickets: number }> => {
  const { client, rules } = context;
  const recorded = (key: string): number[] => numbersIn(subject, key, rules.source);
  const { people, tickets, copies } = await findAll(context, subject);
  refuseStaff(people);
  const inUse = people.map(({ id }) => id);
  const userIds = union(inUse, await recordedAndDeleted(client, subject, rules));
  const isTheirs = (ticket: WireTicket): boolean =>
    userIds.includes(ticket.requester_id ?? 0) && !isOurs(ticket);

  for (const ticket of copies) await takeOffCopy(client, ticket, userIds);
  const ticketIds = union(
    recorded(ZENDESK_KEYS.ticket),
    tickets.map(({ ticket }) => ticket.id),
  );
  const left = await destroyTickets(client, ticketIds, isTheirs);
  for (const id of inUse) await takeBackOurs(client, id);
  let profiles = 0;
  for (const id of userIds) {
    const stillTheirs = (person: Person) => belongingOf(person, subject, rules) === 'theirs';
    if (await destroyProfile(client, id, stillTheirs)) profiles += 1;
  }
  const copied = union(
    recorded(ZENDESK_KEYS.copied),
    copies.map(({ id }) => id),
  );
  return { profiles, tickets: ticketIds.length - left.length + copied.length };
};

const union = (...lists: number[][]): number[] => [...new Set(lists.flat())];

const refuseStaff = (people: Person[]): void => {
  if (!people.some(isStaff)) return;
  throw new AppError('source_refused', 'The profile belongs to a member of staff of the Zendesk account', {
    remedy: 'To resolve, let an administrator of the account decide and do it by hand.',
  });
};

/**
 * The ticket is somebody else's and stays. Zendesk changes no closed ticket: there the list keeps the number of a profile
 * that is erased for good afterwards and names nobody.
 */
const takeOffCopy = async (client: ZendeskClient, ticket: WireTicket, userIds: number[]): Promise<void> => {
  const copied = ticket.collaborator_ids ?? [];
  const others = copied.filter((id) => !userIds.includes(id));
  if (ticket.status === 'closed' || others.length === copied.length) return;
  // 409 where the ticket has changed since: the next try sees the new list
  const unchanged = { safe_update: true, updated_stamp: ticket.updated_at };
  await client.put(['tickets', ticket.id], { ticket: { collaborator_ids: others, ...unchanged } });
};

/** An agent has made them requester of a ticket that we have filed: it goes back, or Zendesk would keep the profile. */
const takeBackOurs = async (client: ZendeskClient, userId: number): Promise<void> => {
  const open = (await ticketsOfOurs(client, userId)).filter(({ status }) => status !== 'closed');
  if (open.length === 0) return;
  const requester_id = await ensureServiceUser(client, SERVICE_USER);
  for (const { id } of open) await client.put(['tickets', id], { ticket: { requester_id } });
};
