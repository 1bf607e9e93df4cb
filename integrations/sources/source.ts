import type { Identifier, SubjectIdentifiers } from '../../domain/identifiers.ts';
import type { Subject } from '../../domain/subject.ts';

/** How one category of data is declared in the data map; what Art. 13 to 15 GDPR want to know of it. */
export interface CategoryFacts {
  /** Stable name, e.g. `orders`. */
  category: string;
  /** What a person reads, by language tag; `en` is always there. */
  title: Record<string, string>;
  purpose: Record<string, string>;
  retention: Record<string, string>;
  recipients: Record<string, string>;
  origin: Record<string, string>;
  /** Special categories and the like: more proof is asked for before this goes out. */
  sensitive?: true;
}

/** What only the person would know, as the data map marks it. */
export interface FactQuestion {
  name: string;
  /** Completes "Please tell me ...", by language tag. */
  ask: Record<string, string>;
  /** `month` as "2024-03"; `text` as it stands in the record. */
  answer: 'text' | 'month';
  /** Names under which a customer may have it corrected. */
  disputedAs: readonly string[];
}

export interface Holding {
  category: string;
  count: number;
}

/** What is handed out as a file of its own, such as an attachment. */
export interface ExportedFile {
  /** Where it lies in the ZIP; the record that it belongs to names it. */
  path: string;
  /** Read when its turn comes, so that few are in memory. @throws as the operations of a source do */
  read(): Promise<Buffer>;
}

export interface ExportedCategory {
  facts: CategoryFacts;
  /** Plain JSON values; dates as ISO 8601 text, binary as base64. */
  records: Record<string, unknown>[];
  files?: ExportedFile[];
}

/** What stays after an erasure, why and for how long. */
export interface KeptHolding extends Holding {
  title: Record<string, string>;
  /** The provision that demands it, e.g. "Art. 958f CO (Swiss Code of Obligations)". */
  legalBasis: Record<string, string>;
  /** The day after which the last of it is deleted. */
  until: Date;
}

export interface ErasureReport {
  source: string;
  erased: (Holding & { title: Record<string, string> })[];
  kept: KeptHolding[];
}

/** The answer of a fresh query after an erasure: the only thing that counts as proof. */
export interface AbsenceProof {
  source: string;
  checkedAt: Date;
  absent: boolean;
  /** What is still there and should not be. Empty when `absent`. */
  remaining: Holding[];
  kept: KeptHolding[];
}

/**
 * `all_but_contact` leaves the one record from which the last mail takes its address; `contact` erases that too.
 */
export type ErasurePhase = 'all_but_contact' | 'contact';

export interface Rectification {
  /** The field as the data map names it: `firstName`, `lastName`, `email`, `postalAddress`, `phone`. */
  field: string;
  newValue: string;
}

/**
 * What an erasure that takes several looks writes down of itself, for the next one: numbers of the system's own, and nothing
 * that names a person. Only a source for which one call is not enough reads it.
 */
export interface ErasureProgress {
  read(): string | undefined;
  /** Saved when it resolves. */
  write(text: string): Promise<void>;
}

/** What a source knows of a person's identifiers. */
export interface Gathered {
  keys: Identifier[];
  /** On record now or formerly; whose they are is decided above the sources. Of sources marked `identity` only. */
  addresses: string[];
}

/** Which processing stops or goes on again, and for which request. */
export interface RestrictionOrder {
  /** Flags such as `newsletter`, or `all`. */
  services: readonly string[];
  stopped: boolean;
  /** Stops nothing that goes on: keeps only what another request has stopped. Default `false`. */
  joinsOnly?: boolean;
  /** The reference of the request that orders it. */
  by: string;
  /** When the request was filed: the date that a flag carries which it is the first to set. */
  since: Date;
}

/**
 * One outside system that holds personal data. Every operation is idempotent and may be repeated after a crash. Records are
 * selected by the identifiers that select and by no others (`ownership.ts`); a record that carries somebody else's key is
 * never the person's. Every operation throws `subject_key_empty` when it is called without any usable identifier, before any
 * query is sent; `source_misdeclared` when what is stored does not fit the data map; `source_unreachable` (retryable) when
 * the system does not answer; `source_refused` when it answers no. What a source cannot do it leaves out: a count of 0 means that
 * there was nothing to change, never that it could not be changed.
 */
