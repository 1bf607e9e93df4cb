import { AppError } from '../../errors.ts';

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`). */
  secure: boolean;
  /** Refuse to speak without STARTTLS: codes and links do not cross a network in clear text. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
}

const invalid = (problem: string): never => {
  throw new AppError('config_invalid', `SMTP_URL ${problem}`, {
    remedy: 'To resolve, set SMTP_URL to smtp://user:password@host:587 or smtps://user:password@host:465.',
  });
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return invalid('carries a user or password that is not percent-encoded');
  }
};

/**
 * `smtp://` needs STARTTLS unless the server is on this machine or the URL ends in `?requireTLS=false` (a relay on a
 * private network). Throws `config_invalid`; the message never repeats the URL, which holds a password.
 */
export const smtpServerFrom = (smtpUrl: string): SmtpServer => {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : invalid('is not a URL');
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    return invalid('must begin with smtp:// or smtps://');
  if (url.hostname === '') return invalid('names no host');
  for (const [name, value] of url.searchParams) {
    if (name !== 'requireTLS' || !['true', 'false'].includes(value)) return invalid('has an unknown option');
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS:
      !secure && (url.searchParams.get('requireTLS') ?? String(!isLoopback(url.hostname))) === 'true',
    ...(url.username !== '' && { auth: { user: decoded(url.username), pass: decoded(url.password) } }),
  };
};
