import type { PersonInChat, SignedIn } from '../../privacy/outcomes.ts';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import type { Sentences } from '../../wording/chat/sentences.ts';
import type { Service } from '../../wording/chat/terms.ts';
import type { UseCaseCall } from './calls.ts';
import type { Goal } from './goal.ts';
import type { Memory } from './memory.ts';
import { type Reply, reply } from './reply.ts';

/** What the dialogue may know besides its memory and the message. */
export interface Context {
  now: Date;
  conversation: ConversationFacts;
  /** Who is signed in on the host site. */
  signedIn?: SignedIn;
  /** The agent who has this conversation. */
  person?: PersonInChat;
  /** The message to a person that this conversation has filed: an agent has it, who answers here or elsewhere. */
  message?: PersonInChat;
  /** The uses of data that this company can stop one by one. */
  services: readonly Service[];
}

/** A turn while it is being worked out: the memory, the replies so far, and the use case to call next. */
export interface Turn {
  memory: Memory;
  replies: Reply[];
  call?: UseCaseCall;
}

/** `undefined` removes a value. */
type Patch<T> = { [Key in keyof T]?: T[Key] | undefined };

const patched = <T extends object>(value: T, patch: Patch<T>): T =>
  Object.fromEntries(Object.entries({ ...value, ...patch }).filter(([, item]) => item !== undefined)) as T;

export const remember = (turn: Turn, patch: Patch<Memory>): Turn => ({
  ...turn,
  memory: patched(turn.memory, patch),
});

/** Changes the current goal. Without one, nothing happens. */
export const withGoal = (turn: Turn, patch: Patch<Goal>): Turn =>
  turn.memory.goal === undefined ? turn : remember(turn, { goal: patched(turn.memory.goal, patch) });

/** Adds a reply. */
export const tell = <K extends keyof Sentences>(
  turn: Turn,
  key: K,
  ...args: Parameters<Sentences[K]>
): Turn => ({ ...turn, replies: [...turn.replies, reply(key, ...args)] });

/** Ends this step with a call of a use case; its result begins the next one. */
export const perform = (turn: Turn, call: UseCaseCall): Turn => ({ ...turn, call });