export interface DataSource {
  readonly name: string;
  /** Whether this source may say who a person is (the data map marks it `identity`). */
  readonly identity: boolean;
  /**
   * The system is somebody else's service, which may be slow, away, or limit its calls: nobody waits for it in a chat, where
   * what it may hold is named instead.
   */
  readonly remote?: true;
  /** What this source holds, as the data map declares it. */
  readonly facts: readonly CategoryFacts[];
  /**
   * The same source for the work on one request, which may answer from what it has read for that request within the last
   * minute; a proof it asks afresh all the same, unless the answer is itself behind by longer. Left out where asking again costs nothing.
   */
  forOneRequest?(): DataSource;
  /** Who has this address on file, 0..n. Only on sources marked `identity`; others answer none. */
  findSubjects(address: string): Promise<Subject[]>;
  /** Whom the `sub` of a sign-in on the host site names, 0..n. Left out by sources that cannot say. */
  findBySignIn?(sub: string): Promise<Subject[]>;
  /** The key inside a `subjectId` that this source has given; nothing for those of other sources. */
  keyOf(subjectId: string): Identifier | undefined;
  /** What may be asked as a further proof. Left out by sources that know nothing of the kind. */
  readonly questions?: readonly FactQuestion[];
  /** Every right answer to one of the questions; none where the person has no such record. */
  answersTo?(subject: SubjectIdentifiers, question: string): Promise<string[]>;
  /**
   * The further identifiers that the selected records carry.
   * @throws AppError `subject_record_missing` when this source has named the person and the record is gone;
   * `source_misdeclared` when it is there and the declared keys do not lead to it
   */
  gatherIdentifiers(known: SubjectIdentifiers): Promise<Gathered>;
  find(subject: SubjectIdentifiers): Promise<Holding[]>;
  /**
   * What somebody has deleted in this system before it was asked: it no longer says whose that is, keeps it for so many days at
   * most, and drops it by itself. Left out where deleted is gone.
   */
  readonly trash?: { category: string; days: number };
  /** What the person's shared and former addresses lead to, and nothing that selects. Counted only. */
  unattributable(subject: SubjectIdentifiers): Promise<Holding[]>;
  export(subject: SubjectIdentifiers): Promise<ExportedCategory[]>;
  /**
   * @param progress where it goes on after an earlier call; without it, every call begins anew
   * @throws AppError `source_unreachable` with `retryAfterMs` while the system still works on it
   */
  erase(
    subject: SubjectIdentifiers,
    phase: ErasurePhase,
    now: Date,
    progress?: ErasureProgress,
  ): Promise<ErasureReport>;
  /**
   * A fresh look that does not repeat the search of `erase`: whatever the declared types and spellings, any record that
   * carries one of the identifiers counts.
   */
  verifyAbsence(subject: SubjectIdentifiers, phase: ErasurePhase, now: Date): Promise<AbsenceProof>;
  /**
   * Stops processing, or takes up again what this request has stopped and no other request keeps stopped; what the company
   * has stopped itself stays so.
   */
  restrict?(subject: SubjectIdentifiers, order: RestrictionOrder): Promise<{ changed: number }>;
  rectify?(subject: SubjectIdentifiers, change: Rectification, now: Date): Promise<{ changed: number }>;
  /** Ends a consent (`newsletter`) for everything that carries this address, known person or not. */
  withdraw?(address: string, service: string, now: Date): Promise<{ changed: number }>;
  /**
   * Ends a consent again wherever it has come back (an address list was imported anew): `withdrawnAmong` says which of
   * some addresses have withdrawn it, and when. A consent that was given later than that stands.
   */
  keepWithdrawn?(
    service: string,
    withdrawnAmong: (addresses: string[]) => Promise<Map<string, Date>>,
    now: Date,
  ): Promise<{ changed: number }>;
}
