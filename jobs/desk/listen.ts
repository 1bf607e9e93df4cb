import type { FoundTicket, TicketRecord } from '../../models/privacyRequest/ticketRecord.ts';
import { after, DAY, MINUTE } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';
import { foundNow } from './heardTicket.ts';

const BATCH = 100;

/** How long after the end of a request we still look for replies of agents. */
const LISTEN_AFTER_END_MS = 7 * DAY;

/**
 * Finds out which tickets changed since they were read, a hundred a call, and has them looked after. A webhook says the same sooner;
 * that one is lost, doubled or late changes nothing.
 * @returns how many had news
 */
export const listen = async ({ requests, desk, clock }: JobContext): Promise<number> => {
  let news = 0;
  let last: string | undefined;
  for (;;) {
    const endedSince = after(clock.now(), -LISTEN_AFTER_END_MS);
    const batch = await requests.findTickets(last, BATCH, endedSince);
    if (batch.length === 0) return news;
    last = String(batch.at(-1)?._id);
    const ids = batch.flatMap(({ ticket }) => ticket?.id ?? []);
    const now = new Map((await desk.readTickets(ids)).map((ticket) => [ticket.id, ticket]));
    for (const { ticket } of batch) {
      if (!ticket) continue;
      const read = now.get(ticket.id);
      const found = read && foundNow(read);
      if (read && ticket.madeAudit !== undefined && read.lastAudit === ticket.madeAudit) {
        if (ticket.seenAt === null && isSettled(read, clock.now()))
          await requests.settleTicket(ticket.id, read.updatedAt);
        continue;
      }
      if (found && !isNews(found, ticket, clock.now())) continue;
      await requests.wakeTicket(ticket.id, found);
      news += 1;
    }
    if (batch.length < BATCH) return news;
  }
};

/**
 * Zendesk's timestamps are in whole seconds, and of its own clock: somebody may have changed the ticket in the very second in which we
 * read or wrote it. So it is looked at once more when that second is long over.
 */
const STAMP_SETTLES_MS = MINUTE;

export const isSettled = ({ updatedAt }: Pick<FoundTicket, 'updatedAt'>, now: Date): boolean =>
  after(updatedAt, STAMP_SETTLES_MS) <= now;

const isNews = (found: FoundTicket, before: TicketRecord, now: Date): boolean =>
  found.updatedAt.getTime() > (before.found?.updatedAt.getTime() ?? 0) ||
  (before.seenAt === null && isSettled(found, now));
