import { KINDS, type RequestKind } from '../../domain/kinds.ts';
import type { DataPart, Wish } from '../../domain/wish.ts';
import { KIND_TITLES } from './titles.ts';

type Row = readonly [string, string];

/** What the customer wants, in their words; nothing where the right itself says it all. */
export const wishRows = (kind: RequestKind, wish: Wish, address: string | undefined): Row[] => [
  ...(address !== undefined && KINDS[kind].asksFor === 'answer'
    ? ([['Answer to', `${address} (as typed in the chat)`]] as const)
    : []),
  ...(wish.message === undefined ? [] : ([['In their words', wish.message]] as const)),
  ...(wish.change ? changeRows(wish.change) : []),
  ...(wish.services ? ([['Services', wish.services.join(', ')]] as const) : []),
  ...(wish.marketingOnly ? ([['Meant is', 'marketing only']] as const) : []),
  ...(wish.parts ? ([['Erase only', wish.parts.map((part) => PARTS[part]).join(', ')]] as const) : []),
  ...(wish.unfinished
    ? ([
        [
          'Also mentioned',
          `${wish.unfinished.map((unfiled) => KIND_TITLES[unfiled]).join(', ')} (not filed; the customer has to confirm it)`,
        ],
      ] as const)
    : []),
  ...(wish.forAnother === undefined ? [] : ([['Note', FOR_ANOTHER[wish.forAnother]]] as const)),
];

const changeRows = ({ field, oldValue, newValue }: NonNullable<Wish['change']>): Row[] => [
  ['Correct', field ?? '(which field was not said)'],
  ...(oldValue === undefined ? [] : ([['From', oldValue]] as const)),
  ['To', newValue ?? '(not said)'],
];

const FOR_ANOTHER: Record<NonNullable<Wish['forAnother']>, string> = {
  child:
    'It is about a child’s data: make sure who holds parental responsibility before anything is released.',
  deceased:
    'It is about a person who died: make sure that the relative is entitled before anything is released.',
  representative:
    'The customer acts for somebody else: ask for the authorisation before anything is released.',
};

const PARTS: Record<DataPart, string> = {
  name: 'name',
  email: 'email address',
  phone: 'phone number',
  postalAddress: 'postal address',
  birthDate: 'date of birth',
  orders: 'orders',
  payments: 'payment details',
  messages: 'messages',
  contacts: 'contacts',
  activity: 'records of activity',
  location: 'location data',
  cookies: 'cookies',
  photos: 'photos',
};
