import { calendarOf } from '../../demo/calendar.ts';
import { personaAccounts } from '../../demo/personaAccounts.ts';

/** A customer of the demo company who may sign in on its website. */
export interface Customer {
  /** What the website calls its customers, and the data map in `signIn`. */
  number: string;
  name: string;
  address: string;
}

/** A password that nobody really uses: every demo person has it. */
export const DEMO_PASSWORD = 'plumelac';

/** The personas who have an account; two of them share an address, one has two accounts. */
export const demoCustomers: readonly Customer[] = personaAccounts(calendarOf(new Date(0))).map(
  ({ account }) => ({
    number: account.customerNumber,
    name: `${account.firstName} ${account.lastName}, ${account.company}`,
    address: account.email,
  }),
);
