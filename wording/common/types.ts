/** The kinds of request, by the names that documents and tickets use. */
export type KindName =
  | 'access'
  | 'portability'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'objection'
  | 'withdrawal'
  | 'do_not_sell'
  | 'human'
  | 'complaint';

/** The states of a request, likewise. */
export type StateName =
  | 'verifying'
  | 'filed'
  | 'awaiting_decision'
  | 'scheduled'
  | 'in_progress'
  | 'done'
  | 'partly_done'
  | 'refused'
  | 'cancelled'
  | 'needs_attention';

/** Words that chat, mails and pages share. */
export interface CommonTexts {
  /** As a title or a value in a table: "A copy of your data". */
  kindNames: Record<KindName, string>;
  /** What else a code may be for, besides the kinds. */
  purposeNames: Record<'status' | 'cancel' | 'download', string>;
  /** To be put after "your": "request for a copy of your data". Feminine in French and German. */
  requestNames: Record<KindName, string>;
  /** Where a request stands, as a value in a table: "We are working on it". */
  stateNames: Record<StateName, string>;
  /** What one may unsubscribe from, as a value in a table. */
  serviceNames: Record<'newsletter' | 'marketing', string>;
  /** "1 entry", "12 entries". */
  entries(count: number): string;
  /** "10 minutes". */
  minutes(count: number): string;
}
