import type { IdentityEvent } from '../../observe/events.ts';

export type { IdentityEvent };

/** Reports an event, with the conversation it happened in where there is one. `observe/events.ts` says where it goes. */
export type CountIdentity = (event: IdentityEvent, conversationId?: string) => void;
