import type { Db, Document } from 'mongodb';
import { demoDeskData } from '../../local/demo/demoDeskData.ts';
import { generateDemo } from '../../local/demo/generateDemo.ts';
import { personas } from '../../local/demo/personas.ts';
import { seedDesk } from '../../local/desk/seedDesk.ts';
import type { Desk } from '../../local/desk/startDesk.ts';
import type { Clock } from '../../observe/clock.ts';

/** Personas have customer numbers below this. */
const FIRST_ORDINARY_NUMBER = 101_000;
/** Ordinary customers beside them, to see that nobody else is touched. */
const OTHERS = 4;

interface Row {
  _id: string;
  accountId?: string;
  ownerAccountId?: string;
  emailLower?: string;
}

const addresses = new Set(personas.map(({ address }) => address));

/** The demo company's personas and a few others, in its database and at its desk: the rows that `npm start` has too. */
export const seedPersonas = async (db: Db, desk: Desk, clock: Clock): Promise<void> => {
  const rows = generateDemo(clock.now());
  const ordinary = rows.accounts.filter(
    ({ customerNumber }) => Number(customerNumber) >= FIRST_ORDINARY_NUMBER,
  );
  const accounts = new Set([
    ...rows.accounts
      .filter(({ customerNumber }) => Number(customerNumber) < FIRST_ORDINARY_NUMBER)
      .map(({ _id }) => _id),
    ...ordinary.slice(0, OTHERS).map(({ _id }) => _id),
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
  const known = users.filter(({ email }) => addresses.has(email));
  seedDesk(desk, {
    users: known,
    tickets: tickets.filter(({ requesterEmail }) => addresses.has(requesterEmail)),
  });
};
