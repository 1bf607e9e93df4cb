import type { IdentityEvent } from '../../observe/events.ts';

export type { IdentityEvent };

/** `place`: the conversation it happened in, where there is one. Where it goes from here, `observe/events.ts` says. */
export type NoteIdentity = (event: IdentityEvent, place?: string) => void;
