/**
 * Every failure that the product names. `code` is stable (logs, metrics, tests), `message` is what the operator reads,
 * `remedy` what the operator can do about it. What a customer reads is chosen in `wording/`, never taken from here.
 */
export type ErrorCode =
  | 'config_invalid'
  | 'port_taken'
  | 'already_running'
  | 'not_running'
  | 'store_unavailable'
  | 'store_conflict'
  | 'lease_lost'
  | 'desk_unreachable'
  | 'desk_refused'
  | 'desk_rate_limited'
  | 'desk_not_found'
  | 'desk_unauthorised'
  | 'desk_conflict'
  | 'mail_unreachable'
  | 'mail_deferred'
  | 'mail_refused'
  | 'mail_recipient_invalid'
  | 'source_unreachable'
  | 'source_refused'
  | 'source_misdeclared'
  | 'data_map_invalid'
  | 'policy_invalid'
  | 'model_outdated'
  | 'subject_key_empty'
  | 'subject_record_missing'
  | 'transition_refused'
  | 'sealed_unreadable'
  | 'token_invalid'
  | 'token_expired'
  | 'conversation_not_found'
  | 'conversation_busy'
  | 'activity_invalid'
  | 'body_too_large'
  | 'rate_limited'
  | 'internal';

export interface AppErrorOptions {
  /** Whether the same call may succeed later without anybody changing anything. Default false. */
  retryable?: boolean;
  /** One sentence for the operator: "To resolve, ...". */
  remedy?: string;
  /** Milliseconds to wait before trying again, when the other side said so. */
  retryAfterMs?: number;
  /** HTTP status (or SMTP reply code) of the other side. */
  status?: number;
  cause?: unknown;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly remedy: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.remedy = options.remedy;
    this.retryAfterMs = options.retryAfterMs;
    this.status = options.status;
  }
}

export const isAppError = (error: unknown, code?: ErrorCode): error is AppError =>
  error instanceof AppError && (code === undefined || error.code === code);

/** The code of any thrown value: an AppError's own, `internal` for all else. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof AppError ? error.code : 'internal');

/** Whether trying again can help. An unknown error counts as temporary: the work is retried with growing pauses, never dropped. */
export const isRetryable = (error: unknown): boolean => (error instanceof AppError ? error.retryable : true);

/** Codes of socket errors that MongoDB's driver passes on unchanged when the connection breaks while it writes. */
const BROKEN_SOCKET = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT']);

/** Whether an error comes from MongoDB's driver or its socket: the store is unreachable, so trying again can help. */
export const isStoreFault = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name.startsWith('Mongo') || BROKEN_SOCKET.has((error as NodeJS.ErrnoException).code ?? ''));
