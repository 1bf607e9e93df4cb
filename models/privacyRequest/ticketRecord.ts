import type { RequestState } from '../../domain/states.ts';

/** What a worker needs to take something in hand, and to notice that somebody else did. */
export interface Work {
  /** When a worker looks at it next; a claim moves it to the end of its lease. `null` when nothing is to be done. */
  at: Date | null;
  /** Grows with every claim and every change from outside; each write of the holder names it. */
  token: number;
  /** Claims since the last step that succeeded. */
  attempts: number;
  lastError?: string;
}

/** The ticket that shows a request, as we last left or read it. */
export interface TicketRecord {
  id: number;
  /** Up to which line of its history we have read. */
  heardAudit?: number;
  /** The line with which we made it: while it is the last one, there is nothing to read. */
  madeAudit?: number;
  /** When the desk says it was last changed, at our last look; `null` while the same second may still bring more. */
  seenAt: Date | null;
  /** As the desk last answered it. */
  found?: FoundTicket;
  /** What it was last told to show, beside its notes. */
  shown?: {
    subject: string;
    status: string;
    priority: string;
    fields: Record<string, unknown>;
    /** The fields as the desk answered that write: an account may lack some, or their values. */
    found: Record<string, unknown>;
  };
  /** What an agent who reads it can know, and since when it stands there: whoever decides must have seen how things are. */
  facts?: DecisionFacts & { since: Date };
  /** Markers of the notes that stand on it, those that were written together in one list. */
  notes?: string[][];
  /** Those of them that name somebody. */
  personal?: string[];
  /** Who reads a public reply, as the notes on the ticket say it. */
  readers?: string;
}

/** What a decision may turn on. */
export interface DecisionFacts {
  state: RequestState;
  /** Why it waits, and since when (ISO 8601). */
  waits: string;
  /** How often the customer has added something. */
  added: number;
  /** How many ways to reach them they have named. */
  contacts: number;
}

export interface FoundTicket {
  status: string;
  updatedAt: Date;
  /** Its requester is the service user. */
  ours: boolean;
  fields: Record<string, unknown>;
}

/** A line for the agents: never anything that names a person. */
export interface DeskLine {
  marker: string;
  at: Date;
  text: string;
}

/** What the ticket still has to show, and who is about it. Apart from `work`: no request waits for its ticket. */
export interface DeskWork extends Work {
  /** 0: an agent has to act; 1: it goes on by itself; 2: it has ended. */
  rank: 0 | 1 | 2;
  /** While somebody looks after it. */
  heldUntil?: Date;
  /** Something may have happened on the ticket: `look` at all of it, or only at its history, because `ticket.found` is as it is now. */
  hear?: 'look' | 'history';
  /** A write that was begun and whose outcome nobody recorded. `ticket`: absent for one that was to be made. */
  writing?: { ticket?: number; markers: string[]; personal: string[] };
  /** What was said to the agents and is not to be derived from the request itself, oldest first. */
  lines?: DeskLine[];
  /** When the words of an agent last reached the chat: from then on a person has it. */
  spokeAt?: Date;
  /** What agents wrote in the app and we put on a ticket for them: it is blackened at the end like our own notes. */
  words?: { ticket: number; marker: string }[];
  /** Earlier tickets of this request, closed or deleted since. `personal`: markers of the notes that name somebody. */
  former?: { id: number; why: 'closed' | 'gone'; personal: string[] }[];
  /** What of its tickets was blackened: notes that name a person, or everything, when the erasure began and when it ended. */
  cleared?: { what: 'notes' | 'begun' | 'ended'; at: Date };
}
