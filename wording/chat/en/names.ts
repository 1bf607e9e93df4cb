import type { Field, GoalKind } from '../terms.ts';

/** In the middle of a sentence: "after this comes the copy of your data". */
export const NAMES: Record<GoalKind, string> = {
  access: 'the copy of your data',
  portability: 'your data to take along',
  rectification: 'the correction of your data',
  erasure: 'the erasure of your data',
  restriction: 'the pause in the use of your data',
  objection: 'your objection',
  withdrawal: 'unsubscribing',
  do_not_sell: 'your wish that we do not sell or share your data',
  human: 'a person for you to talk to',
  complaint: 'your complaint',
  status: 'a look at your requests',
  cancel: 'cancelling a request',
};

export const FIELDS: Record<Field, string> = {
  firstName: 'first name',
  lastName: 'last name',
  email: 'e-mail address',
  postalAddress: 'postal address',
  phone: 'phone number',
};
