import type { ForAnother } from '../../../wording/chat/terms.ts';
import type { UnderstoodLanguage } from '../../understanding/types.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

/** What a customer says about the conversation itself: few and fixed, so patterns know it better than a model would. */
export type CommandName =
  /** "cancel RD-7K3M-9QPX", as our mails tell people to write. */
  | 'cancel_reference'
  /** "erase now RD-7K3M-9QPX", likewise. */
  | 'erase_now'
  | 'restart'
  | 'forget'
  | 'repeat'
  | 'no_access'
  | 'send_code'
  | 'other_address'
  | 'how_long'
  | 'answer_here'
  /** "Are you a robot?" */
  | 'who_are_you'
  | 'do_not_know';

/** The fixed phrases of one language, as patterns over the plain text. */
export interface Phrases {
  commands: Record<CommandName, RegExp>;
  /** A greeting that no other of the languages has. */
  greeting: RegExp;
  /** This language's own name and its name in the others: "english", "anglais". */
  names: string;
  /** The new wish takes the place of the one at hand: "instead". */
  instead: RegExp;
  /** The new wish comes beside the one at hand: "also". */
  also: RegExp;
  /** A consent, without saying which. */
  consent: RegExp;
  /** Statistics, tracking, profiles. */
  analytics: RegExp;
  /** Words that say yes, and words that may stand beside a plain yes; `|` between them. */
  yes: string;
  besideYes: string;
  /** What may stand before a value: "it should be". */
  leadIn: RegExp;
  forAnother: Record<ForAnother, RegExp>;
}

/** Understood in every conversation, whatever its language: people mix. */
export const PHRASES: Record<UnderstoodLanguage, Phrases> = { en, fr, de, it, es };

export const inAnyLanguage = (test: (phrases: Phrases) => boolean): boolean =>
  Object.values(PHRASES).some(test);
