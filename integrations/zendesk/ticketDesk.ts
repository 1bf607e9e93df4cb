/** The custom fields of a privacy ticket, resolved by their title in the account. */
export interface TicketFields {
  reference?: string;
  kind?: string;
  state?: string;
  /** The earliest legal date, ISO 8601 day. */
  deadline?: string;
  /** What an agent decided: read back by the worker, cleared by it once acted upon. */
  decision?: TicketDecision | null;
}

/** What an agent may choose in the field "Privacy decision". */
export const TICKET_DECISIONS = [
  'approve',
  // Where several people are possible: the first, second or third of the list on the ticket.
  'approve_1',
  'approve_2',
  'approve_3',
  'ask_again',
  'refuse',
  'handled',
  'retry',
] as const;
export type TicketDecision = (typeof TICKET_DECISIONS)[number];

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted';
export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

export interface NewTicket {
  /** Our reference: one ticket per `externalId`, whatever happens in between. */
  externalId: string;
  /** How many tickets were made for it before and have been deleted since. Default 0. */
  round?: number;
  subject: string;
  /** First internal note: plain text for the agent. */
  note: string;
  fields: TicketFields;
  priority: TicketPriority;
  tags: string[];
}

export interface DeskTicket {
  id: number;
  externalId: string | undefined;
  status: TicketStatus;
  updatedAt: Date;
  fields: TicketFields;
}

export interface DeskComment {
  id: number;
  authorId: number;
  public: boolean;
  text: string;
  createdAt: Date;
  /** Written by a trigger or an automation of the account in somebody's name. */
  byRule: boolean;
}

export interface DeskPerson {
  id: number;
  name: string;
  role: 'end-user' | 'agent' | 'admin';
  /** The custom role's name, where the account has such. */
  title?: string;
  /** A light agent, who reads tickets and decides nothing. */
  light?: boolean;
  active: boolean;
}

/** Who changed a ticket, by the ticket's own history. */
export interface DeskChange {
  by: number;
  at: Date;
}

export interface DeskNote {
  /** Names the step that writes this note; a note with the same marker on the ticket is not written twice. */
  marker: string;
  text: string;
}

/**
 * The helpdesk as the worker sees it. Errors: `desk_unreachable` and `desk_rate_limited` (retryable, with
 * `retryAfterMs` where the desk said so), `desk_refused`, `desk_unauthorised`, `desk_not_found`.
 */
export interface TicketDesk {
  /** Finds the ticket by `externalId` or creates it; after a doubtful create it looks again before it answers. */
  ensureTicket(ticket: NewTicket): Promise<DeskTicket>;
  /** Tickets by id, deleted ones included with status `deleted`; ids nobody knows are left out. */
  readTickets(ids: number[]): Promise<DeskTicket[]>;
  updateTicket(
    id: number,
    change: { fields?: TicketFields; status?: TicketStatus; priority?: TicketPriority; addTags?: string[] },
  ): Promise<DeskTicket>;
  /** Writes an internal note once: a note with its marker is looked for first. */
  addNote(id: number, note: DeskNote): Promise<void>;
  /**
   * Blackens every comment and note on one of our tickets, whatever its status; deletes it for good where an agent has deleted
   * it. Nothing where it is gone.
   */
  redactComments(id: number): Promise<void>;
  /** All comments, oldest first, without the marker lines of our own notes. */
  readComments(id: number): Promise<DeskComment[]>;
  /** A person of the desk with the role that the desk itself has on record. */
  readPerson(id: number): Promise<DeskPerson | undefined>;
  /**
   * Who last set the decision, or solved the ticket, by the ticket's history; nobody where the integration did it itself
   * or a rule of the account did.
   */
  lastChange(
    id: number,
    to: { decision: TicketDecision } | { status: 'solved' },
  ): Promise<DeskChange | undefined>;
  /** Which of the custom fields the account lacks; their values then go into the note. */
  missingFields(): Promise<(keyof TicketFields)[]>;
  /** The id of the service user under whom tickets are filed and notes written. */
  serviceUserId(): Promise<number>;
  /** Throws when the desk cannot be used now; for `/readyz`. */
  check(): Promise<void>;
}
