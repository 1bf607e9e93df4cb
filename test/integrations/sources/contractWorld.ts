import { ADDRESS, type Identifier, type SubjectIdentifiers } from '../../../domain/identifiers.ts';

/** One record in terms that every kind of source can build: whose key it carries, and which address. */
export interface ContractRecord {
  /** Stands in the record, so that an export shows it. No label is part of another. */
  label: string;
  /** The account's key. */
  key?: string;
  /** Each address stands in one record of a world: some systems keep one record an address. */
  address?: string;
}

export interface Person {
  name: string;
  /** Addresses that nobody else has. */
  sole?: readonly string[];
  known: SubjectIdentifiers;
}

interface OwnedRecord extends ContractRecord {
  /** Whose it is; nobody's where an address alone leads to it that does not say. */
  owner?: string;
  /** To whom it leads without saying that it is theirs. */
  unclearFor?: readonly string[];
}

const person = (
  name: string,
  key: string,
  addresses: { sole?: string[]; shared?: string[]; former?: string[]; typed?: string[] } = {},
): Person => {
  const { sole = [], shared = [], former = [], typed = [] } = addresses;
  const all = (values: string[], strength: Identifier['strength']): Identifier[] =>
    values.map((value) => ({ kind: ADDRESS, value, strength }));
  return {
    name,
    sole,
    known: {
      subjectId: `accounts:${key}`,
      identifiers: [
        { kind: 'accountId', value: key, strength: 'key' },
        ...all(sole, 'sole_address'),
        ...all(shared, 'shared_address'),
        ...all(former, 'former_address'),
        ...all(typed, 'typed'),
      ],
    },
  };
};

/** Several people, and who owns which record. Written by hand: nothing here asks a source or the rule that it tests. */
export const contractWorld: { people: readonly Person[]; records: readonly OwnedRecord[] } = {
  people: [
    person('ada', 'A1', { sole: ['ada@mail.example', 'ada.second@mail.example', 'ada.third@mail.example'] }),
    person('bea', 'B1', { shared: ['family@mail.example', 'family.second@mail.example'] }),
    person('cem', 'C1', { shared: ['family@mail.example', 'family.second@mail.example'] }),
    person('dan', 'D1', { sole: ['dan@new.example'], former: ['dan@old.example'] }),
    person('eva', 'E1', { shared: ['eva@mail.example'] }),
    person('eva’s second account', 'E2', { shared: ['eva@mail.example'] }),
    person('zoe', 'Z1', { sole: ['zoe@mail.example'] }),
    person('somebody who typed ada’s address', 'M1', { typed: ['ada@mail.example'] }),
  ],
  records: [
    { label: '<ada, key and address>', key: 'A1', address: 'ada@mail.example', owner: 'ada' },
    { label: '<ada, address alone>', address: 'ada.second@mail.example', owner: 'ada' },
    {
      label: '<zoe, at an address of ada>',
      key: 'Z1',
      address: 'ada.third@mail.example',
      owner: 'zoe',
      unclearFor: ['ada'],
    },
    { label: '<bea, at the family>', key: 'B1', address: 'family@mail.example', owner: 'bea' },
    { label: '<cem, key alone>', key: 'C1', owner: 'cem' },
    { label: '<the family>', address: 'family.second@mail.example', unclearFor: ['bea', 'cem'] },
    { label: '<dan, now>', key: 'D1', address: 'dan@new.example', owner: 'dan' },
    { label: '<dan, formerly?>', address: 'dan@old.example', unclearFor: ['dan'] },
    { label: '<eva, first account>', key: 'E1', address: 'eva@mail.example', owner: 'eva' },
    { label: '<eva, second account>', key: 'E2', owner: 'eva’s second account' },
    { label: '<a stranger>', key: 'S1', address: 'stranger@mail.example' },
    { label: '<nobody known>', address: 'nobody@mail.example' },
  ],
};
