import type { DecisionName } from '../requests/choices.ts';

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
