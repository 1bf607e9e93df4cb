import type { ScopeShown, WishShown } from './terms.ts';
import type { Told } from './told.ts';

/** What one language says of an erasure before it is confirmed. */
export interface ErasureWords {
  read: string;
  window(day: string): string;
  unsubscribe: string;
}

/** What an erasure means, in sentences; the rows beside them say what goes and what stays. */
export const createErasure =
  (words: ErasureWords) =>
  ({ windowEndsAt }: ScopeShown, { offersUnsubscribing }: WishShown, { on }: Told): string =>
    [
      words.read,
      windowEndsAt !== undefined && words.window(on(windowEndsAt)),
      offersUnsubscribing && words.unsubscribe,
    ]
      .filter(Boolean)
      .join(' ');
