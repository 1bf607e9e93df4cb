import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';

/** Title, a few sentences: a page or a state of one that only says something. */
export interface Notice {
  title: string;
  text: string;
}

/** Which moment a page speaks of, and in which zone it is told. */
export interface Told {
  at: Date;
  /** IANA name. */
  timeZone: string;
}

export interface PageTexts {
  language: Language;
  /** What the link to the privacy policy is called. */
  privacyLabel: string;
  /** "A person answers here: ..." */
  contact(privacyContact: string): string;
  codePage: CodePageTexts;
  downloadPage: DownloadPageTexts;
  notMePage: NotMePageTexts;
  mandatePage: MandatePageTexts;
  notFound: Notice;
  /** The product itself cannot answer at the moment. */
  unavailable: Notice;
  tooManyTries: Notice;
  exportDocument: ExportDocumentTexts;
}

/** Opened from the email: shows what was asked and the code to type into the chat. It never verifies. */
export interface CodePageTexts {
  title: string;
  /** Above the code. */
  lead: string;
  askedLabel: string;
  asked(purpose: RequestKind | 'status' | 'cancel' | 'download'): string;
  validLabel: string;
  valid(until: Told): string;
  /** Below the code. */
  howTo: string;
  copy: string;
  copied: string;
  keepSecret: string;
  notMeLink: string;
  expired: Notice;
}

/** Where a finished export is fetched: a fresh code, then the file. */
export interface DownloadPageTexts {
  title: string;
  lead: string;
  /** What lies in the file. */
  contents: string[];
  expires(until: Told): string;
  sendCode: string;
  /** After a code was sent; `masked` is `j***@example.org`. */
  codeSent(masked: string): string;
  codeLabel: string;
  codeHint: string;
  download: string;
  /** While the file is on its way. */
  started: string;
  sendAgain: string;
  /** A new code can be had after so many seconds. */
  waitBeforeAgain(seconds: number): string;
  wrongCode(triesLeft: number): string;
  codeExpired: string;
  /** All tries of this code are used up. */
  codeSpent: string;
  /** No more codes for the time being. */
  budgetSpent: string;
  /** The export is still being put together. */
  waiting: Notice;
  expired: Notice;
  usedUp: Notice;
}

/** "This was not me": stops a request that somebody else began. */
export interface NotMePageTexts {
  title: string;
  lead: string;
  askedLabel: string;
  startedLabel: string;
  started(when: Told): string;
  stop: string;
  /** Nothing is done by opening the page. */
  nothingYet: string;
  stopped: Notice;
  /** It had ended already. */
  alreadyOver: Notice;
}

/** Somebody else asks in this person's name; the person agrees or not. */
export interface MandatePageTexts {
  title: string;
  lead: string;
  byLabel: string;
  agree: string;
  decline: string;
  /** Where what was asked for goes. */
  goesTo: string;
  agreed: Notice;
  declined: Notice;
  needsPerson: Notice;
}

/** The readable document inside the export. */
export interface ExportDocumentTexts {
  title: string;
  /** First sentences. */
  intro(details: { company: string; made: Told; reference: string }): string;
  /** What the other files are. */
  filesNote: string;
  contents: string;
  /** Headings of the facts that Art. 15 GDPR wants told. */
  facts: {
    heading: string;
    purpose: string;
    categories: string;
    recipients: string;
    retention: string;
    origin: string;
    location: string;
    rights: string;
    complaint: string;
    automatedDecisions: string;
    controller: string;
  };
  /** The rights, one sentence each. */
  rightsList: string[];
  /** Before name and address of the authority. */
  complaintText: string;
  noAutomatedDecisions: string;
  entries(count: number): string;
  noData: string;
  /** Before a list of records that cannot be attributed to this person alone. */
  unattributable: { heading: string; text: string };
  /** Before a list of files, such as attachments, that could not be fetched from where they are kept. */
  missingFiles: { heading: string; text: string };
  yes: string;
  no: string;
  empty: string;
  entryTitle(number: number): string;
  madeOn(made: Told): string;
  keepSafe: string;
}
