import { createTransport } from 'nodemailer';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { assertOnlyRecipient, recipientOf } from './envelope.ts';
import { mailError } from './mailError.ts';
import type { Mailer, MailReceipt, OutgoingEmail } from './mailer.ts';
import { headerLine, identifiers, standingHeaders } from './messageParts.ts';
import { type Sender, senderFrom } from './sender.ts';
import { smtpServerFrom } from './smtpUrl.ts';

export interface MailerOptions {
  /** `smtp://` or `smtps://`; see smtpUrl.ts for what is refused. */
  smtpUrl: string;
  /** `Name <address>` or a bare address. */
  from: string;
  /** How this machine introduces itself (EHLO). Default: the domain of `from`, so that no host name leaks. */
  helloName?: string;
  /** Longest time a whole send may take, in milliseconds. */
  timeoutMs: number;
  clock: Clock;
  logger: Logger;
}

const messageOf = (mail: OutgoingEmail, sender: Sender, recipient: string, now: Date) => ({
  from: sender,
  to: { name: '', address: recipient },
  envelope: { from: sender.address, to: [recipient] },
  subject: headerLine(mail.subject),
  text: mail.text,
  html: mail.html,
  date: now,
  textEncoding: 'quoted-printable' as const,
  headers: standingHeaders(mail),
  ...identifiers(mail),
});

/** Shorter than any server's patience with an idle client, so that a kept connection is hardly ever a dead one. */
const IDLE_MS = 10_000;

/**
 * A mailer over real SMTP. Connections are kept for a few seconds (a handshake costs more than a mail), but the pool
 * never sends a mail again by itself: whether one whose connection broke between DATA and 250 is repeated, with the
 * same Message-ID, only the caller may decide. Throws `config_invalid` when the server's URL or the sender cannot be
 * understood.
 */
export const createMailer = (options: MailerOptions): Mailer => {
  const { timeoutMs, clock, logger } = options;
  const sender = senderFrom(options.from);
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    ...smtpServerFrom(options.smtpUrl),
    name: options.helloName ?? sender.address.slice(sender.address.indexOf('@') + 1),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', (mail, proceed) => {
    try {
      assertOnlyRecipient(mail.message.getEnvelope(), (mail.data.to as { address: string }).address);
      proceed();
    } catch (error) {
      proceed(error as Error);
    }
  });

  const send = async (mail: OutgoingEmail): Promise<MailReceipt> => {
    const recipient = recipientOf(mail.to);
    const message = messageOf(mail, sender, recipient, clock.now());
    const started = clock.now().getTime();
    try {
      const info = await transport.sendMail({ ...message, signal: AbortSignal.timeout(timeoutMs) });
      assertOnlyRecipient({ to: info.accepted.map(String) }, recipient);
      logger.debug('mail accepted by the server', { ms: clock.now().getTime() - started });
      return { response: info.response, messageId: mail.messageId };
    } catch (error) {
      const named = mailError(error);
      logger.debug('mail not accepted', { code: named.code, ...(named.status && { status: named.status }) });
      throw named;
    }
  };

  return {
    send,
    check: async () => {
      await transport.verify().catch((error: unknown) => {
        throw mailError(error);
      });
    },
    close: () => transport.close(),
  };
};
