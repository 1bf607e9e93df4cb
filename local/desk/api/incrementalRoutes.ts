import { MINUTE, SECOND } from '../../../observe/clock.ts';
import type { AuditRow, TicketRow } from '../store/rows.ts';
import { forbidden, invalid, malformed } from './apiError.ts';
import type { Call, Reply, Route } from './call.ts';
import { presentAudit, presentTicket } from './present.ts';

const LARGEST_PAGE = 1_000;

/** What has happened in the last minute is not in an export yet. */
const until = (call: Call): number => call.now.getTime() - MINUTE;

const startTime = (call: Call): number => {
  const said = call.query.get('start_time') ?? '';
  if (!/^\d{1,12}$/.test(said)) throw malformed('start_time must be a Unix time in seconds');
  const start = Number(said) * SECOND;
  if (start > until(call)) {
    throw invalid('start_time', 'Too recent start_time. Use a start_time older than 60 seconds');
  }
  return start;
};

/** Where an export stands: the last change that was seen, and of which record. */
interface Place {
  at: number;
  id: number;
}

const encode = ({ at, id }: Place): string => Buffer.from(`${at}|${id}`).toString('base64url');
const decode = (cursor: string): Place => {
  const parts = /^(\d+)\|(-?\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!parts) throw malformed('cursor is not one of this account');
  return { at: Number(parts[1]), id: Number(parts[2]) };
};

const onlyAdmins = (call: Call): void => {
  if (call.actor.role !== 'admin') throw forbidden();
};

/** A deleted ticket is exported as well, and says so. */
const exported = (call: Call, ticket: TicketRow): unknown => ({
  ...(presentTicket(ticket, call.origin) as object),
  ...(ticket.deleted && { status: 'deleted' }),
});

const tickets = (call: Call): Reply => {
  onlyAdmins(call);
  const cursor = call.query.get('cursor');
  const from = cursor === null ? { at: startTime(call), id: 0 } : decode(cursor);
  const size = Math.min(Math.max(Number(call.query.get('per_page') ?? LARGEST_PAGE) || 1, 1), LARGEST_PAGE);
  const place = (ticket: TicketRow): Place => ({ at: Date.parse(ticket.updated_at), id: ticket.id });
  const found = call.store.tickets
    .all()
    .filter((ticket) => {
      const { at, id } = place(ticket);
      return at <= until(call) && (at > from.at || (at === from.at && id > from.id));
    })
    .sort((a, b) => a.updated_at.localeCompare(b.updated_at) || a.id - b.id);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const after_cursor = encode(last ? place(last) : from);
  return {
    status: 200,
    body: {
      tickets: page.map((ticket) => exported(call, ticket)),
      after_cursor,
      after_url: `${call.origin}/api/v2/incremental/tickets/cursor.json?cursor=${after_cursor}`,
      before_cursor: null,
      before_url: null,
      end_of_stream: found.length <= size,
    },
  };
};

const ticketEvent = (call: Call, audit: AuditRow, withComments: boolean): object => {
  const { events, ...shown } = presentAudit(call, audit) as { events: { type: string }[] } & Record<
    string,
    unknown
  >;
  const described = (event: { type: string; public?: boolean }): object =>
    event.type === 'Comment' && !withComments
      ? { event_type: 'Comment', comment_present: true, comment_public: event.public }
      : { ...event, event_type: event.type };
  return {
    id: audit.id,
    ticket_id: audit.ticket_id,
    timestamp: Date.parse(audit.created_at) / SECOND,
    created_at: audit.created_at,
    updater_id: audit.author_id,
    via: shown.via,
    metadata: shown.metadata,
    event_type: 'Audit',
    child_events: events.map(described),
  };
};

const ticketEvents = (call: Call): Reply => {
  onlyAdmins(call);
  const start = startTime(call);
  const withComments = call.query.get('include')?.includes('comment_events') ?? false;
  const found = call.store.audits
    .all()
    .filter(({ created_at }) => Date.parse(created_at) >= start && Date.parse(created_at) <= until(call))
    .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
  const page = found.slice(0, LARGEST_PAGE);
  const end_time = Date.parse(page.at(-1)?.created_at ?? new Date(start).toISOString()) / SECOND;
  const next = `${call.origin}/api/v2/incremental/ticket_events.json?start_time=${end_time}`;
  const facts = {
    count: page.length,
    end_of_stream: found.length <= LARGEST_PAGE,
    end_time,
    next_page: next,
  };
  const ticket_events = page.map((audit) => ticketEvent(call, audit, withComments));
  return { status: 200, body: { ...facts, ticket_events } };
};

/** The newest first, by cursor. */
const allAudits = (call: Call): Reply => {
  onlyAdmins(call);
  const size = Math.min(Math.max(Number(call.query.get('page[size]') ?? 100) || 1, 1), 100);
  const before = call.query.get('page[after]');
  const rows = call.store.audits.all().reverse();
  const left = before === null ? rows : rows.filter((audit) => audit.id < decode(before).id);
  const page = left.slice(0, size);
  const cursor = (audit: AuditRow | undefined): string | null =>
    audit ? encode({ at: 0, id: audit.id }) : null;
  const after_cursor = left.length > size ? cursor(page.at(-1)) : null;
  const url = (key: string, value: string | null): string | null =>
    value && `${call.origin}/api/v2/ticket_audits.json?page[${key}]=${value}&page[size]=${size}`;
  return {
    status: 200,
    body: {
      audits: page.map((audit) => presentAudit(call, audit)),
      after_cursor,
      after_url: url('after', after_cursor),
      before_cursor: null,
      before_url: null,
    },
  };
};

const resource = 'tickets';
export const incrementalRoutes: Route[] = [
  { method: 'GET', path: '/incremental/tickets/cursor', resource, handle: tickets },
  { method: 'GET', path: '/incremental/ticket_events', resource, handle: ticketEvents },
  { method: 'GET', path: '/ticket_audits', resource, handle: allAudits },
];
