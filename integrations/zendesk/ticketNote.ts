/** An internal note. */
export interface TicketNote {
  /** Escaped HTML, made by `noteHtml.ts`. */
  html: string;
  /** Names what the note tells, in the metadata of the change: how a note is found again after a doubtful write. */
  markers: readonly string[];
}
