import { type Activity, rowsOfAccount } from './accountRows.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type Chance, createChance } from './chance.ts';
import { fakePasswordHash, personaAccounts, personaContacts, personaSubscribers } from './personaAccounts.ts';
import type { AccountRow, ContactRow, DemoRows, SubscriberRow } from './rows.ts';
import { BUSINESSES, LISTS, PLANS, REGIONS, type Region } from './vocabulary.ts';

/** Accounts beside those of the personas, and readers without an account: about 300 customers in all. */
const ACCOUNTS = 240;
const READERS = 52;
const SEED = 1205;

/** The whole database of the demo company as of the day of `now`. The same day gives the same rows. */
export const generateDemo = (now: Date): DemoRows => {
  const calendar = calendarOf(now);
  const chance = createChance(SEED);
  const people = [
    ...personaAccounts(calendar),
    ...Array.from({ length: ACCOUNTS }, (_, i) => ordinaryAccount(101_000 + i * 7, chance, calendar)),
  ];
  const rows: DemoRows = {
    accounts: people.map(({ account }) => account),
    subscribers: [
      ...personaSubscribers(calendar),
      ...Array.from({ length: READERS }, (_, i) => reader(910_000 + i, chance, calendar)),
    ],
    orders: [],
    invoices: [],
    webForms: [],
    liveChats: [],
    surveys: [],
    siteUse: [],
    phoneNotes: [],
    contactLists: [
      ...personaContacts(calendar),
      ...people.flatMap(({ account }, i) => contacts(account, i, chance, calendar)),
    ],
  };
  for (const { account, activity } of people) {
    const own = rowsOfAccount(account, activity, calendar);
    rows.subscribers.push(...own.subscribers);
    rows.orders.push(...own.orders);
    rows.invoices.push(...own.invoices);
    rows.webForms.push(...own.webForms);
    rows.liveChats.push(...own.liveChats);
    rows.surveys.push(...own.surveys);
    rows.siteUse.push(...own.siteUse);
    rows.phoneNotes.push(...own.phoneNotes);
  }
  return rows;
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

const person = (number: number, chance: Chance, region: Region) => {
  const firstName = chance.pick(region.firstNames);
  const lastName = chance.pick(region.lastNames);
  // the number keeps two people of one name apart
  const email = `${plain(firstName)}.${plain(lastName)}${number % 1000}@${chance.pick(region.mailDomains)}`;
  return { firstName, lastName, email };
};

const ordinaryAccount = (
  number: number,
  chance: Chance,
  calendar: Calendar,
): { account: AccountRow; activity: Activity } => {
  const region = chance.pick(REGIONS);
  const { firstName, lastName, email } = person(number, chance, region);
  const age = 60 + chance.below(2_200);
  const plan = chance.pick(PLANS);
  const account: AccountRow = {
    _id: `A${number}`,
    customerNumber: String(number),
    firstName,
    lastName,
    email: chance.happens(20) ? email.replace(/^./, (letter) => letter.toUpperCase()) : email,
    emailLower: email,
    phone: `${region.phone} ${String(chance.below(100)).padStart(2, '0')} ${String(chance.below(100)).padStart(2, '0')}`,
    postalAddress: `${chance.pick(region.streets)} ${1 + chance.below(90)}, ${chance.pick(region.towns)}`,
    country: region.country,
    language: region.language,
    company: `${chance.pick(BUSINESSES[region.language])} ${lastName}`,
    plan: plan.name,
    marketingConsent: chance.happens(60),
    createdAt: calendar.ago(age, 8, chance.below(60)),
    lastLoginAt: calendar.ago(1 + chance.below(Math.min(age, 90)), 19, chance.below(60)),
    passwordHash: fakePasswordHash(String(number)),
  };
  const activity: Activity = {
    orders: plan.price === 0 ? 0 : 1 + Math.floor(age / 365),
    oldestOrder: age - 5,
    subscribed: chance.happens(55),
    webForms: chance.happens(25) ? 1 + chance.below(2) : 0,
    liveChats: chance.happens(30) ? 1 : 0,
    surveys: chance.happens(20) ? 1 : 0,
    monthsOfUse: 1 + chance.below(3),
    phoneNotes: chance.happens(15) ? 1 : 0,
  };
  return { account, activity };
};

const reader = (number: number, chance: Chance, calendar: Calendar): SubscriberRow => {
  const region = chance.pick(REGIONS);
  const { firstName, email } = person(number, chance, region);
  return {
    _id: `S${number}`,
    firstName,
    email,
    emailLower: email,
    country: region.country,
    language: region.language,
    lists: LISTS.slice(0, 1 + chance.below(LISTS.length)),
    status: chance.happens(90) ? 'active' : 'unsubscribed',
    consentAt: calendar.ago(30 + chance.below(1_200), 7, chance.below(60)),
    consentPage: chance.pick(['/newsletter', '/', '/product']),
  };
};

/** Every fifth client has uploaded a list. */
const contacts = (owner: AccountRow, index: number, chance: Chance, calendar: Calendar): ContactRow[] => {
  if (index % 5 !== 0) return [];
  const list = chance.pick(['Readers', 'Abonnés', 'Mitglieder', 'Guests 2025']);
  return Array.from({ length: 4 + chance.below(9) }, (_, i) => {
    const region = chance.pick(REGIONS);
    // contacts live at other domains than customers: none of them is one by accident
    const { firstName, lastName, email } = person(index * 20 + i, chance, region);
    const address = email.replace('.example', '-liste.example');
    return {
      _id: `C${owner.customerNumber}-${i + 1}`,
      ownerAccountId: owner._id,
      list,
      name: `${firstName} ${lastName}`,
      email: address,
      emailLower: address,
      addedAt: calendar.ago(10 + chance.below(700), 13),
    };
  });
};
