import { fold, tidy } from '../text/fold.ts';
import type { Details } from '../types.ts';
import { articlesIn, saysEverything, saysMarketing, saysNow } from './flags.ts';
import { codesIn, emailsIn, phonesIn, referencesIn } from './identifiers.ts';

/** Everything that is named in a text whose card numbers are masked already. `change` is added where a change is meant. */
export const detailsOf = (masked: string, cardNumber: boolean): Details => {
  const text = tidy(masked);
  const folded = fold(text);
  return {
    emails: emailsIn(text),
    phones: phonesIn(text),
    codes: codesIn(text),
    references: referencesIn(text),
    everything: saysEverything(folded),
    now: saysNow(folded),
    marketingOnly: saysMarketing(folded),
    legalArticles: articlesIn(text),
    cardNumber,
  };
};
