import { AppError } from '../../../errors.ts';
import type {
  DeskChange,
  DeskComment,
  DeskTicket,
  NewTicket,
  TicketDesk,
  TicketFields,
} from '../../../integrations/zendesk/ticketDesk.ts';
import type { Clock } from '../../../observe/clock.ts';

export const SERVICE_USER = 1;
export const AGENT = 2;
export const CUSTOMER = 3;
/** An agent without the right to decide. */
export const ORDINARY = 4;

/** What is left of a comment that was redacted. */
export const BLACK = '▇▇▇▇';

interface HeldTicket extends DeskTicket {
  note: string;
  comments: DeskComment[];
  markers: string[];
  round: number;
  changed?: DeskChange;
}

export interface ScriptedDesk extends TicketDesk {
  tickets: HeldTicket[];
  /** Every call fails like a desk that is down, until told otherwise. */
  down: boolean;
  /** What somebody does at the desk; the ticket carries the stamp of now. */
  change(id: number, change: { fields?: TicketFields; status?: DeskTicket['status'] }, by?: number): void;
  say(id: number, comment: { authorId: number; public: boolean; text: string; byRule?: boolean }): void;
  remove(id: number): void;
}

/** A desk in memory that keeps what it is told. */
export const scriptedDesk = (clock: Clock): ScriptedDesk => {
  let nextId = 100;
  const tickets: HeldTicket[] = [];
  const find = (id: number): HeldTicket => {
    const found = tickets.find((ticket) => ticket.id === id);
    if (!found) throw new AppError('desk_not_found', 'no such ticket');
    return found;
  };
  const stamped = (ticket: HeldTicket): void => {
    ticket.updatedAt = new Date(Math.floor(clock.now().getTime() / 1_000) * 1_000);
  };
  const desk: ScriptedDesk = {
    tickets,
    down: false,
    change: (id, { fields, status }, by = AGENT) => {
      const ticket = find(id);
      ticket.changed = { by, at: clock.now() };
      ticket.fields = { ...ticket.fields, ...fields };
      if (status) ticket.status = status;
      stamped(ticket);
    },
    say: (id, comment) => {
      nextId += 1;
      const ticket = find(id);
      ticket.comments.push({ id: nextId, createdAt: clock.now(), byRule: false, ...comment });
      stamped(ticket);
    },
    remove: (id) => {
      find(id).status = 'deleted';
    },
    ensureTicket: async (wanted: NewTicket) => {
      const known = tickets.find((one) => one.externalId === wanted.externalId && one.status !== 'deleted');
      if (known) return known;
      nextId += 1;
      const { externalId, note, fields, round = 0 } = wanted;
      const ticket: HeldTicket = {
        id: nextId,
        externalId,
        note,
        fields,
        round,
        status: 'new',
        updatedAt: clock.now(),
        comments: [],
        markers: [],
      };
      stamped(ticket);
      tickets.push(ticket);
      return ticket;
    },
    readTickets: async (ids) => tickets.filter(({ id }) => ids.includes(id)).map((one) => ({ ...one })),
    updateTicket: async (id, change) => {
      desk.change(id, change);
      return find(id);
    },
    redactComments: async (id) => {
      const ticket = tickets.find((one) => one.id === id && one.status !== 'deleted');
      if (!ticket) return;
      ticket.note = BLACK;
      ticket.comments = ticket.comments.map((comment) => ({ ...comment, text: BLACK }));
    },
    addNote: async (id, { marker, text }) => {
      const ticket = find(id);
      if (ticket.markers.includes(marker)) return;
      ticket.markers.push(marker);
      desk.say(id, { authorId: SERVICE_USER, public: false, text });
    },
    readComments: async (id) => find(id).comments,
    readPerson: async (id) =>
      id === CUSTOMER
        ? { id, name: 'Somebody', role: 'end-user', active: true }
        : {
            id,
            name: `Agent ${id}`,
            role: 'agent',
            active: true,
            ...(id !== ORDINARY && { title: 'Privacy officer' }),
          },
    lastChange: async (id) => find(id).changed,
    missingFields: async () => [],
    serviceUserId: async () => SERVICE_USER,
    check: async () => {},
  };
  const guarded = Object.entries(desk).map(([name, member]) => [
    name,
    typeof member !== 'function' || ['change', 'say', 'remove'].includes(name)
      ? member
      : async (...args: unknown[]) => {
          if (desk.down) throw new AppError('desk_unreachable', 'The desk is down.', { retryable: true });
          return (member as (...given: unknown[]) => unknown)(...args);
        },
  ]);
  return Object.assign(desk, Object.fromEntries(guarded));
};
