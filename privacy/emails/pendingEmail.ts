import type { Language } from '../../domain/language.ts';
import type { EmailDetails, EmailTemplate } from '../../wording/emails/types.ts';

/** What an email says, whichever it is: the details that its texts ask for. It waits sealed in the outbox. */
export type EmailContent<Template extends EmailTemplate = EmailTemplate> = {
  [Each in Template]: { template: Each } & EmailDetails[Each];
}[Template];

/** An email on its way into the outbox. */
export interface PendingEmail {
  /** One key, one email, however often it is posted. */
  key: string;
  /** From the record. */
  to: string;
  /** How the record calls the person. */
  name?: string;
  language: Language;
  content: EmailContent;
  requestId?: string;
  /** Keyed hash of the network that caused it. Emails of one network wait for each other, not for those of others. */
  network?: string;
  /** Nobody has proved that they wish for it: one budget for each address and day counts all of these. */
  unproved?: true;
  /** A minute later, and only if the chat has not shown these words by then: the customer has left it. */
  unlessHeard?: { conversationId: string; since: Date };
  /** After this moment it is pointless. Default: seven days. */
  expiresAt?: Date;
}

export interface Outbox {
  /** Puts an email into the outbox, durably; the worker sends it. */
  post(email: PendingEmail): Promise<void>;
}
