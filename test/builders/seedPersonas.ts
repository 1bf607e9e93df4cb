import type { Db, Document } from 'mongodb';
import { demoDeskData } from '../../local/demo/demoDeskData.ts';
import { generateDemo } from '../../local/demo/generateDemo.ts';
import { personas } from '../../local/demo/personas.ts';
import type { DemoRows } from '../../local/demo/rows.ts';
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

interface Demo {
  rows: DemoRows;
  desk: ReturnType<typeof demoDeskData>;
}
const demos = new Map<number, Demo>();

/** The demo company as of this moment, made once: most worlds begin at the same one. Nobody changes it. */
const demoAt = (clock: Clock): Demo => {
  const moment = clock.now().getTime();
  const made = demos.get(moment) ?? { rows: generateDemo(clock.now()), desk: demoDeskData(clock) };
  demos.set(moment, made);
  return made;
};

/** Ordinary customers whom the desk knows too, as `seedPersonas` puts them there. */
export const ordinaryCustomers = (clock: Clock, count: number): { accountId: string; address: string }[] => {
  const { rows, desk } = demoAt(clock);
  const atDesk = new Set(desk.users.map(({ email }) => email));
  return rows.accounts
    .filter(
      ({ customerNumber, emailLower }) =>
        Number(customerNumber) >= FIRST_ORDINARY_NUMBER && atDesk.has(emailLower),
    )
    .slice(0, count)
    .map(({ _id, emailLower }) => ({ accountId: _id, address: emailLower }));
};

/**
 * The rows of the demo company's personas and of some others, as `npm start` has them. The others are there to see that
 * nobody else is touched.
 */
export const personaRows = (clock: Clock, others: number): [collection: string, rows: Row[]][] => {
  const { rows } = demoAt(clock);
  const accounts = new Set([
    ...rows.accounts
      .filter(({ customerNumber }) => Number(customerNumber) < FIRST_ORDINARY_NUMBER)
      .map(({ _id }) => _id),
    ...ordinaryCustomers(clock, others).map(({ accountId }) => accountId),
  ]);
  const wanted = (row: Row): boolean => {
    const owner = row.accountId ?? row.ownerAccountId ?? row._id;
    return accounts.has(owner) || addresses.has(row.emailLower ?? '');
  };
  return (Object.entries(rows) as [string, Row[]][]).map(([name, all]) => [name, all.filter(wanted)]);
};

/** Fills the company's collections with these rows and no others. */
export const fillWith = async (db: Db, rows: [collection: string, rows: Row[]][]): Promise<void> => {
  await Promise.all(
    rows.map(async ([name, some]) => {
      await db.collection(name).deleteMany({});
      if (some.length > 0) await db.collection(name).insertMany(some as unknown as Document[]);
    }),
  );
};

/** The personas and some others, in the company's database and at its desk. */
export const seedPersonas = async (db: Db, desk: Desk, clock: Clock, others: number): Promise<void> => {
  await fillWith(db, personaRows(clock, others));
  const { users, tickets } = demoAt(clock).desk;
  const known = new Set([...addresses, ...ordinaryCustomers(clock, others).map(({ address }) => address)]);
  seedDesk(desk, {
    users: users.filter(({ email }) => known.has(email)),
    tickets: tickets.filter(({ requesterEmail }) => known.has(requesterEmail)),
  });
};
