import type { ForAnother } from '../../../wording/chat/terms.ts';
import { inAnyLanguage } from './phrases.ts';
import { plain } from './plain.ts';

const FOR_ANOTHER: readonly ForAnother[] = ['deceased', 'child', 'representative'];
const READ_FOR_ANOTHER = 4_000;

/** Whether somebody else's data is meant: a dead person's, a child's, a person's whom the customer acts for. */
export const forAnother = (text: string): ForAnother | undefined => {
  const said = plain(text.slice(0, READ_FOR_ANOTHER));
  return FOR_ANOTHER.find((who) => inAnyLanguage((phrases) => phrases.forAnother[who].test(said)));
};
