import type { IdentityEvent } from '../../observe/events.ts';

export type { IdentityEvent };

/**
 * Reports what happens to a proof of identity, with the conversation where there is one. Which metric, audit and log it
 * reaches stands in `observe/events.ts`.
 */
export type ReportIdentity = (event: IdentityEvent, conversationId?: string) => void;
