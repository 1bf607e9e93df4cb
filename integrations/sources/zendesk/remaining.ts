import { type SubjectIdentifiers, soleAddresses } from '../../../domain/identifiers.ts';
import type { WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { unfinishedProducts } from './erasePerson.ts';
import { orMissing } from './missing.ts';
import { numbersIn, ZENDESK_KEYS } from './people.ts';
import { liveTickets, restorableTickets } from './tickets.ts';

/** Profiles that are deleted and can still be restored, or whose erasure has not ended in every product. */
const halfErased = async (
  client: ZendeskClient,
  subject: SubjectIdentifiers,
  source: string,
): Promise<number[]> => {
  const addresses = soleAddresses(subject);
  const deleted = await client.list<WireUser>(['deleted_users'], 'deleted_users', 20);
  const byAddress = deleted
    .filter((user) => typeof user.email === 'string' && addresses.includes(user.email.toLowerCase()))
    .flatMap((user) => user.id ?? []);
  const known = numbersIn(subject, ZENDESK_KEYS.user, source);
  const found = [...byAddress];
  for (const id of known) {
    const restorable = await orMissing(client.get(['deleted_users', id]));
    const unfinished = restorable ? [] : await unfinishedProducts(client, id);
    if (restorable || (unfinished?.length ?? 0) > 0) found.push(id);
  }
  return found;
};

/** What of a person is still in the account, beside what a search finds: deleted is not yet gone. */
export const remainingOf = async (
  client: ZendeskClient,
  subject: SubjectIdentifiers,
  source: string,
  found: { people: number[]; tickets: number[] },
): Promise<{ profiles: number; tickets: number }> => {
  const profiles = new Set([...found.people, ...(await halfErased(client, subject, source))]);
  const known = numbersIn(subject, ZENDESK_KEYS.ticket, source);
  const live = (await liveTickets(client, known)).map((ticket) => ticket.id);
  const tickets = new Set([...found.tickets, ...live, ...(await restorableTickets(client, known))]);
  return { profiles: profiles.size, tickets: tickets.size };
};
