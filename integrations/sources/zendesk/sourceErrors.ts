import { AppError } from '../../../errors.ts';

/** The desk's errors in the words of a source: no answer (try again) or a refusal. */
export const asSource = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('desk_')) throw error;
    throw new AppError(error.retryable ? 'source_unreachable' : 'source_refused', error.message, {
      retryable: error.retryable,
      cause: error,
      ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
      ...(error.status !== undefined && { status: error.status }),
      ...(error.remedy !== undefined && { remedy: error.remedy }),
    });
  }
};

/** Zendesk works on it in the background: come back in `retryAfterMs`. */
export const stillRunning = (what: string, retryAfterMs: number): AppError =>
  new AppError('source_unreachable', `Zendesk is still busy with ${what}`, { retryable: true, retryAfterMs });
