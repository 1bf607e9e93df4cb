import type { Document } from 'mongodb';
import { after, DAY } from '../../../observe/clock.ts';
import type { Claim, Marks } from './claims.ts';

/** Somebody at a keyboard. */
export interface Human {
  id: string;
  /** Their accounts at the company, by number; what they know to answer when they are asked. */
  accounts: readonly string[];
}

export const HUMANS: readonly Human[] = [
  { id: 'anna', accounts: ['301'] },
  { id: 'beat', accounts: ['302'] },
  { id: 'jonas', accounts: ['410', '411'] },
  { id: 'nadia', accounts: ['520'] },
  { id: 'claire', accounts: ['100'] },
  { id: 'maya', accounts: ['630'] },
  { id: 'tom', accounts: [] },
  { id: 'henrik', accounts: [] },
  { id: 'mallory', accounts: [] },
];

/** Who reads which mailbox. Nadia's former one was given to somebody else. */
export const MAILBOXES: Record<string, readonly string[]> = {
  'family@m.example': ['anna', 'beat'],
  'jonas@m.example': ['jonas'],
  'nadia@m.example': ['nadia'],
  'nadia.old@m.example': ['mallory'],
  'claire@m.example': ['claire'],
  'maya@m.example': ['maya'],
  'tom@m.example': ['tom'],
  'henrik@m.example': ['henrik'],
  'mallory@m.example': ['mallory'],
  // one letter from Claire's
  'claire@n.example': ['mallory'],
};

const ACCOUNTS: readonly [number: string, human: string, address: string][] = [
  ['301', 'anna', 'family@m.example'],
  ['302', 'beat', 'family@m.example'],
  ['410', 'jonas', 'jonas@m.example'],
  ['411', 'jonas', 'jonas@m.example'],
  ['520', 'nadia', 'nadia@m.example'],
  ['100', 'claire', 'claire@m.example'],
  ['630', 'maya', 'maya@m.example'],
];

export interface CastProfile {
  name: string;
  email: string;
  externalId?: string;
  /** A second address that somebody added to the profile and nobody has shown to be theirs. */
  addedAddress?: string;
}

export interface CastTicket {
  requesterEmail: string;
  text: string;
}

export interface Cast {
  rows: Record<string, Document[]>;
  profiles: CastProfile[];
  tickets: CastTicket[];
}

/** The company's rows and its desk as a walk begins; every record carries a mark that says whose it is. */
export const castOf = ({ mark }: Marks, now: Date): Cast => {
  const long = after(now, -400 * DAY);
  const rows: Record<string, Document[]> = {
    accounts: [],
    subscribers: [],
    invoices: [],
    webForms: [],
    contactLists: [],
  };
  for (const [number, human, address] of ACCOUNTS) {
    const account = `A${number}`;
    const own = () => mark({ account });
    rows['accounts']?.push({
      _id: account,
      customerNumber: number,
      firstName: human,
      lastName: own(),
      // Told to those who stand on a list of theirs.
      company: `Company ${number}`,
      email: address,
      emailLower: address,
      ...(human === 'nadia' && {
        previousEmailLower: 'nadia.old@m.example',
        emailChangedAt: after(now, -20 * DAY),
      }),
      marketingConsent: true,
      createdAt: long,
    });
    rows['invoices']?.push({
      _id: `R${number}`,
      accountId: account,
      customerNumber: number,
      billedTo: own(),
      email: address,
      issuedAt: long,
    });
    rows['webForms']?.push({ _id: `F${number}`, accountId: account, emailLower: address, message: own() });
    if (number !== '411')
      rows['subscribers']?.push({
        ...subscription(`S${number}`, address, own(), long),
        accountId: account,
      });
  }
  // What says nothing but an address: of one person alone, of two, of a former one, of nobody.
  const named = [
    'claire@m.example',
    'maya@m.example',
    'family@m.example',
    'nadia.old@m.example',
    'claire@n.example',
  ];
  for (const address of named) rows['webForms']?.push(formAt(address, `F-${address}`, mark({ address })));
  const tom = 'tom@m.example';
  rows['subscribers']?.push(subscription('S900', tom, mark({ subscriber: 'S900', address: tom }), long));
  rows['contactLists']?.push({
    _id: 'C1',
    ownerAccountId: 'A100',
    name: mark({ account: 'A100' }),
    email: 'henrik@m.example',
    emailLower: 'henrik@m.example',
  });
  const ticket = (requesterEmail: string, claim: Claim): CastTicket => ({
    requesterEmail,
    text: mark(claim),
  });
  return {
    rows,
    profiles: [
      { name: `Anna ${mark({ account: 'A301' })}`, email: 'family@m.example', externalId: 'A301' },
      { name: `Jonas ${mark({ account: 'A410' })}`, email: 'jonas@m.example', externalId: 'A410' },
      { name: `Nadia ${mark({ account: 'A520' })}`, email: 'nadia@m.example', externalId: 'A520' },
      { name: mark({ address: 'nadia.old@m.example' }), email: 'nadia.old@m.example' },
      { name: `Claire ${mark({ address: 'claire@m.example' })}`, email: 'claire@m.example' },
      {
        name: `Mallory ${mark({ address: 'mallory@m.example' })}`,
        email: 'mallory@m.example',
        addedAddress: 'maya@m.example',
      },
    ],
    tickets: [
      ticket('family@m.example', { account: 'A301' }),
      ticket('jonas@m.example', { account: 'A410' }),
      ticket('nadia@m.example', { account: 'A520' }),
      ticket('nadia.old@m.example', { address: 'nadia.old@m.example' }),
      ticket('claire@m.example', { address: 'claire@m.example' }),
      ticket('mallory@m.example', { address: 'mallory@m.example' }),
    ],
  };
};

/** A newsletter row. */
export const subscription = (id: string, address: string, text: string, consentAt: Date): Document => ({
  _id: id,
  firstName: text,
  email: address,
  emailLower: address,
  status: 'active',
  consentAt,
});

/** A message through the website by somebody who was not signed in. */
export const formAt = (address: string, id: string, message: string): Document => ({
  _id: id,
  emailLower: address,
  message,
});
