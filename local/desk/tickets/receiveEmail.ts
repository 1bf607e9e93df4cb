import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { stamp } from '../time.ts';
import { addUser, userByEmail } from '../users/addUser.ts';
import { readComment } from './commentInput.ts';
import { writeTicket } from './createTicket.ts';
import { writeUpdate } from './updateTicket.ts';

export interface IncomingEmail {
  from: string;
  name: string;
  subject: string;
  text: string;
  /** Which ticket it answers. */
  ticketId?: number;
}

const senderOf = (store: DeskStore, { from, name }: IncomingEmail, at: string): UserRow =>
  userByEmail(store, from) ?? addUser(store, { name, email: from, verified: false, at });

const REOPENED = ['pending', 'hold', 'solved'];

/**
 * An email that a customer sends to the account: a new ticket, or a comment on theirs, which opens it again. To a closed
 * ticket it is a follow-up. Whoever is suspended is not heard: `undefined`.
 */
export const receiveEmail = (store: DeskStore, email: IncomingEmail, now: Date): TicketRow | undefined =>
  store.transaction(() => {
    const at = stamp(now);
    const sender = senderOf(store, email, at);
    if (sender.suspended) return undefined;
    const from = { address: email.from, name: sender.name };
    const via_source = { from, to: { address: 'support@desk.example', name: 'Support' }, rel: null };
    const acting = { actor: sender, via: 'email', via_source, at };
    const comment = readComment({ body: email.text });
    const answered = email.ticketId === undefined ? undefined : store.tickets.get(email.ticketId);
    if (answered && !answered.deleted && answered.status !== 'closed') {
      const status =
        REOPENED.includes(answered.status) && sender.staff === null ? { status: 'open' as const } : {};
      return writeUpdate(store, answered, { ...status, comment }, acting).ticket;
    }
    const followed = answered ? { followupSourceId: answered.id } : {};
    const opened = { subject: email.subject, requesterId: sender.id, comment, ...followed };
    return writeTicket(store, opened, acting).ticket;
  });
