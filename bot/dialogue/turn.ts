import type { ConversationFacts, SignedIn } from '../../privacy/useCases.ts';
import type { Sentences } from '../../wording/chat/sentences.ts';
import type { Service } from '../../wording/chat/terms.ts';
import type { UseCaseCall } from './calls.ts';
import type { Task } from './goal.ts';
import type { Memory } from './memory.ts';
import { type Saying, saying } from './saying.ts';

/** What the engine may know of the world at this moment. */
export interface Facts {
  now: Date;
  conversation: ConversationFacts;
  /** Whom the host site has signed in. */
  signedIn?: SignedIn;
  /** Uses of data that this company can stop one by one. */
  services: readonly Service[];
}

/** A turn in the making: what is remembered, what is said so far, and the use case to perform next. */
export interface Turn {
  memory: Memory;
  say: Saying[];
  call?: UseCaseCall;
}

/** `undefined` takes a value away. */
type Patch<T> = { [Key in keyof T]?: T[Key] | undefined };

const patched = <T extends object>(value: T, patch: Patch<T>): T =>
  Object.fromEntries(Object.entries({ ...value, ...patch }).filter(([, item]) => item !== undefined)) as T;

export const remember = (turn: Turn, patch: Patch<Memory>): Turn => ({
  ...turn,
  memory: patched(turn.memory, patch),
});

/** Changes the task at hand; without one nothing happens. */
export const withTask = (turn: Turn, patch: Patch<Task>): Turn =>
  turn.memory.task === undefined ? turn : remember(turn, { task: patched(turn.memory.task, patch) });

export const tell = <K extends keyof Sentences>(
  turn: Turn,
  key: K,
  ...args: Parameters<Sentences[K]>
): Turn => ({ ...turn, say: [...turn.say, saying(key, ...args)] });

export const perform = (turn: Turn, call: UseCaseCall): Turn => ({ ...turn, call });
