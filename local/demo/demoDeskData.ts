import { after, type Clock, HOUR, MINUTE } from '../../observe/clock.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { createChance } from './chance.ts';
import { generateDemo } from './generateDemo.ts';
import { HOSTILE_WORDS } from './personaAccounts.ts';
import type { AccountRow } from './rows.ts';
import { SAYINGS } from './vocabulary.ts';

export interface DemoDeskUser {
  name: string;
  email: string;
  phone?: string;
  externalId?: string;
  tags?: string[];
}

export interface DemoDeskTicket {
  requesterEmail: string;
  subject: string;
  comments: { from: 'customer' | 'agent'; text: string; at: Date }[];
  status: 'open' | 'pending' | 'solved';
}

/** Personas have customer numbers below this; every fifth of the others has written to support. */
const FIRST_ORDINARY_NUMBER = 101_000;
const EVERY = 5;

/**
 * What the support desk knows: some of the customers and every persona with an account, with their old tickets. The
 * desk has one person per address, so people who share one appear once there.
 */
export const demoDeskData = (clock: Clock): { users: DemoDeskUser[]; tickets: DemoDeskTicket[] } => {
  const calendar = calendarOf(clock.now());
  const written = generateDemo(clock.now()).accounts.filter(
    ({ customerNumber }, index) => Number(customerNumber) < FIRST_ORDINARY_NUMBER || index % EVERY === 0,
  );
  const byAddress = new Map<string, AccountRow>();
  for (const account of written)
    if (!byAddress.has(account.emailLower)) byAddress.set(account.emailLower, account);
  const people = [...byAddress.values()];
  const former = people.flatMap((account) => formerProfile(account) ?? []);
  return {
    users: [
      ...people.map((account) => ({
        name: `${account.firstName} ${account.lastName}`,
        email: account.emailLower,
        phone: account.phone,
        externalId: account._id,
        tags: [`plan_${account.plan.toLowerCase()}`, `language_${account.language}`],
      })),
      ...former.map(({ user }) => user),
    ],
    tickets: [
      ...people.flatMap((account) => ticketsOf(account, calendar)),
      ...former.flatMap(({ account }) => ticketsOf(account, calendar).slice(0, 1)),
    ],
  };
};

/** Whoever wrote from an address that is on file no longer: the desk knows them under it, and by no number of the account. */
const formerProfile = (account: AccountRow): { user: DemoDeskUser; account: AccountRow } | undefined => {
  const email = account.previousEmailLower;
  if (email === undefined) return undefined;
  return { user: { name: email.split('@')[0]!, email }, account: { ...account, emailLower: email } };
};

const ticketsOf = (account: AccountRow, calendar: Calendar): DemoDeskTicket[] => {
  const chance = createChance(Number(account.customerNumber) + 1);
  const sayings = SAYINGS[account.language];
  const first = chance.below(sayings.length);
  const count = Number(account.customerNumber) < FIRST_ORDINARY_NUMBER ? 2 : 1;
  return Array.from({ length: count }, (_, i) => {
    const { topic, message, answer } = sayings[(first + i) % sayings.length]!;
    const hostile = account.firstName.startsWith('=');
    const asked = calendar.ago(12 + chance.below(200) + i * 30, 10);
    return {
      requesterEmail: account.emailLower,
      subject: hostile ? `${topic}: ${HOSTILE_WORDS.slice(0, 60)}` : topic,
      comments: [
        { from: 'customer' as const, text: hostile ? HOSTILE_WORDS : message, at: asked },
        { from: 'agent' as const, text: answer, at: after(asked, 2 * HOUR + chance.below(50) * MINUTE) },
      ],
      status: 'solved' as const,
    };
  });
};
