import type { UserRow, ViaSource } from '../store/rows.ts';

/** Who does something, how and when. */
export interface Acting {
  actor: UserRow;
  /** `api`, `web` or `email`; `merge` for what a merge writes. */
  via: string;
  via_source?: ViaSource;
  at: string;
  /** Tickets that are brought over from elsewhere: no trigger runs, and no webhook hears of them. */
  isImport?: boolean;
}
