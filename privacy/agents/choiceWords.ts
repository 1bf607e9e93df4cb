import type { Choice, DecisionName } from '../requests/choices.ts';

/** As the options of the ticket field and the macros are called. */
export const CHOICE_TITLES: Record<DecisionName, string> = {
  approve: 'Approve',
  refuse: 'Refuse',
  ask_customer: 'Ask the customer',
  ask_again: 'Ask to verify again',
  extend: 'Extend the legal date',
  hold: 'Put on legal hold',
  lift_hold: 'Lift the legal hold',
  handled: 'Done by hand',
  retry: 'Try again',
  cancel: 'Cancel for the customer',
};

const NEEDS: Record<NonNullable<Choice['needs']>, string> = {
  public_reply: 'First write a public reply.',
  internal_note: 'First write an internal note.',
};

/** What an agent may choose in the field "Privacy decision", with what it does to this request. */
export const choiceRows = (
  choices: readonly Choice[],
  people: number,
): readonly (readonly [string, string])[] =>
  choices.map(({ decision, consequence, needs, deciders }) => {
    const title =
      decision === 'approve' && people > 1
        ? `Approve 1${people > 2 ? ' to ' : ' or '}${Math.min(people, 3)}`
        : CHOICE_TITLES[decision];
    const words = [
      ...(needs ? [NEEDS[needs]] : []),
      consequence,
      ...(deciders ? ['For those with the right to decide.'] : []),
    ];
    return [title, words.join(' ')];
  });
