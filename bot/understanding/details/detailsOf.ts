import { addressesIn } from '../../../domain/emailAddress/addressesIn.ts';
import { fold } from '../text/fold.ts';
import type { Details } from '../types.ts';
import { holdsMaskedCard } from './cardNumbers.ts';
import { saysEverything, saysMarketing, saysNow } from './flags.ts';
import { emailsIn, type NamedEmails, namedEmails, referencesIn } from './identifiers.ts';
import { codesIn, phonesIn } from './numbers.ts';
import { partsIn } from './parts.ts';

/**
 * Everything that is named in a tidied text whose card numbers are masked; `emails` of the whole message where the text is a
 * part of one. `change` is added where one is meant.
 */
export const detailsOf = (text: string, emails: NamedEmails = namedEmails(addressesIn(text))): Details => {
  const folded = fold(text);
  const { sure, unclear } = emailsIn(text, emails);
  return {
    emails: sure,
    unclearEmails: unclear,
    phones: phonesIn(text),
    codes: codesIn(text),
    references: referencesIn(text),
    parts: partsIn(folded),
    everything: saysEverything(folded),
    now: saysNow(folded),
    marketingOnly: saysMarketing(folded),
    cardNumber: holdsMaskedCard(text),
  };
};
