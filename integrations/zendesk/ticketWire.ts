import { AppError } from '../../errors.ts';
import type { FieldCatalogue } from './fieldCatalogue.ts';
import type { DeskTicket, NewTicket, TicketChange, TicketStatus } from './ticketDesk.ts';
import type { TicketNote } from './ticketNote.ts';
import type { WireTicket } from './wire.ts';

const STATUSES = new Set<unknown>(['new', 'open', 'pending', 'hold', 'solved', 'closed']);
export const isTicketStatus = (value: unknown): value is TicketStatus => STATUSES.has(value);

/** What has to be known of the account to write a ticket and to read one. */
export interface AccountOfTicket {
  fields: FieldCatalogue;
  serviceUserId: number;
  /** The user as whom we are signed in. */
  selfId: number;
}

export const ticketFrom = (
  wire: WireTicket,
  { fields, serviceUserId }: AccountOfTicket,
  lastAudit?: number,
): DeskTicket => ({
  id: wire.id,
  externalId: wire.external_id ?? undefined,
  status: isTicketStatus(wire.status) ? wire.status : 'open',
  updatedAt: new Date(wire.updated_at ?? 0),
  fields: fields.fromWire(wire),
  ours: wire.requester_id === serviceUserId,
  ...(lastAudit !== undefined && { lastAudit }),
});

export const ticketIn = (answer: { ticket?: WireTicket }): WireTicket => {
  if (typeof answer.ticket?.id !== 'number') {
    throw new AppError('desk_unreachable', 'Zendesk answered without the ticket', { retryable: true });
  }
  return answer.ticket;
};

/** Under what the markers of a note stand in the metadata of its change. One text, one marker a line. */
const METADATA_KEY = 'rightsdesk';

/** The markers in what Zendesk keeps as `metadata.custom` of a line of the history. */
export const markersIn = (custom: Record<string, unknown> | null | undefined): string[] => {
  const held = custom?.[METADATA_KEY];
  return typeof held === 'string' ? held.split('\n') : [];
};

export const noted = ({ html, markers, public: isPublic = false }: TicketNote, authorId: number) => ({
  comment: { html_body: html, public: isPublic, author_id: authorId },
  ...(markers.length > 0 && { metadata: { [METADATA_KEY]: markers.join('\n') } }),
});

/** The body of `POST /tickets`. */
export const newTicketBody = (ticket: NewTicket, { fields, serviceUserId, selfId }: AccountOfTicket) => ({
  ticket: {
    external_id: ticket.externalId,
    ...(ticket.follows !== undefined && { via_followup_source_id: ticket.follows }),
    subject: ticket.subject,
    requester_id: serviceUserId,
    submitter_id: selfId,
    status: ticket.status,
    priority: ticket.priority,
    tags: ticket.tags,
    custom_fields: fields.toWire(ticket.fields),
    ...noted(ticket.note, selfId),
  },
});

/** The body of `PUT /tickets/{id}`. No tags: in an update they would replace those that agents have set. */
export const ticketChangeBody = (
  change: TicketChange,
  { fields, serviceUserId, selfId }: AccountOfTicket,
) => ({
  ticket: {
    ...(change.subject !== undefined && { subject: change.subject }),
    ...(change.fields && { custom_fields: fields.toWire(change.fields) }),
    ...(change.status !== undefined && { status: change.status }),
    ...(change.priority !== undefined && { priority: change.priority }),
    ...(change.requester && { requester_id: serviceUserId }),
    ...(change.note && noted(change.note, selfId)),
    ...(change.unchangedSince && {
      safe_update: true,
      // Zendesk compares whole seconds, and writes them without a fraction.
      updated_stamp: change.unchangedSince.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    }),
  },
});
