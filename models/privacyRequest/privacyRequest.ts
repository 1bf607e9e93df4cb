import type { Types } from 'mongoose';
import type { Evidence } from '../../domain/assurance.ts';
import type { AttentionReason } from '../../domain/attention.ts';
import type { LegalClock } from '../../domain/clocks.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Actor, RequestState } from '../../domain/states.ts';
import type { DeskWork, TicketRecord, Work } from './ticketRecord.ts';

/** How the request reached us. `email`: from a ticket at the desk. `account_closure` is the policy's own way, with its own withdrawal period. */
export type Route = 'chat' | 'email' | 'account_closure';

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
  /** The ticket of the email in which it was asked for. */
  fromTicket?: number;
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
  /** Desk ids of all agents who have decided something on it. */
  deciders?: string[];
  /** The last act of an agent on the desk, and what it was answered: the same again when it is read again. `begun`: it goes on then. */
  decided?: { key: string; result: 'begun' | 'done' | 'second_needed' | 'asked_again' };
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
  | 'decisionNotes'
  | 'replies';
