import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Controller } from '../../domain/subject.ts';

/** A category of data in the customer's language, with what happened to it. */
export interface ErasedLine {
  title: string;
  count: number;
}
export interface KeptLine {
  title: string;
  count: number;
  legalBasis: string;
  /** ISO 8601 */
  until: string;
}

/** Every mail of the product and what it says; plain JSON, since it waits sealed in the outbox. Dates are ISO 8601. */
export type EmailContent =
  | {
      template: 'verificationCode';
      code: string;
      kind: RequestKind | 'status' | 'cancel' | 'download';
      minutes: number;
      pageUrl: string;
      notMeUrl?: string;
    }
  | { template: 'neutralNotice' }
  | {
      template: 'requestStarted';
      kind: RequestKind;
      reference: string;
      at: string;
      former: boolean;
      notMeUrl?: string;
    }
  | {
      template: 'filed';
      kind: RequestKind;
      reference: string;
      receivedAt: string;
      dueAt: string;
      doneBy: 'machine' | 'person';
      windowEndsAt?: string;
      waived?: boolean;
      notMeUrl?: string;
    }
  | { template: 'exportReady'; reference: string; url: string; expiresAt: string }
  | { template: 'erasureDone'; reference: string; erased: ErasedLine[]; kept: KeptLine[] }
  | { template: 'withdrawalDone'; reference: string; services: string[] }
  | { template: 'cancelled'; kind: RequestKind; reference: string }
  | { template: 'refused'; kind: RequestKind; reference: string; reason: string }
  | { template: 'identityNotEstablished'; kind: RequestKind; reference: string; receivedAt: string }
  | {
      template: 'awaitingPerson';
      kind: RequestKind;
      reference: string;
      dueAt: string;
      why: 'decision' | 'doubt' | 'second' | 'lost';
      notMeUrl?: string;
    }
  | { template: 'askedAgain'; kind: RequestKind; reference: string; dueAt: string }
  | { template: 'beforeErasure'; reference: string; after?: string; former: boolean; notMeUrl: string }
  | {
      template: 'mandateAsked';
      reference: string;
      kind: RequestKind;
      by: string;
      at: string;
      pageUrl: string;
      until: string;
    }
  | {
      template: 'partlyDone';
      kind: RequestKind;
      reference: string;
      done: string[];
      byHand: string[];
      dueAt: string;
    }
  | { template: 'processorReferral'; reference: string; controllers: Controller[] }
  | {
      template: 'controllerNotice';
      reference: string;
      kind: RequestKind;
      address: string;
      receivedAt: string;
    }
  | { template: 'agentReply'; reference: string; text: string; person: string }
  | { template: 'handledByHand'; kind: RequestKind; reference: string };

export type EmailTemplate = EmailContent['template'];

/** A mail on its way into the outbox. */
export interface PendingEmail {
  /** One key, one mail, however often it is posted. */
  key: string;
  /** From the record. */
  to: string;
  /** How the record calls the person. */
  name?: string;
  language: Language;
  content: EmailContent;
  requestId?: string;
  /** After this moment it is pointless. */
  expiresAt?: Date;
}

export interface Outbox {
  /** Puts a mail into the outbox, durably; the worker sends it. */
  post(mail: PendingEmail): Promise<void>;
}
