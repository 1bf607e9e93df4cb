import { AppError, isAppError } from '../../errors.ts';
import type { Authorization } from './accessToken.ts';
import type { DeskGate } from './gate.ts';
import { refusedError, unreachableError } from './zendeskError.ts';

export interface DownloadParts {
  /** The account's own. */
  origin: string;
  authorization: Authorization;
  gate: DeskGate;
  background: boolean;
  timeoutMs: number;
  maxBytes: number;
}

/** Where Zendesk keeps the files of all accounts: an attachment's address leads there. */
const CONTENT_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.zdusercontent\.com$/;
const MOST_REDIRECTS = 3;

/**
 * The address comes from a ticket, and what stands on a ticket from anybody: no other host is asked anything, and the
 * account for nothing but files.
 */
const checked = (address: string, origin: string): URL => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const plain = url?.username === '' && url.password === '' && url.port === '';
  const content = plain && url.protocol === 'https:' && CONTENT_HOST.test(url.hostname);
  const own = url?.origin === origin && !/^\/(?:api|oauth)\b/.test(url.pathname);
  if (url && (own || content)) return url;
  throw new AppError('desk_refused', 'An attachment on the ticket points to what is no file of Zendesk’s');
};

const readUpTo = async (response: Response, maxBytes: number): Promise<Buffer> => {
  const tooLarge = (): AppError =>
    new AppError('body_too_large', `The attachment is larger than ${maxBytes} bytes`);
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the rest.
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * The bytes of an attachment. The account's credentials go to the account's own host and nowhere else; it passes on to
 * Zendesk's content hosts by an address that opens by itself. The time limit covers the whole file.
 */
export const downloadFile = async (address: string, parts: DownloadParts): Promise<Buffer> => {
  const { origin, authorization, gate, maxBytes } = parts;
  let url = checked(address, origin);
  const signal = AbortSignal.timeout(parts.timeoutMs);
  const ask = async (where: URL, again = false): Promise<Response> => {
    const own = where.origin === origin;
    const header = own ? await authorization.header() : undefined;
    const headers = header === undefined ? {} : { authorization: header };
    const response = await fetch(where, { redirect: 'manual', headers, signal });
    const ended = header !== undefined && response.status === 401 && !again;
    if (!ended || !authorization.renew(header)) return response;
    await response.body?.cancel();
    return ask(where, true);
  };
  gate.enter(parts.background);
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await ask(url);
      gate.answered({});
      const onward = response.status >= 300 && response.status < 400 && response.headers.get('location');
      if (!onward && response.ok) return await readUpTo(response, maxBytes);
      await response.body?.cancel();
      if (!onward) {
        const { status } = response;
        throw refusedError({
          method: 'GET',
          path: '/attachments',
          status,
          body: '',
          retryAfterMs: undefined,
        });
      }
      url = checked(String(URL.canParse(onward, url) ? new URL(onward, url) : onward), origin);
    }
  } catch (error) {
    if (isAppError(error)) throw error;
    gate.unanswered();
    throw unreachableError('GET', '/attachments', 'did not give the attachment', error);
  }
  throw unreachableError('GET', '/attachments', 'passed the attachment on too often');
};
