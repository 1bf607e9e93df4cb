import type { Db, Document } from 'mongodb';
import { demoDeskData } from '../../local/demo/demoDeskData.ts';
import { generateDemo } from '../../local/demo/generateDemo.ts';
import { personas } from '../../local/demo/personas.ts';
import { seedDesk } from '../../local/desk/seedDesk.ts';
import type { Desk } from '../../local/desk/startDesk.ts';
import type { Clock } from '../../observe/clock.ts';

/** Personas have customer numbers below this. */
const FIRST_ORDINARY_NUMBER = 101_000;

interface Row {
  _id: string;
  accountId?: string;
  ownerAccountId?: string;
  emailLower?: string;
}

const addresses = new Set(personas.map(({ address }) => address));

/** Ordinary customers whom the desk knows too, as `seedPersonas` puts them there. */
export const ordinaryCustomers = (clock: Clock, count: number): { accountId: string; address: string }[] => {
  const atDesk = new Set(demoDeskData(clock).users.map(({ email }) => email));
  return generateDemo(clock.now())
    .accounts.filter(
      ({ customerNumber, emailLower }) =>
        Number(customerNumber) >= FIRST_ORDINARY_NUMBER && atDesk.has(emailLower),
    )
    .slice(0, count)
    .map(({ _id, emailLower }) => ({ accountId: _id, address: emailLower }));
};

/**
 * The demo company's personas and some others, in its database and at its desk: the rows that `npm start` has too. The
 * others are there to see that nobody else is touched.
 */
export const seedPersonas = async (db: Db, desk: Desk, clock: Clock, others: number): Promise<void> => {
  const rows = generateDemo(clock.now());
  const ordinary = ordinaryCustomers(clock, others);
  const accounts = new Set([
    ...rows.accounts
      .filter(({ customerNumber }) => Number(customerNumber) < FIRST_ORDINARY_NUMBER)
      .map(({ _id }) => _id),
    ...ordinary.map(({ accountId }) => accountId),
  ]);
  const wanted = (row: Row): boolean => {
    const owner = row.accountId ?? row.ownerAccountId ?? row._id;
    return accounts.has(owner) || addresses.has(row.emailLower ?? '');
  };
  for (const [name, all] of Object.entries(rows) as [string, Row[]][]) {
    const some = all.filter(wanted);
    if (some.length > 0) await db.collection(name).insertMany(some as unknown as Document[]);
  }
  const { users, tickets } = demoDeskData(clock);
  const known = new Set([...addresses, ...ordinary.map(({ address }) => address)]);
  seedDesk(desk, {
    users: users.filter(({ email }) => known.has(email)),
    tickets: tickets.filter(({ requesterEmail }) => known.has(requesterEmail)),
  });
};
