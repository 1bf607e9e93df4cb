import { AppError, type ErrorCode } from '../../errors.ts';

export interface RefusedAnswer {
  method: string;
  path: string;
  status: number;
  /** The body as text; only the desk's own words for the kind of error are taken from it. */
  body: string;
  retryAfterMs: number | undefined;
}

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  desk_unauthorised:
    'To resolve, check the OAuth client (ZENDESK_CLIENT_ID, ZENDESK_CLIENT_SECRET), its scopes and the role of its user.',
  desk_unreachable: 'To resolve, check ZENDESK_URL and the status of Zendesk.',
  desk_conflict:
    'Nothing is to be done: the ticket is read again, and the change is then made or no longer needed.',
};

const codeOfStatus = (status: number): { code: ErrorCode; retryable: boolean } => {
  if (status === 401 || status === 403) return { code: 'desk_unauthorised', retryable: false };
  if (status === 404) return { code: 'desk_not_found', retryable: false };
  if (status === 429) return { code: 'desk_rate_limited', retryable: true };
  if (status === 408 || status >= 500) return { code: 'desk_unreachable', retryable: true };
  if (status === 409) return { code: 'desk_conflict', retryable: true };
  return { code: 'desk_refused', retryable: false };
};

/** The short name that Zendesk gives an error (`RecordInvalid`); never the details, which may repeat personal data. */
export const errorName = (body: string): string | undefined => {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    const name = typeof error === 'object' && error !== null ? (error as { title?: unknown }).title : error;
    return typeof name === 'string' ? name.slice(0, 80) : undefined;
  } catch {
    return undefined;
  }
};

/** Ids stay, what stands in a query (addresses, searches) goes. */
const withoutQuery = (path: string): string => path.split('?')[0] ?? '';

/** The error for an answer of 400 or more. */
export const refusedError = (answer: RefusedAnswer): AppError => {
  const { code, retryable } = codeOfStatus(answer.status);
  const name = errorName(answer.body);
  const remedy = REMEDIES[code];
  return new AppError(
    code,
    `Zendesk answered ${answer.status}${name ? ` (${name})` : ''} to ${answer.method} ${withoutQuery(answer.path)}`,
    {
      retryable,
      status: answer.status,
      ...(answer.retryAfterMs !== undefined && { retryAfterMs: answer.retryAfterMs }),
      ...(remedy !== undefined && { remedy }),
    },
  );
};

/** The error for an answer that never came, or came and cannot be understood: what was asked may have happened. */
export const unreachableError = (method: string, path: string, reason: string, cause?: unknown): AppError =>
  new AppError('desk_unreachable', `Zendesk ${reason} (${method} ${withoutQuery(path)})`, {
    retryable: true,
    remedy: 'To resolve, check ZENDESK_URL and the status of Zendesk.',
    cause,
  });
