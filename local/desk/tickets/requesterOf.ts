import { invalid } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';
import { addUser, userByEmail } from '../users/addUser.ts';
import type { Acting } from './acting.ts';
import type { TicketInput } from './ticketInput.ts';

export const activeUser = (store: DeskStore, id: number, field: string): UserRow => {
  const user = store.users.get(id);
  if (user?.standing !== 'active') throw invalid(field, `${field}: ${id} is not a user of this account`);
  return user;
};

/** Who a ticket is for: named by number, or by an address that may be new to the account. */
export const requesterOf = (store: DeskStore, input: TicketInput, acting: Acting): UserRow => {
  if (input.requesterId !== undefined) return activeUser(store, input.requesterId, 'requester');
  if (!input.requester) return acting.actor;
  const { name, email } = input.requester;
  if (email !== undefined && !email.includes('@')) {
    throw invalid('requester', `Requester: Email: ${email.slice(0, 60)} is not properly formatted`);
  }
  const known = email === undefined ? undefined : userByEmail(store, email);
  return known ?? addUser(store, { name, email, verified: false, at: acting.at });
};
