import type { TicketFacts } from './ticketFacts.ts';

/** A part of a note: a paragraph, a list, or rows of label and text. */
export type Block = string | { list: readonly string[] } | { rows: readonly (readonly [string, string])[] };

/** Something that agents shall read on the ticket, once. */
export interface Note {
  /** Names what it tells: what carries it already is not told again. */
  marker: string;
  /** A few words, shown in bold. */
  title?: string;
  blocks: readonly Block[];
  /** It says who somebody is, or what they wrote: blackened at the end, and never written after it. */
  personal?: boolean;
}

/** Makes the notes on one subject, those that stand on the ticket already included. */
export type NoteWriter = (facts: TicketFacts) => readonly Note[];
