import type { RequestKind } from '../../domain/kinds.ts';

/** Words that chat, emails and pages share. */
export interface CommonTexts {
  /** As a title or a value in a table: "A copy of your data". */
  kindNames: Record<RequestKind, string>;
  /** What else a code may be for, besides the kinds. */
  purposeNames: Record<'status' | 'cancel' | 'download', string>;
  /** To be put after "your": "request for a copy of your data". Feminine in French and German. */
  requestNames: Record<RequestKind, string>;
  /** "1 entry", "12 entries". */
  entries(count: number): string;
  /** "10 minutes". */
  minutes(count: number): string;
}
