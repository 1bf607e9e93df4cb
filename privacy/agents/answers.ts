import type { DecideResult } from '../requests/decide.ts';
import { CHOICE_TITLES } from './choiceWords.ts';

/** What came of a choice on the ticket. */
export type Answer =
  | DecideResult
  /** An option of the field that is none of ours. */
  | { outcome: 'unknown_choice'; choice: string }
  /** A trigger, an automation or the like set it. */
  | { outcome: 'by_rule' }
  /** Whoever chose it could not know this yet. */
  | { outcome: 'stale'; changed: readonly string[] };

const NOT_ALLOWED: Record<Extract<DecideResult, { outcome: 'not_allowed' }>['why'], string> = {
  role: 'This was not acted upon: by the desk’s own record whoever chose it may not decide on privacy requests.',
  same_person:
    'Two different people must agree, and the first of them was you. Somebody else with the right to decide has to choose the same.',
  which_person:
    'More than one person is possible, so "Approve" cannot say who is meant: choose "Approve 1", "Approve 2" or "Approve 3" by the list above. Or do it by hand, or refuse.',
  address_still_lost:
    'The customer says that they lost the address on record. Make sure who they are, correct the address in your own system, and then choose "Approve" again: until then the answer would go to the lost mailbox. Or refuse.',
  no_reply:
    'Nothing was done: this choice needs words that the customer can read. Write them as a public reply, then choose it again. They must come from somebody who may decide, and be written after the request came to you.',
  no_note:
    'Nothing was done: this choice needs a note, written after the request came to you. Write what was done or why, then choose it again.',
};

/** What stands on the ticket afterwards: every choice is answered. */
export const answerTo = (answer: Answer): string => {
  switch (answer.outcome) {
    case 'done':
      return 'Your choice was carried out.';
    case 'second_needed':
      return 'Noted as the first of two: a second person with the right to decide has to choose the same before anything happens.';
    case 'asked_again':
      return 'The customer is asked once more to show in the chat who they are; the request waits here meanwhile.';
    case 'not_allowed':
      return NOT_ALLOWED[answer.why];
    case 'not_offered':
      return `Nothing was done: this choice does not fit the request as it is. ${offers(answer.offered)}`;
    case 'unknown_choice':
      return `Nothing was done: "${answer.choice}" is no choice that is known here. An administrator can mend the field "Privacy decision".`;
    case 'by_rule':
      return 'Nothing was done: a trigger or an automation of this account set the field, and a rule decides nothing about a person.';
    case 'stale':
      return `Nothing was done, because things have changed since: ${answer.changed.join(', ')}. Look again, then choose again.`;
  }
};

const offers = (offered: Extract<DecideResult, { outcome: 'not_offered' }>['offered']): string =>
  offered.length === 0
    ? 'There is nothing to choose now.'
    : `What fits now: ${offered.map((one) => CHOICE_TITLES[one]).join(', ')}.`;
