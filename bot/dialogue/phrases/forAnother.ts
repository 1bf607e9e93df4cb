import type { ForAnother } from '../../../wording/chat/terms.ts';
import { inAnyLanguage } from './allPhrases.ts';
import { plain } from './plain.ts';
import { isAnothers } from './wishes/readWish.ts';

const FOR_ANOTHER: readonly ForAnother[] = ['deceased', 'child', 'representative'];
const READ_FOR_ANOTHER = 4_000;

/** Whether it is about somebody else's data: of a child, of somebody who died, or of somebody the customer acts for. */
export const forAnother = (text: string): ForAnother | undefined => {
  const typed = plain(text.slice(0, READ_FOR_ANOTHER));
  const plainly = FOR_ANOTHER.find((who) => inAnyLanguage((phrases) => phrases.forAnother[who].test(typed)));
  return plainly ?? (isAnothers(text) ? 'representative' : undefined);
};
