import { AppError } from '../../errors.ts';

interface SmtpFailure {
  code?: string;
  /** Of the system or the TLS library, below `code`. */
  originalCode?: string;
  /** What was being said when it failed: CONN, EHLO, AUTH PLAIN, MAIL FROM, RCPT TO, DATA. */
  command?: string;
  /** The server's reply code, where it replied at all. */
  responseCode?: number;
  response?: string;
}

const CHECK_SERVER = 'To resolve, check that the server of SMTP_URL runs and can be reached from here.';
const CHECK_LOGIN = 'To resolve, check user and password in SMTP_URL.';
const CHECK_TLS =
  'To resolve, let the server offer STARTTLS with a valid certificate, use smtps://, or add ?requireTLS=false where the network to it is private.';
const CHECK_SENDER = 'To resolve, let the server accept email from the address in MAIL_FROM.';

const unreachable = (why: string, remedy: string, status: number | undefined, cause: unknown): AppError =>
  new AppError('mail_unreachable', why, {
    retryable: true,
    remedy,
    cause,
    ...(status !== undefined && { status }),
  });

/**
 * Turns what nodemailer throws into an AppError. A 5xx is final only if it answers RCPT TO or DATA, that is, if it is about
 * this recipient or this email. Before that (greeting, login, sender) it is about us or our set-up, which an operator
 * can fix: the email waits. A 503 means that the session went wrong, not the email.
 */
export const smtpError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const { code, originalCode, command, responseCode: status } = error as SmtpFailure;
  if (status !== undefined && status >= 400 && status < 500) {
    return new AppError('mail_deferred', 'the mail server asks to try later', {
      retryable: true,
      status,
      cause: error,
    });
  }
  if (code === 'EAUTH' || code === 'ENOAUTH' || status === 530) {
    return unreachable('the mail server refuses the login', CHECK_LOGIN, status, error);
  }
  if (code === 'ETLS' || /CERT|TLS|SSL|UNABLE_TO/.test(originalCode ?? ''))
    return unreachable('no safe connection to the mail server', CHECK_TLS, status, error);
  if (command === 'MAIL FROM' && status !== undefined) {
    return unreachable('the mail server refuses the sender', CHECK_SENDER, status, error);
  }
  const final = status !== undefined && status >= 500 && status !== 503;
  if (final && (command === 'RCPT TO' || command === 'DATA')) {
    return new AppError('mail_refused', 'the mail server refuses this email for good', {
      status,
      cause: error,
    });
  }
  if (code === 'EMESSAGE' && status === undefined) {
    return new AppError('mail_refused', 'the email is larger than the server takes', { cause: error });
  }
  return unreachable('the mail server cannot be reached or broke off', CHECK_SERVER, status, error);
};
