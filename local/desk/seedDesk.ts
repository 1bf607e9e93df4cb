import { addDemoMacros } from './demoMacros.ts';
import { settle } from './settle.ts';
import type { Desk } from './startDesk.ts';
import type { DeskStore } from './store/deskStore.ts';
import { DEMO_STAFF, provision } from './store/provision.ts';
import type { TicketStatus, UserRow } from './store/rows.ts';
import { readComment } from './tickets/commentInput.ts';
import { createTicket } from './tickets/createTicket.ts';
import { updateTicket } from './tickets/updateTicket.ts';
import { stamp } from './time.ts';
import { addUser, userByEmail } from './users/addUser.ts';

export interface SeedUser {
  name: string;
  email: string;
  phone?: string;
  externalId?: string;
  tags?: string[];
  /** Whether their address is known to be theirs. Default `true`. */
  verified?: boolean;
  /** Since when the desk knows them. Default: now. */
  since?: Date | string;
}

export interface SeedTicket {
  requesterEmail: string;
  subject: string;
  /** Oldest first; the first one is the ticket's description. */
  comments: { from: 'customer' | 'agent'; text: string; at: Date | string }[];
  status: TicketStatus;
  /** Whose addresses are in copy. */
  copiedTo?: string[];
}

const moment = (at: Date | string): string => stamp(new Date(at));

const addTicket = (store: DeskStore, ticket: SeedTicket, requester: UserRow, agent: UserRow): void => {
  const [first, ...rest] = ticket.comments;
  if (!first) return;
  if (store.tickets.where('requester_id', requester.id).some((one) => one.subject === ticket.subject)) return;
  const acting = { actor: agent, via: 'email', isImport: true };
  const comment = (one: (typeof ticket.comments)[number]) => ({
    ...readComment({ body: one.text }),
    authorId: one.from === 'customer' ? requester.id : agent.id,
  });
  const collaboratorIds = (ticket.copiedTo ?? []).flatMap((address) => userByEmail(store, address)?.id ?? []);
  const opened = {
    subject: ticket.subject,
    requesterId: requester.id,
    submitterId: requester.id,
    collaboratorIds,
  };
  const made = createTicket(
    store,
    { ...opened, comment: comment(first) },
    { ...acting, at: moment(first.at) },
  );
  for (const one of rest) {
    updateTicket(store, made.ticket.id, { comment: comment(one) }, { ...acting, at: moment(one.at) });
  }
  const last = moment((rest.at(-1) ?? first).at);
  if (ticket.status !== 'new') {
    const change = { status: ticket.status, assigneeId: agent.id };
    updateTicket(store, made.ticket.id, change, { ...acting, via: 'web', at: last });
  }
};

/** Adds customers and their old tickets, and macros where there are none. What is there already stays as it is, so it may be called at every start. */
export const seedDesk = (desk: Desk, data: { users: SeedUser[]; tickets: SeedTicket[] }): void => {
  const { store, clock } = desk;
  store.transaction(() => {
    const at = stamp(clock.now());
    for (const user of data.users) {
      if (!userByEmail(store, user.email))
        addUser(store, { verified: true, ...user, at: user.since ? moment(user.since) : at });
    }
    const agent = userByEmail(store, DEMO_STAFF[1]?.email ?? '');
    for (const ticket of data.tickets) {
      const requester = userByEmail(store, ticket.requesterEmail);
      if (requester && agent) addTicket(store, ticket, requester, agent);
    }
    addDemoMacros(store, at);
    settle(store, clock.now());
  });
};

/** Signs what the webhooks tell with a secret that the product knows, and lets the whole staff work on the tickets of every group. */
export const makeReady = ({ store, clock }: Desk, webhookSecret: string): void => {
  store.transaction(() => {
    const at = stamp(clock.now());
    for (const webhook of store.webhooks.all()) {
      store.webhooks.put({ ...webhook, signing_secret: { algorithm: 'SHA256', secret: webhookSecret } });
    }
    for (const group of store.groups.all().filter(({ deleted }) => !deleted)) {
      const members = new Set(store.memberships.where('group_id', group.id).map((one) => one.user_id));
      for (const user of store.users.where('standing', 'active')) {
        if (user.staff === null || members.has(user.id)) continue;
        const membership = { id: store.next('rule'), user_id: user.id, group_id: group.id };
        store.memberships.put({ ...membership, default: false, created_at: at, updated_at: at });
      }
    }
  });
};

/** Empties the desk and sets the account up again; `seedDesk` then fills it. */
export const resetDesk = (desk: Desk): void => {
  desk.store.transaction(() => {
    desk.store.clear();
    provision(desk.store, stamp(desk.clock.now()));
  });
  desk.faults.clear();
};
