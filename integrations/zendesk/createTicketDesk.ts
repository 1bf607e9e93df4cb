import { AppError, isAppError } from '../../errors.ts';
import { createAccountFacts } from './accountFacts.ts';
import { findDeletedTickets } from './deletedTickets.ts';
import type { FieldCatalogue } from './fieldCatalogue.ts';
import { readPerson } from './readPerson.ts';
import { redactComments } from './redactComments.ts';
import { SERVICE_USER, type ServiceUser } from './serviceUser.ts';
import { hasMarker, withMarker, withoutMarker } from './stepMarker.ts';
import type { DeskComment, DeskTicket, NewTicket, TicketDesk, TicketStatus } from './ticketDesk.ts';
import { textOf, type WireAudit, type WireComment, type WireTicket } from './wire.ts';
import { createZendeskClient, type ZendeskClient, type ZendeskConnection } from './zendeskClient.ts';

export interface TicketDeskOptions extends ZendeskConnection {
  /** Default: "Privacy requests", without an address. */
  serviceUser?: ServiceUser;
}

const STATUSES = new Set<string>(['new', 'open', 'pending', 'hold', 'solved', 'closed']);
const statusOf = (status: string | undefined): TicketStatus =>
  status !== undefined && STATUSES.has(status) ? (status as TicketStatus) : 'open';

const toTicket = (wire: WireTicket, catalogue: FieldCatalogue): DeskTicket => ({
  id: wire.id,
  externalId: wire.external_id ?? undefined,
  status: statusOf(wire.status),
  updatedAt: new Date(wire.updated_at ?? 0),
  fields: catalogue.fromWire(wire),
});

const ticketIn = (answer: { ticket?: WireTicket }): WireTicket => {
  if (typeof answer.ticket?.id !== 'number') {
    throw new AppError('desk_unreachable', 'Zendesk answered without the ticket', { retryable: true });
  }
  return answer.ticket;
};

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, index * size + size),
  );

/** The product's helpdesk on a Zendesk account (or on the local desk, which answers like one). */
export const createTicketDesk = (options: TicketDeskOptions): TicketDesk => {
  const client = createZendeskClient(options);
  const account = createAccountFacts(client, options.serviceUser ?? SERVICE_USER, options.logger);
  const { clock, logger } = options;

  const findByReference = async (externalId: string): Promise<WireTicket | undefined> => {
    const found = await client.list<WireTicket>(['tickets', { external_id: externalId }], 'tickets', 1);
    const ours = found.filter((ticket) => ticket.external_id === externalId).sort((a, b) => a.id - b.id);
    if (ours.length > 1) {
      logger.warn('several tickets carry one reference; the oldest one is used', {
        reference: externalId,
        count: ours.length,
      });
    }
    return ours[0];
  };

  const create = async (ticket: NewTicket, catalogue: FieldCatalogue): Promise<WireTicket> => {
    const [requester, self] = [await account.serviceUserId(), await account.selfId()];
    const body = {
      ticket: {
        external_id: ticket.externalId,
        subject: ticket.subject,
        requester_id: requester,
        submitter_id: self,
        priority: ticket.priority,
        tags: ticket.tags,
        custom_fields: catalogue.toWire(ticket.fields),
        comment: { body: ticket.note, public: false, author_id: self },
      },
    };
    // A key of its own for each round: the key of a deleted ticket would answer that ticket again for two hours.
    const round = ticket.round ? `-${ticket.round + 1}` : '';
    return ticketIn(await client.post(['tickets'], body, `rightsdesk-${ticket.externalId}${round}`));
  };

  /**
   * Whether a failed create may have made the ticket all the same: no answer, an answer that cannot be read, or "this key
   * came with another body before" (400), "somebody else is writing" (409).
   */
  const isDoubtful = (error: unknown): boolean =>
    isAppError(error, 'desk_unreachable') ||
    (isAppError(error, 'desk_refused') && (error.status === 400 || error.status === 409));

  return {
    ensureTicket: async (ticket) => {
      const catalogue = await account.fields();
      const existing = await findByReference(ticket.externalId);
      if (existing) return toTicket(existing, catalogue);
      try {
        return toTicket(await create(ticket, catalogue), catalogue);
      } catch (error) {
        const made = isDoubtful(error) ? await findByReference(ticket.externalId) : undefined;
        if (!made) throw error;
        return toTicket(made, catalogue);
      }
    },

    readTickets: async (ids) => {
      const catalogue = await account.fields();
      const wanted = [...new Set(ids)];
      const found: DeskTicket[] = [];
      for (const some of chunks(wanted, 100)) {
        const rows = await client.list<WireTicket>(
          ['tickets', 'show_many', { ids: some.join(',') }],
          'tickets',
        );
        found.push(...rows.map((wire) => toTicket(wire, catalogue)));
      }
      const missing = wanted.filter((id) => !found.some((ticket) => ticket.id === id));
      return missing.length === 0 ? found : [...found, ...(await findDeletedTickets(client, missing, clock))];
    },

    updateTicket: async (id, change) => {
      const catalogue = await account.fields();
      // Tags first and by themselves: `tags` in an update would replace those that agents have set.
      if (change.addTags?.length) await client.put(['tickets', id, 'tags'], { tags: change.addTags });
      const custom_fields = change.fields && catalogue.toWire(change.fields);
      const ticket = {
        ...(custom_fields?.length && { custom_fields }),
        ...(change.status !== undefined && { status: change.status }),
        ...(change.priority !== undefined && { priority: change.priority }),
      };
      const nothing = Object.keys(ticket).length === 0;
      const answer = nothing ? client.get(['tickets', id]) : client.put(['tickets', id], { ticket });
      return toTicket(ticketIn((await answer) as { ticket?: WireTicket }), catalogue);
    },

    addNote: async (id, note) => {
      const comments = await readWireComments(client, id);
      if (comments.some((comment) => !comment.public && hasMarker(textOf(comment), note.marker))) return;
      const comment = { body: withMarker(note.text, note.marker), public: false };
      await client.put(['tickets', id], { ticket: { comment } });
    },

    redactComments: (id) => redactComments(client, id),

    readComments: async (id) =>
      (await readWireComments(client, id)).map(
        (comment): DeskComment => ({
          id: comment.id,
          authorId: comment.author_id,
          public: comment.public,
          text: withoutMarker(textOf(comment)),
          createdAt: new Date(comment.created_at),
          byRule: comment.via?.channel === 'rule',
        }),
      ),

    readPerson: (id) => readPerson(client, account, id),
    lastChange: async (id, to) => {
      const [catalogue, self] = [await account.fields(), await account.selfId()];
      const audits = await client.list<WireAudit>(['tickets', id, 'audits'], 'audits');
      const meant = audits
        .filter(({ events = [] }) =>
          events.some((event) =>
            'status' in to
              ? event.field_name === 'status' && event.value === to.status
              : catalogue.isChangeTo('decision', to.decision, event),
          ),
        )
        .sort((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id)[0];
      const byPerson = meant && meant.author_id !== self && meant.via?.channel !== 'rule';
      return byPerson ? { by: meant.author_id, at: new Date(meant.created_at) } : undefined;
    },
    missingFields: async () => [...(await account.fields()).missing],
    serviceUserId: account.serviceUserId,
    check: async () => {
      await account.self();
    },
  };
};

const readWireComments = async (client: ZendeskClient, ticketId: number): Promise<WireComment[]> => {
  const comments = await client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments');
  return comments.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
};
