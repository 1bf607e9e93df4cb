import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';

/** An email in words, before it is laid out. Everything is plain text; addresses of pages only stand in `url`. */
export interface WrittenEmail {
  language: Language;
  subject: string;
  /** What email programs show beside the subject. Never a code or a link. */
  preheader: string;
  title: string;
  blocks: Block[];
  footer: EmailFooter;
}

export interface EmailFooter {
  /** Who wrote this and how to reach a person. */
  sentBy: string;
  /** What the link to the privacy policy is called. */
  privacyLabel: string;
  reference?: { label: string; value: string };
}

export type Block =
  | { type: 'paragraph'; text: string }
  /** A heading between parts of a longer email. */
  | { type: 'heading'; text: string }
  | { type: 'facts'; rows: Fact[] }
  /** Big digits, already grouped. */
  | { type: 'code'; digits: string }
  | { type: 'button'; label: string; url: string }
  | { type: 'list'; items: string[] }
  /** Somebody else's words; may have line breaks. */
  | { type: 'quote'; text: string }
  /** Smaller and quieter, with an optional link behind it. */
  | { type: 'note'; text: string; link?: { label: string; url: string } };

export interface Fact {
  label: string;
  value: string;
}

/** What every email needs to know of the company. */
export interface EmailCompany {
  name: string;
  /** Where a person answers: an e-mail address or a telephone number. */
  privacyContact: string;
  /** IANA name of the time zone for dates and times. */
  timeZone: string;
  /** Where the customer can complain. */
  authority: Authority;
  /** Where the chat is. */
  chatUrl: string;
}

export interface Authority {
  name: string;
  url?: string;
}

export interface VerificationCode {
  /** Eight digits. */
  code: string;
  /** What it is for; `download` is the fetching of an export that is ready. */
  asked: RequestKind | 'status' | 'cancel' | 'download';
  validUntil: Date;
  /** How long that is, for people. */
  minutes: number;
  /** Page that shows what was asked and the code; opening it changes nothing. */
  codePageUrl: string;
  notMeUrl?: string;
}

export interface RequestStarted {
  kind: RequestKind;
  startedAt: Date;
  /** The address was replaced by another one not long ago. */
  toFormerAddress: boolean;
  notMeUrl?: string;
}

export interface Filed {
  reference: string;
  kind: RequestKind;
  receivedAt: Date;
  /** Earliest legal date; left out where no law sets one. */
  dueAt?: Date;
  /** `person`: nothing happens by itself, somebody does it by hand. */
  doneBy: 'machine' | 'person';
  /** Erasure: end of the time for a change of mind, or that the customer did without it. */
  window?: { endsAt: Date } | 'waived';
  notMeUrl?: string;
  /** Where the chat is. */
  chatUrl?: string;
}

export interface ExportReady {
  reference: string;
  downloadUrl: string;
  validUntil: Date;
  /** Titles of what cannot be attributed to this person alone and is not in the file. */
  unattributable?: string[];
}

export interface ErasureDone {
  reference: string;
  erased: { title: string; count: number }[];
  kept: { title: string; legalBasis: string; until: Date }[];
  /** Titles of what cannot be attributed to this person alone and was not erased. */
  unattributable?: string[];
  /** Where something may lie that was deleted before the request, and until when: nobody can say any more whose it is. */
  trash?: { title: string; until: Date }[];
}

export interface WithdrawalDone {
  service: 'newsletter' | 'marketing';
  reference?: string;
}

export interface Cancelled {
  reference: string;
  kind: RequestKind;
  /** An erasure was waiting: the account is usable again. */
  accountBack: boolean;
}

export interface Refused {
  reference: string;
  kind: RequestKind;
  /** In the customer's language, as the agent wrote it. */
  reason: string;
}

export interface IdentityNotEstablished {
  reference: string;
  kind: RequestKind;
  receivedAt: Date;
}

