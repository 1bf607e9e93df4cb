import type { LogEntry } from '../../models/conversation/conversation.ts';
import { lastOfPerson } from '../../models/conversation/notices.ts';
import { errorFields } from '../../observe/logger.ts';
import type { ChatContext } from './context.ts';

/** Keeps that a person's words were shown, so that they are not mailed as well. Nobody waits for it, and nothing fails by it. */
export const createTellHeard =
  ({ repository, logger }: Pick<ChatContext, 'repository' | 'logger'>) =>
  (conversationId: string, entries: readonly LogEntry[]): void => {
    const said = lastOfPerson(entries);
    if (!said) return;
    repository.markHeard(conversationId, said).catch((error: unknown) =>
      logger.warn('it could not be kept that an answer was shown; it is mailed as well', {
        conversationId,
        ...errorFields(error),
      }),
    );
  };
