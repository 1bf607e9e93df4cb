import { invalid } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { addUser, userByEmail } from '../users/addUser.ts';
import { checkAddress } from '../users/userInput.ts';
import type { EmailCc, TicketInput } from './ticketInput.ts';

/**
 * Who is in copy afterwards. `collaborator_ids` replaces the list, `email_ccs` changes it one by one; an address that is
 * new to the account becomes a user, whose address nobody has verified.
 */
export const copiedIn = (store: DeskStore, before: number[], input: TicketInput, at: string): number[] => {
  const copied = new Set(input.collaboratorIds ?? before);
  const idOf = ({ user }: EmailCc): number => {
    if ('id' in user) return user.id;
    const email = checkAddress(user.email);
    return (userByEmail(store, email) ?? addUser(store, { name: user.name, email, verified: false, at })).id;
  };
  for (const cc of input.emailCcs ?? []) {
    const id = idOf(cc);
    if (cc.remove) copied.delete(id);
    else copied.add(id);
  }
  for (const id of copied) {
    const known = before.includes(id) || store.users.get(id)?.standing === 'active';
    if (!known) throw invalid('collaborators', `Collaborators: ${id} is not a user of this account`);
  }
  return [...copied];
};
