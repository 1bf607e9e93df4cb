import type { Types } from 'mongoose';
import type { Evidence } from '../../domain/assurance.ts';
import type { AttentionReason } from '../../domain/attention.ts';
import type { LegalClock } from '../../domain/clocks.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Actor, RequestState } from '../../domain/states.ts';

/** How the request reached us. `account_closure` is the policy's own way, with its own withdrawal period. */
export type Route = 'chat' | 'account_closure';

/** One line of the trail; numbered when it is moved from the request into the trail's own collection. */
export interface AuditEntry {
  id: string;
  at: Date;
  actor: Actor | 'product';
  /** Desk id of the agent, where one acted. */
  actorId?: string;
  what: string;
  from?: RequestState;
  to?: RequestState;
  detail?: Record<string, string | number | boolean>;
}

/** A step of the fulfilment that has happened. What stands here is never done again. */
export interface RecordedStep {
  name: string;
  at: Date;
  result?: unknown;
}

export interface Confirmation {
  nonceHash: string;
  waiveWindow: boolean;
  /** The identity for which it was shown. */
  subjectKey: string;
}

/** Why an agent must look at it. */
export interface Attention {
  reason: AttentionReason;
  /** When it was set aside. */
  since?: Date;
  returnTo: RequestState;
  /** People whose data goes out have some that the data map marks sensitive: two agents must agree. */
  sensitive?: boolean;
  /** Whoever asks cannot be reached at the address on record: it must be corrected before anything goes on. */
  addressLost?: true;
  /** What failed last, where that is the reason. Never personal data. */
  error?: string;
  /** When an agent let the customer be asked once more to show who they are. */
  askedAt?: Date;
}

/** How a request that was begun left `verifying`, by the customer's hand. */
export interface FilingAnswer {
  /** Of the turn that filed it, or of the yes: the same again when the turn is repeated. */
  key: string;
  outcome: 'filed' | 'joined' | 'needs_person' | 'other_controller';
  /** Id of the open request that it joined. */
  joined?: string;
}

/** One of the two agents who must agree. */
export interface Approval {
  /** Desk id of the person. */
  by: string;
  at: Date;
  /** Keyed hash of the id of the person they take the customer for. */
  subjectKey: string;
}

export interface Decision {
  outcome: 'approve' | 'refuse' | 'handled' | 'retry';
  /** Desk id of the person. */
  by: string;
  at: Date;
}

/** A later request for the same, by somebody who had proved nothing: it was answered like one of its own. */
export interface JoinedRequest {
  /** What that customer was given; it leads to the request that it joined. */
  reference: string;
  at: Date;
  /** Of the turn that joined it: the same answer again when the turn is repeated. */
  turnKey?: string;
}

/** Records that cannot be attributed to one person, counted and never read. */
export interface UnattributedRecords {
  source: string;
  category: string;
  count: number;
}

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
  writing?: { ticket?: number; markers: string[] };
  /** What was said to the agents and is not to be derived from the request itself, oldest first. */
  lines?: DeskLine[];
  /** Earlier tickets of this request, closed or deleted since. */
  former?: { id: number; why: 'closed' | 'gone' }[];
  /** What of its tickets was blackened: notes that name a person, or everything, when the erasure began and when it ended. */
  cleared?: { what: 'notes' | 'begun' | 'ended'; at: Date };
}

/**
 * One privacy request: the only hand-over between chat and job. Personal fields stand in `sealed` alone, under a data
 * key of this request that is destroyed at its end.
 */
export interface PrivacyRequest {
  _id: Types.ObjectId;
  tenant: string;
  reference: string;
  kind: RequestKind;
  state: RequestState;
  version: number;
  route: Route;
  language: Language;
  conversationId?: string;
  /** Who is asking was established in that conversation for this very request, so an agent's words may stand there. */
  establishedInChat?: true;
  /** Since when nothing about this request reaches the conversation: the owner of an address said that it was not them. */
  chatCutOffAt?: Date;
  /** Keyed hash of the network it was asked from: requests of one network wait for each other, not for those of others. */
  network?: string;
  /** Keyed hash of the address it was begun with. */
  addressKey?: string;
  /** Keyed hash of the subject's immutable id, once one person is established. */
  subjectKey?: string;
  /** Present while the request is open and bound: unique, so that duplicates join. */
  openKey?: string;
  /** Names the turn that made it and what was asked for: unique, so that a turn repeated after a crash makes no second one. */
  turnKey?: string;
  /** What the customer was answered when it was filed: a turn that is repeated after a crash is answered the same. */
  answered?: FilingAnswer;
  /** Later requests for the same that are done with this one, oldest first. */
  joins?: JoinedRequest[];
  /** Reference of the erasure that took this request with it. */
  erasedBy?: string;
  /** What an agent has to look at by hand beside it: the ticket stays open for that when the request has ended. */
  byHand?: UnattributedRecords[];
  subjectRole?: 'controller' | 'processor';
  country?: string;
  dataKey?: Buffer;
  sealed: Partial<Record<SealedField, Buffer>>;
  evidence: Evidence[];
  confirmation?: Confirmation;
  receivedAt: Date;
  filedAt?: Date;
  endedAt?: Date;
  clocks: LegalClock[];
  /** Earliest of the clocks: what the customer was told. */
  dueAt: Date;
  windowEndsAt?: Date;
  windowWaivedAt?: Date;
  hold?: { reason: string; since: Date; by: string };
  attention?: Attention;
  /** Of an approval that needs two agents, the first one. */
  approvals?: Approval[];
  decision?: Decision;
  /** The last act of an agent on the desk, and what it was answered: the same again when it is read again. */
  decided?: { key: string; result: 'done' | 'second_needed' | 'asked_again' };
  /** An agent has asked the customer something, and no answer has come yet. */
  question?: { at: Date; by: string };
  /** The legal date was moved, once. The reason stands in `sealed`. */
  extension?: { at: Date; by: string; from: Date };
  /** Since when it has waited for an agent, while it does. */
  waitingSince?: Date;
  /** Version of the right (`jobs/rights`) with which its fulfilment began; absent before, and where 0.1 began it. */
  rightVersion?: number;
  policyVersion: string;
  /** Where data, exports and backups lie. */
  region: string;
  work: Work;
  steps: RecordedStep[];
  ticket?: TicketRecord;
  desk?: DeskWork;
  /** Lines not yet moved to the trail. */
  audit: AuditEntry[];
  /** How many lines were moved: the next one's number is one more. */
  auditMoved: number;
}

export type SealedField =
  | 'address'
  | 'subjects'
  | 'wish'
  | 'identifiers'
  | 'transcript'
  | 'report'
  | 'progress'
  | 'contacts'
  | 'added'
  | 'refusal'
  | 'extensionReason'
  | 'decisionNotes';
