import type { Sentences } from '../../wording/chat/sentences.ts';
import type { Expecting, Outgoing } from '../bot.ts';
import type { Choice } from './questions.ts';

type Key = keyof Sentences;

/** One message of the assistant before it is put into words: which sentence with which values, and its buttons. */
export type Reply = { [K in Key]: { key: K; with: Parameters<Sentences[K]> } }[Key] & {
  choices?: Choice[];
  expecting?: Expecting;
  quote?: NonNullable<Outgoing['quote']>;
};

export const reply = <K extends Key>(key: K, ...args: Parameters<Sentences[K]>): Reply =>
  ({ key, with: args }) as Reply;
