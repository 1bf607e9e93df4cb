import { HOUR } from '../../../observe/clock.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { stamp } from '../time.ts';
import { announce } from '../webhooks/announce.ts';
import { changesBetween, writeAudit } from './writeAudit.ts';

const CLOSED_AFTER = 96 * HOUR;
const SYSTEM = -1;
/** The automation that every new account of Zendesk has. */
const AUTOMATION = {
  id: 360_001,
  title: 'Close ticket 4 days after status is set to solved',
  deleted: false,
};

/** Closes what has been solved for four days, at the next full hour, as Zendesk's automations run once an hour. */
export const closeSolvedTickets = (store: DeskStore, now: Date): void => {
  for (const ticket of store.tickets.where('status', 'solved')) {
    const due = Date.parse(ticket.solved_at ?? ticket.updated_at) + CLOSED_AFTER;
    const at = Math.ceil(due / HOUR) * HOUR;
    if (ticket.deleted || at > now.getTime()) continue;
    const closed = { ...ticket, status: 'closed' as const, updated_at: stamp(new Date(at)) };
    store.tickets.put(closed);
    const via_source = { from: AUTOMATION, to: {}, rel: 'automation' };
    const via = { channel: 'rule' as const, source: via_source };
    const audit = writeAudit(store, {
      id: store.next('event'),
      ticketId: ticket.id,
      authorId: SYSTEM,
      via: 'rule',
      via_source,
      at: closed.updated_at,
      events: changesBetween(store, ticket, closed).map((event) => ({ ...event, via })),
    });
    announce(store, closed, audit);
  }
};
