import type { Sentences } from '../../wording/chat/sentences.ts';
import type { Expecting, Outgoing } from '../bot.ts';
import type { Choice } from './questions.ts';

type Key = keyof Sentences;

/** One message of the assistant before it is put into words: which sentence, with what, and what may be pressed. */
export type Saying = { [K in Key]: { key: K; with: Parameters<Sentences[K]> } }[Key] & {
  choices?: Choice[];
  expecting?: Expecting;
  quote?: NonNullable<Outgoing['quote']>;
};

export const saying = <K extends Key>(key: K, ...args: Parameters<Sentences[K]>): Saying =>
  ({ key, with: args }) as Saying;
