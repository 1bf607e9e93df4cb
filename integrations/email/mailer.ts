/** One mail, ready to go. Its Message-ID is decided before the first try and kept over all repeats. */
export interface OutgoingEmail {
  /** Exactly one address, from the record. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets: `rd-<id>@<domain>`. */
  messageId: string;
  language: string;
  /** Message-ID of the mail that this one follows. */
  inReplyTo?: string;
}

export interface MailReceipt {
  /** The server's reply to DATA, e.g. `250 2.0.0 Ok: queued`. */
  response: string;
  messageId: string;
}

/**
 * Errors: `mail_unreachable` and `mail_deferred` (4xx; both retryable), `mail_refused` (5xx),
 * `mail_recipient_invalid` (the address is not exactly one plain mailbox; nothing was sent).
 */
export interface Mailer {
  send(mail: OutgoingEmail): Promise<MailReceipt>;
  /** Throws when the server cannot be used now; for `/readyz`. */
  check(): Promise<void>;
  close(): void;
}