export interface AwaitingPerson {
  reference: string;
  kind: RequestKind;
  dueAt: Date;
  /**
   * `decision`: it is always a person who does this; `doubt`: something must be cleared up first; `second`: one of the two
   * people who must agree has agreed; `lost`: whoever asks says that this very address is out of their reach.
   */
  why: 'decision' | 'doubt' | 'second' | 'lost';
  notMeUrl?: string;
}

/** The customer may show once more who they are. */
export interface AskedAgain {
  reference: string;
  kind: RequestKind;
  dueAt: Date;
}

/** It takes longer: why, and until when (Art. 12(3) GDPR). */
export interface Extended {
  reference: string;
  kind: RequestKind;
  /** In the words of the agent. */
  reason: string;
  /** The date that it had. */
  from: Date;
  dueAt: Date;
}

/** Asked for in an email: the customer is to show in the chat who they are. */
export interface AskedByEmail {
  reference: string;
  kind: RequestKind;
  receivedAt: Date;
  chatUrl: string;
}

/** The last chance to say no. */
export interface BeforeErasure {
  reference: string;
  /** Day after which it happens; left out where it begins at once. */
  erasedAfter?: Date;
  /** The address was replaced by another one not long ago. */
  toFormerAddress: boolean;
  notMeUrl: string;
}

/** Somebody else asks in this person's name. */
export interface MandateAsked {
  reference: string;
  kind: RequestKind;
  askedAt: Date;
  /** How the other one can be reached, as they typed it. */
  by: string;
  pageUrl: string;
  validUntil: Date;
}

export interface PartlyDone {
  reference: string;
  kind: RequestKind;
  /** Titles of the sources that are finished, and of those that a person deals with. */
  done: string[];
  byHand: string[];
  dueAt: Date;
}

export interface ProcessorReferral {
  reference: string;
  controllers: { name: string; contact: string }[];
}

export interface ControllerNotice {
  reference: string;
  /** What the person asked for. */
  kind: RequestKind;
  /** The person's address on the controller's own list, so that it can be found there. */
  personAddress: string;
  receivedAt: Date;
}

export interface AgentReply {
  reference: string;
  /** As customers may see it. */
  agentName?: string;
  /** The agent's words, plain text. */
  text: string;
  /** What they attached; the links work for seven days. */
  files?: { name: string; url: string }[];
  chatUrl?: string;
}

export interface Done {
  reference: string;
  kind: RequestKind;
  /** A person did it. */
  byHand: boolean;
}

export interface DataChanged {
  /** Titles of the fields, in the customer's language; never old or new values. */
  fields: string[];
  changedAt: Date;
  /** At the customer's own wish, or by the company. */
  askedBy: 'you' | 'company';
  reference?: string;
}

/** What every email of the product says, by template. */
export interface EmailDetails {
  verificationCode: VerificationCode;
  /** For an address nobody has; says so, and thereby answers Art. 15(1) GDPR. At most once a day. */
  neutralNotice: { askedAt: Date };
  /** A warning to the address on file, and to a former one. */
  requestStarted: RequestStarted;
  filed: Filed;
  exportReady: ExportReady;
  /** The last email: sent before the address itself is erased. */
  erasureDone: ErasureDone;
  /** After an opt-out, which already holds; also to addresses nobody has. */
  withdrawalDone: WithdrawalDone;
  cancelled: Cancelled;
  refused: Refused;
  /** Thirty days without a code. */
  identityNotEstablished: IdentityNotEstablished;
  awaitingPerson: AwaitingPerson;
  askedAgain: AskedAgain;
  extended: Extended;
  askedByEmail: AskedByEmail;
  /** To every address on file, and a former one. */
  beforeErasure: BeforeErasure;
  mandateAsked: MandateAsked;
  /** Nobody sends it yet. */
  partlyDone: PartlyDone;
  /** To a person on a client's contact list: who answers for it. */
  processorReferral: ProcessorReferral;
  /** To that client. */
  controllerNotice: ControllerNotice;
  agentReply: AgentReply;
  done: Done;
  /** Whenever personal data was modified. Nobody sends it yet. */
  dataChanged: DataChanged;
}

export type EmailTemplate = keyof EmailDetails;
