import type { TicketNote } from './ticketNote.ts';

/** An ordinary ticket from which somebody asks us to begin a privacy request. Of what it says, nothing is read. */
export interface MarkedTicket {
  id: number;
  createdAt: Date;
  updatedAt: Date;
  tags: readonly string[];
  /** What the field "Privacy request" holds, in our words. */
  kind?: string;
  requesterId: number;
  /** It is a ticket of ours: there is a request already. */
  ours: boolean;
}

export interface Requester {
  name?: string;
  /** Nothing proves that it is theirs: whoever can send an email can name any sender. */
  address?: string;
  /** IETF tag, such as `de-CH`. */
  locale?: string;
  role: string;
}

/** What turns an ordinary ticket into a privacy request. Errors as those of `TicketDesk`. */
export interface TicketIntake {
  /** Tickets that were marked, as the desk's search has them: it may be late. One call. */
  findMarked(): Promise<number[]>;
  /** Those of the tickets that are marked now and can still be written on. */
  readMarked(ids: readonly number[]): Promise<MarkedTicket[]>;
  readRequester(id: number): Promise<Requester | undefined>;
  /**
   * Takes the mark away and says why, in one call: `started`, or not. @throws AppError `desk_conflict` where somebody has changed the
   * ticket since it was read
   */
  answerMarked(ticket: MarkedTicket, answer: { started: boolean; note: TicketNote }): Promise<void>;
}
