import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Language } from '../../domain/language.ts';
import { AppError, type ErrorCode, isStoreFault } from '../../errors.ts';
import { isSecurityEvent, type SecurityEvent } from '../../observe/events.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { CHAT_ERRORS, type ChatErrorTexts } from '../../wording/chatErrors/chatErrors.ts';
import { preferredLanguage } from '../preferredLanguage.ts';
import { setRefusal } from '../refusal.ts';
import type { ChatClaims } from './tokens.ts';

/** The token's claims, once it has been read. */
export const claimsOf = (response: Response): ChatClaims | undefined =>
  response.locals.claims as ChatClaims | undefined;

/** The language to answer in: the conversation's, otherwise the browser's preference. */
export const languageFor = (request: Request, response: Response): Language =>
  claimsOf(response)?.language ?? preferredLanguage(request.headers['accept-language']);

/** Answers `{error: {code, message}}`; the message is a sentence for the customer. */
export const sendError = (
  request: Request,
  response: Response,
  status: number,
  code: ErrorCode | SecurityEvent,
  sentence: keyof ChatErrorTexts,
  retryAfterMs?: number,
): void => {
  if (isSecurityEvent(code)) setRefusal(response, code);
  if (retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  response
    .status(status)
    .json({ error: { code, message: CHAT_ERRORS[languageFor(request, response)][sentence] } });
};

const ANSWERS: Partial<Record<ErrorCode, [status: number, sentence: keyof ChatErrorTexts]>> = {
  token_expired: [403, 'expired'],
  token_invalid: [403, 'expired'],
  conversation_not_found: [404, 'ended'],
  activity_invalid: [400, 'notUnderstood'],
  body_too_large: [413, 'tooLarge'],
  rate_limited: [429, 'tooMany'],
  store_unavailable: [503, 'tryAgain'],
  store_conflict: [503, 'tryAgain'],
  lease_lost: [503, 'tryAgain'],
  conversation_busy: [503, 'tryAgain'],
  desk_unreachable: [503, 'tryAgain'],
  desk_rate_limited: [503, 'tryAgain'],
  desk_refused: [503, 'tryAgain'],
  desk_unauthorised: [503, 'tryAgain'],
};

const RETRY_MS = 2_000;

/** Turns what express, the body parser and MongoDB's driver throw into an AppError with one of our codes. */
const coded = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large')
    return new AppError('body_too_large', 'A body was over the limit.', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('activity_invalid', 'A request could not be read.', { cause: error });
  return isStoreFault(error)
    ? new AppError('store_unavailable', 'The store did not answer.', { retryable: true, cause: error })
    : new AppError('internal', 'A chat request failed.', { cause: error });
};

export const createErrorHandler =
  (logger: Logger): ErrorRequestHandler =>
  (thrown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const error = coded(thrown);
    const [status, sentence] = ANSWERS[error.code] ?? [500, 'failed'];
    if (status >= 500)
      logger[status === 500 ? 'error' : 'warn']('a chat request was not answered as wished', {
        ...errorFields(error.cause ?? error),
        code: error.code,
        status,
        method: request.method,
        ...(claimsOf(response) && { conversationId: claimsOf(response)?.conversationId as string }),
      });
    const retryAfterMs = error.retryAfterMs ?? (status === 503 ? RETRY_MS : undefined);
    sendError(request, response, status, error.code, sentence, retryAfterMs);
  };
