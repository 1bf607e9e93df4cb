import { AppError } from '../../../errors.ts';

/**
 * The desk's errors in the words of a source: no answer (try again) or a refusal. An account that refuses who we are is away
 * like one that does not answer: only its administrator can change that, and then everything goes on by itself.
 */
export const asSource = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('desk_')) throw error;
    const retryable = error.retryable || error.code === 'desk_unauthorised';
    throw new AppError(retryable ? 'source_unreachable' : 'source_refused', error.message, {
      retryable,
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
