import { createTransport } from 'nodemailer';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { assertOnlyRecipient, recipientOf } from './envelope.ts';
import type { EmailReceipt, Mailer, OutgoingEmail } from './mailer.ts';
import { headerLine, identifiers, standingHeaders } from './messageParts.ts';
import { type Sender, senderFrom } from './sender.ts';
import { smtpError } from './smtpError.ts';
import { smtpServerFrom } from './smtpUrl.ts';

export interface MailerOptions {
  /** `smtp://` or `smtps://`; see smtpUrl.ts for what is refused. */
  smtpUrl: string;
  /** `Name <address>` or a bare address. */
  from: string;
  /** Longest time a whole send may take, in milliseconds. */
  timeoutMs: number;
  clock: Clock;
  logger: Logger;
}

const messageOf = (email: OutgoingEmail, sender: Sender, recipient: string, now: Date) => ({
  from: sender,
  to: { name: '', address: recipient },
  envelope: { from: sender.address, to: [recipient] },
  subject: headerLine(email.subject),
  text: email.text,
  html: email.html,
  date: now,
  textEncoding: 'quoted-printable' as const,
  headers: standingHeaders(email),
  ...identifiers(email),
});

/** Shorter than any server waits for an idle client, so that a connection we keep is hardly ever dead. */
const IDLE_MS = 10_000;

/**
 * Sends over SMTP. Connections are kept for a few seconds (a handshake costs more than an email), but the pool never
 * retries by itself: if the connection breaks between DATA and 250, only the caller may decide to send the email again,
 * with the same Message-ID.
 * @throws AppError `config_invalid` if the server's URL or the sender cannot be understood
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
    // How this machine introduces itself (EHLO): by the domain of `from`, so that no host name leaks.
    name: sender.address.slice(sender.address.indexOf('@') + 1),
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

  const send = async (email: OutgoingEmail): Promise<EmailReceipt> => {
    const recipient = recipientOf(email.to);
    const message = messageOf(email, sender, recipient, clock.now());
    const started = clock.now().getTime();
    try {
      const info = await transport.sendMail({ ...message, signal: AbortSignal.timeout(timeoutMs) });
      assertOnlyRecipient({ to: info.accepted.map(String) }, recipient);
      logger.debug('email accepted by the server', { ms: clock.now().getTime() - started });
      return { response: info.response, messageId: email.messageId };
    } catch (error) {
      const named = smtpError(error);
      logger.debug('email not accepted', { code: named.code, ...(named.status && { status: named.status }) });
      throw named;
    }
  };

  return {
    send,
    check: async () => {
      await transport.verify().catch((error: unknown) => {
        throw smtpError(error);
      });
    },
    close: () => transport.close(),
  };
};
