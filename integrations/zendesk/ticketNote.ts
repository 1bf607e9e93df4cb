/** An internal note, unless it says otherwise. */
export interface TicketNote {
  /** What an agent wrote for the customer. It is we who send it to them. */
  public?: boolean;
  /** Escaped HTML, made by `noteHtml.ts`. */
  html: string;
  /** Names what the note tells, in the metadata of the change: how a note is found again after a doubtful write. */
  markers: readonly string[];
}
