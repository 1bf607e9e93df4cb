import type { ForAnother } from '../../../wording/chat/terms.ts';

/** What a customer says about the conversation itself: few fixed phrases, which patterns know better than a model. */
export type CommandName =
  /** "cancel RD-7K3M-9QPX", as our emails tell people to write. */
  | 'cancel_reference'
  /** "erase now RD-7K3M-9QPX", from our emails too. */
  | 'erase_now'
  | 'restart'
  | 'forget'
  | 'repeat'
  | 'no_access'
  | 'send_code'
  | 'other_address'
  | 'answer_here';

/** The fixed phrases of one language, as patterns over the plain text. */
export interface Phrases {
  commands: Record<CommandName, RegExp>;
  /** Calls the assistant back while a person has the chat: "stop". */
  callsAssistant: RegExp;
  /** The word that a customer is told to write for the state of their requests. */
  status: RegExp;
  /** A greeting that none of the other languages has. */
  greeting: RegExp;
  /** The language's name in itself and in the other languages: "english", "anglais". */
  names: string;
  /** The new goal replaces the current one: "instead". */
  instead: RegExp;
  /** The new goal comes on top of the current one: "also". */
  also: RegExp;
  /** Words for consent. */
  consent: RegExp;
  /** Statistics, tracking, profiles. */
  analytics: RegExp;
  /** Words that say yes, and words that may go with them in a plain yes, separated by `|`. */
  yes: string;
  besideYes: string;
  /** What people write before a value: "it should be". */
  leadIn: RegExp;
  forAnother: Record<ForAnother, RegExp>;
}
