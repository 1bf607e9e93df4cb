import type { Choice, DecisionName } from '../../privacy/requests/choices.ts';
import type { Block } from './note.ts';

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

/** What an agent may choose in the field "Privacy decision", with what it does to this request. */
export const choiceBlocks = (choices: readonly Choice[], people: number): readonly Block[] => {
  const titleOf = ({ decision }: Choice): string =>
    decision === 'approve' && people > 1
      ? `Approve 1${people > 2 ? ' to ' : ' or '}${Math.min(people, 3)}`
      : CHOICE_TITLES[decision];
  const reserved = choices.filter(({ deciders }) => deciders).map(titleOf);
  return [
    { rows: choices.map((choice) => [titleOf(choice), choice.consequence] as const) },
    ...(reserved.length > 0 ? [`Only for those with the right to decide: ${reserved.join(', ')}.`] : []),
  ];
};
