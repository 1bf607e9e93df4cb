import type { TicketIntake } from './ticketIntake.ts';
import type { TicketNote } from './ticketNote.ts';

/** The custom fields of a privacy ticket, resolved by their title in the account. */
export interface TicketFields {
  reference?: string;
  kind?: string;
  state?: string;
  /** The earliest legal date, ISO 8601 day. */
  deadline?: string;
  /** What an agent chose: read back by the worker, cleared by it once answered. */
  decision?: TicketDecision | null;
}

/** What an agent may choose in the field "Privacy decision". */
export const TICKET_DECISIONS = [
  'approve',
  // Where several people are possible: the first, second or third of the list on the ticket.
  'approve_1',
  'approve_2',
  'approve_3',
  /** Let the customer show once more who they are. */
  'ask_again',
  /** The last public reply is a question to the customer. */
  'ask_customer',
  'refuse',
  /** Done by hand. */
  'handled',
  'retry',
  /** More time for a complex request, Art. 12(3) GDPR. */
  'extend',
  'hold',
  'lift_hold',
  /** The customer wants it cancelled, by a letter or a call. */
  'cancel',
] as const;
export type TicketDecision = (typeof TICKET_DECISIONS)[number];

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

export interface NewTicket {
  /** Our reference: one open ticket per `externalId`, whatever happens in between. */
  externalId: string;
  /** How many tickets were made for it before. Default 0. */
  round?: number;
  /** The closed ticket that this one follows. Zendesk then carries its fields over, so all of ours are sent. */
  follows?: number;
  subject: string;
  note: TicketNote;
  fields: TicketFields;
  status: 'open' | 'pending' | 'solved';
  priority: TicketPriority;
  tags: readonly string[];
}

/** What one update changes; everything in one call. */
export interface TicketChange {
  subject?: string;
  fields?: TicketFields;
  status?: 'open' | 'pending' | 'solved';
  priority?: TicketPriority;
  note?: TicketNote;
  /** Gives the ticket back to the service user, where an agent has made somebody else its requester. */
  requester?: 'service_user';
  /** The ticket's `updatedAt` as last read: a change in between refuses the write as `desk_conflict`. */
  unchangedSince?: Date;
}

export interface DeskTicket {
  id: number;
  externalId: string | undefined;
  status: TicketStatus;
  updatedAt: Date;
  fields: TicketFields;
  /** The service user is its requester, as it was filed. */
  ours: boolean;
  /** The last line of its history, or that of the write that it answers; nothing where the account does not say. */
  lastAudit?: number;
}

export interface DeskAttachment {
  id: number;
  fileName: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Where its bytes are, for a caller with the account's own credentials. */
  url: string;
}

export interface DeskComment {
  id: number;
  authorId: number;
  public: boolean;
  /** Plain text. */
  text: string;
  attachments: readonly DeskAttachment[];
}

/** What happened to a ticket, by its own history. */
export type TicketAct =
  | { comment: DeskComment }
  /** A choice that is none of ours is named as the account calls it. */
  | { decision: TicketDecision | { unknown: string } }
  | { status: TicketStatus }
  | { requester: number };

export interface TicketEvent {
  /** Id of the line of the history: grows with time. */
  audit: number;
  at: Date;
  /** Desk id of whoever did it. */
  by: number;
  /**
   * `rule`: a trigger, an automation or a macro run by one did it in their name. `us`: this integration. `merge`: Zendesk itself, when
   * tickets were merged.
   */
  as: 'person' | 'rule' | 'us' | 'merge';
  act: TicketAct;
}

export interface DeskPerson {
  id: number;
  name: string;
  role: 'end-user' | 'agent' | 'admin';
  /** The custom role's name, where the account has such. */
  title?: string;
  /** Names of the groups they belong to. */
  groups: readonly string[];
  /** A light agent, who reads tickets and decides nothing. */
  light?: boolean;
  active: boolean;
}

/**
 * The helpdesk as the worker sees it. Errors: `desk_unreachable` and `desk_rate_limited` (retryable, with
 * `retryAfterMs` where the desk said so), `desk_refused`, `desk_unauthorised`, `desk_not_found`, `desk_conflict`. After a
 * `desk_unreachable` of a write nobody knows whether it happened: the caller says `doubtful` next time, or asks `written`.
 */
export interface TicketDesk extends TicketIntake {
  /** How long it is known that nothing can be asked of the account, in milliseconds: it was asked too much, or refuses us. */
  waitMs(): number;
  /**
   * One call. A repetition within two hours answers the same ticket, by its idempotency key.
   * @param doubtful an earlier try may have made it: it is looked for by `externalId` first
   */
  createTicket(ticket: NewTicket, doubtful?: boolean): Promise<DeskTicket>;
  /** One call; nothing is read before. A ticket that is closed or merged answers `desk_refused` with status 422. */
  changeTicket(id: number, change: TicketChange): Promise<DeskTicket>;
  /** Which of the markers stand in the ticket's history. */
  written(id: number, markers: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tickets by id, 100 a call. A ticket that is not among the answers is deleted. */
  readTickets(ids: readonly number[]): Promise<DeskTicket[]>;
  /** What happened to the ticket after that line of its history (0: all of it), oldest first. One call a hundred lines. */
  readHistory(id: number, afterAudit: number): Promise<TicketEvent[]>;
  /**
   * Blackens the comments and notes on one of our tickets, whatever its status: all of them, or those that were written with one
   * of the markers. Nothing where the ticket is gone.
   */
  redactComments(id: number, markers?: readonly string[]): Promise<void>;
  /** The bytes of an attachment. @throws AppError `body_too_large` over `maxBytes` */
  readAttachment(attachment: DeskAttachment, maxBytes: number): Promise<Buffer>;
  /** A person of the desk with the role that the desk itself has on record; remembered for a minute. */
  readPerson(id: number): Promise<DeskPerson | undefined>;
  /** Which of the custom fields the account lacks; their values then go into the note. */
  missingFields(): Promise<(keyof TicketFields)[]>;
  /** Throws when the desk cannot be used now; for `/readyz`. */
  check(): Promise<void>;
}
