/** One email, ready to be sent. Its Message-ID is chosen before the first try and stays the same for every retry. */
export interface OutgoingEmail {
  /** Exactly one address, from the record. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets: `rd-<id>@<domain>`. */
  messageId: string;
  language: string;
  /** Message-ID of the email that this one answers. */
  inReplyTo?: string;
}

export interface EmailReceipt {
  /** The server's reply to DATA, e.g. `250 2.0.0 Ok: queued`. */
  response: string;
  messageId: string;
}

/**
 * Errors: `mail_unreachable` and `mail_deferred` (4xx; both retryable), `mail_refused` (5xx),
 * `mail_recipient_invalid` (the address is not exactly one plain mailbox; nothing was sent).
 */
export interface Mailer {
  send(email: OutgoingEmail): Promise<EmailReceipt>;
  /** Throws when the server cannot be used now; for `/readyz`. */
  check(): Promise<void>;
  close(): void;
}
