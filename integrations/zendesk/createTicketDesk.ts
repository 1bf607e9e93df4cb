import { isAppError } from '../../errors.ts';
import { MINUTE } from '../../observe/clock.ts';
import { type AccountFacts, createAccountFacts } from './accountFacts.ts';
import { createTicketIntake } from './createTicketIntake.ts';
import { readPerson } from './readPerson.ts';
import { redactComments } from './redactComments.ts';
import { type Remembered, remembered } from './remembered.ts';
import { SERVICE_USER, type ServiceUser } from './serviceUser.ts';
import type { DeskPerson, DeskTicket, NewTicket, TicketDesk } from './ticketDesk.ts';
import { findMarkers, readHistory } from './ticketHistory.ts';
import { type AccountOfTicket, newTicketBody, ticketChangeBody, ticketFrom, ticketIn } from './ticketWire.ts';
import type { WireAudit, WireTicket } from './wire.ts';
import { createZendeskClient, type ZendeskConnection } from './zendeskClient.ts';

export interface TicketDeskOptions extends ZendeskConnection {
  /** Default: "Privacy requests", without an address. */
  serviceUser?: ServiceUser;
}

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, index * size + size),
  );

/** What Zendesk answers to a write. */
interface Written {
  ticket?: WireTicket;
  audit?: WireAudit;
}

const writtenTicket = (answer: Written, known: AccountOfTicket): DeskTicket =>
  ticketFrom(ticketIn(answer), known, answer.audit?.id);

/**
 * Writes with what is known of the account. Where Zendesk refuses the values, an administrator may have changed fields or
 * removed the service user: then it is read again, and what turns out otherwise is written once more.
 */
const writeTicket = async (
  account: AccountFacts,
  bodyWith: (known: AccountOfTicket) => { ticket: object },
  send: (body: object, again: boolean) => Promise<Written>,
): Promise<DeskTicket> => {
  const known = await account.forTickets();
  const body = bodyWith(known);
  try {
    return writtenTicket(await send(body, false), known);
  } catch (error) {
    if (!isAppError(error, 'desk_refused') || error.status !== 422) throw error;
    account.doubt();
    const now = await account.forTickets();
    const other = bodyWith(now);
    if (JSON.stringify(other) === JSON.stringify(body)) throw error;
    return writtenTicket(await send(other, true), now);
  }
};

/** The product's helpdesk on a Zendesk account (or on the local desk, which answers like one). */
export const createTicketDesk = (options: TicketDeskOptions): TicketDesk => {
  const { clock, logger } = options;
  const client = createZendeskClient(options);
  const account = createAccountFacts(client, options.serviceUser ?? SERVICE_USER, { clock, logger });

  /** The oldest open one: a closed one is followed by another, and a deleted one is not listed. */
  const findByReference = async (externalId: string): Promise<DeskTicket | undefined> => {
    const known = await account.forTickets();
    const found = await client.list<WireTicket>(['tickets', { external_id: externalId }], 'tickets', 1);
    const ours = found
      .filter((ticket) => ticket.external_id === externalId && ticket.status !== 'closed')
      .sort((a, b) => a.id - b.id);
    if (ours.length > 1) {
      logger.warn('several tickets carry one reference; the oldest one is used', {
        reference: externalId,
        count: ours.length,
      });
    }
    return ours[0] && ticketFrom(ours[0], known);
  };

  const create = (ticket: NewTicket): Promise<DeskTicket> => {
    // A key of its own for each round: the key of a deleted ticket would answer that ticket again for two hours.
    const round = ticket.round ? `-${ticket.round + 1}` : '';
    const key = `rightsdesk-${ticket.externalId}${round}`;
    return writeTicket(
      account,
      (known) => newTicketBody(ticket, known),
      // A key goes with one body only.
      (body, again) => client.post(['tickets'], body, again ? `${key}-again` : key),
    );
  };

  const people = new Map<number, Remembered<DeskPerson | undefined>>();
  const personOf = (id: number): Remembered<DeskPerson | undefined> => {
    if (people.size > 1_000) people.clear();
    const known = people.get(id) ?? remembered(() => readPerson(client, account, id), clock, MINUTE);
    people.set(id, known);
    return known;
  };

  return {
    ...createTicketIntake(client, account),

    createTicket: async (ticket, doubtful = false) => {
      const made = doubtful ? await findByReference(ticket.externalId) : undefined;
      if (made) return made;
      try {
        return await create(ticket);
      } catch (error) {
        // "This key came with another body before", or "somebody else is writing": an earlier try may have made it.
        const repeated = isAppError(error) && (error.status === 400 || error.status === 409);
        const earlier = repeated ? await findByReference(ticket.externalId) : undefined;
        if (!earlier) throw error;
        return earlier;
      }
    },

    changeTicket: (id, change) =>
      writeTicket(
        account,
        (known) => ticketChangeBody(change, known),
        (body) => client.put(['tickets', id], body),
      ),

    written: (id, markers) => findMarkers(client, id, markers),

    readTickets: async (ids) => {
      const known = await account.forTickets();
      const found: DeskTicket[] = [];
      for (const some of chunks([...new Set(ids)], 100)) {
        const query = { ids: some.join(','), include: 'last_audits' };
        for await (const answer of client.answers(['tickets', 'show_many', query], 'tickets')) {
          const audits = (answer['last_audits'] ?? []) as WireAudit[];
          const last = new Map(audits.map(({ ticket_id, id }) => [ticket_id, id]));
          for (const wire of answer['tickets'] as WireTicket[])
            found.push(ticketFrom(wire, known, last.get(wire.id)));
        }
      }
      return found;
    },

    readHistory: async (id, afterAudit) => {
      const { fields, selfId } = await account.forTickets();
      return readHistory(client, id, { afterAudit, fields, selfId });
    },

    redactComments: (id, markers) => redactComments(client, id, markers),
    readAttachment: ({ url }, maxBytes) => client.download(url, maxBytes),
    readPerson: (id) => personOf(id)(),
    missingFields: async () => [...(await account.fields()).missing],
    waitMs: client.waitMs,
    check: async () => {
      await account.self();
    },
  };
};
