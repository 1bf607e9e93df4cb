import { createHash } from 'node:crypto';
import type { Activity } from './accountRows.ts';
import type { Calendar } from './calendar.ts';
import { personas } from './personas.ts';
import type { AccountRow, ContactRow, SubscriberRow } from './rows.ts';

/** Texts that break what they can: a spreadsheet, a page, a line of text. */
export const HOSTILE_WORDS =
  '=HYPERLINK("https://evil.example","win") <img src=x onerror=alert(1)> \u{1F4A3}\u{1F469}\u200D\u{1F680} \u202Eלהפוך\u202C {{7*7}} \'; DROP TABLE users;--';

const persona = (id: string) => personas.find((one) => one.id === id)!;

/** No password anybody could type: the demo's accounts are not for signing in. */
export const fakePasswordHash = (id: string): string =>
  `scrypt$${createHash('sha256').update(`plumelac ${id}`).digest('base64url')}`;

const account = (
  id: string,
  of: string,
  own: Pick<AccountRow, 'firstName' | 'lastName' | 'company' | 'postalAddress' | 'phone' | 'plan'> &
    Partial<AccountRow>,
  calendar: Calendar,
): AccountRow => {
  const { address, language, country } = persona(of);
  return {
    _id: `A${id}`,
    customerNumber: id,
    email: address,
    emailLower: address,
    language,
    country,
    marketingConsent: true,
    createdAt: calendar.ago(900, 8),
    lastLoginAt: calendar.ago(2, 18),
    passwordHash: fakePasswordHash(id),
    ...own,
  };
};

const BUSY: Activity = { orders: 3, oldestOrder: 820, subscribed: true, webForms: 1, liveChats: 2, surveys: 1, monthsOfUse: 6, phoneNotes: 1 }; // biome-ignore format: one line to compare
const QUIET: Activity = { orders: 1, oldestOrder: 300, subscribed: true, webForms: 0, liveChats: 1, surveys: 0, monthsOfUse: 2, phoneNotes: 0 }; // biome-ignore format: one line to compare

/** The accounts of the personas; who has none is not here. */
export const personaAccounts = (calendar: Calendar): { account: AccountRow; activity: Activity }[] => [
  {
    account: account('100234', 'claire', { firstName: 'Claire', lastName: 'Rochat', company: 'Librairie du Molard', postalAddress: 'Rue du Rhône 41, 1204 Genève', phone: '+41 22 555 02 34', plan: 'Gazette', createdAt: calendar.ago(365 * 13, 8) }, calendar), // biome-ignore format: a person a line
    // one invoice is older than the retention period, so it is erased with the rest
    activity: { ...BUSY, orders: 13, oldestOrder: 365 * 12 + 40 },
  },
  {
    account: account('100301', 'zuercher', { firstName: 'Anna', lastName: 'Zürcher', company: 'Chor am Bach', postalAddress: 'Seeweg 4, 6003 Luzern', phone: '+41 41 555 03 01', plan: 'Cahier' }, calendar), // biome-ignore format: a person a line
    activity: BUSY,
  },
  {
    account: account('100302', 'zuercher', { firstName: 'Beat', lastName: 'Zürcher', company: 'Veloclub Luzern Süd', postalAddress: 'Seeweg 4, 6003 Luzern', phone: '+41 41 555 03 02', plan: 'Feuille' }, calendar), // biome-ignore format: a person a line
    activity: { ...QUIET, orders: 0 },
  },
  {
    account: account('100410', 'jonas', { firstName: 'Jonas', lastName: 'Keller', company: 'Keller Architektur', postalAddress: 'Lindenweg 18, 3011 Bern', phone: '+41 31 555 04 10', plan: 'Gazette' }, calendar), // biome-ignore format: a person a line
    activity: BUSY,
  },
  {
    account: account('100411', 'jonas', { firstName: 'Jonas', lastName: 'Keller', company: 'Jonas Keller (private)', postalAddress: 'Lindenweg 18, 3011 Bern', phone: '+41 31 555 04 11', plan: 'Feuille' }, calendar), // biome-ignore format: a person a line
    activity: { ...QUIET, orders: 0, subscribed: false },
  },
  {
    account: account('100520', 'nadia', { firstName: 'Nadia', lastName: 'Benali', company: 'Atelier Benali', postalAddress: 'Allée des Tilleuls 7, 74000 Annecy', phone: '+33 4 55 55 05 20', plan: 'Cahier', emailChangedAt: calendar.ago(10, 6), previousEmailLower: 'nadia.benali@rhone.example' }, calendar), // biome-ignore format: a person a line
    activity: QUIET,
  },
  {
    account: account('100630', 'maya', { firstName: 'Maya', lastName: 'Torres', company: 'Torres Tea House', postalAddress: '418 Harbor Drive, San Diego, CA 92101', phone: '+1 619 555 0130', plan: 'Cahier' }, calendar), // biome-ignore format: a person a line
    activity: BUSY,
  },
  {
    account: account('100866', 'mallory', { firstName: '=cmd()', lastName: '<img src=x onerror=alert(1)>', company: '\u202Eمرحبا\u202C "Odd" & Sons, +1+1 \u{1F3F4}\u200D\u2620\uFE0F', postalAddress: '@SUM(1+1)*cmd, Mill Lane 13, York YO1 8QT', phone: '+44 20 7946 0866', plan: 'Cahier' }, calendar), // biome-ignore format: a person a line
    activity: { ...BUSY, words: HOSTILE_WORDS },
  },
];

/** The reader without an account. */
export const personaSubscribers = (calendar: Calendar): SubscriberRow[] => {
  const tom = persona('tom');
  return [
    {
      _id: 'S900001',
      firstName: 'Tom',
      email: 'Tom.Ashworth@quillmail.example',
      emailLower: tom.address,
      country: tom.country,
      language: tom.language,
      lists: ['The Monday Proof', 'Deliverability notes'],
      status: 'active',
      consentAt: calendar.ago(410, 7, 30),
      consentPage: '/newsletter',
    },
  ];
};

/** The person on two clients' lists, without any dealings with the company itself. */
export const personaContacts = (calendar: Calendar): ContactRow[] => {
  const henrik = persona('henrik');
  return ['A100234', 'A100410'].map((ownerAccountId, i) => ({
    _id: `C900001-${i + 1}`,
    ownerAccountId,
    list: i === 0 ? 'Lectures du soir' : 'Projekte und Einladungen',
    name: henrik.name,
    email: henrik.address,
    emailLower: henrik.address,
    addedAt: calendar.ago(200 + i * 90, 13),
  }));
};
