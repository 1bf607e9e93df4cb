import type { DataPart } from '../../domain/wish.ts';
import type { Spoken } from './spoken.ts';
import type { GoalKind } from './terms.ts';

/** What the customer wants: whether it was meant, for whom, and what becomes of what was not finished. */
export interface WantSentences {
  /** It was mentioned on the way, and its turn has come. `weighty`: it cannot be taken back or ends the account. */
  askNext(goal: GoalKind, weighty: boolean): Spoken;
  nextLeft(): Spoken;
  /** A person has taken over. What was begun or mentioned is not filed, but they know of it. */
  parked(goals: GoalKind[]): Spoken;
  /** What a person is wanted for. */
  askTopic(): Spoken;
  /** Whether it is about us and the customer, or about what the customer does with our product. */
  askWhoseList(): Spoken;
  /** The customer wants things to stay as they are. */
  leftAsItIs(): Spoken;
  /** The customer wants our emails again. */
  subscribeAgain(): Spoken;
  /** Only this is to be erased, which a person does. */
  partOnly(parts: DataPart[]): Spoken;
  /** Another wish of somebody who acts for another. */
  stillForAnother(): Spoken;
  /** The new address of a correction is the one that is on file. */
  addressAlreadyKnown(): Spoken;
  /** The address to which a code would go is the new one of the correction. */
  addressNotYetKnown(): Spoken;
  /** A word that also is a command was taken for a name. */
  takenAsName(): Spoken;
  /** One meaning alone is likely. */
  didYouMeanThis(): Spoken;
  /** How many requests have ended before those that are listed. */
  endedEarlier(count: number): Spoken;
  /** The customer needs a moment. */
  takeYourTime(): Spoken;
  /** Erasure without the waiting time. */
  nowNoted(): Spoken;
}
