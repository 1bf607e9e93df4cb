import {
  type SubjectIdentifiers,
  selectingValues,
  sharedAndFormerAddresses,
  soleAddresses,
} from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { WireIdentity, WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';

/** Under which names this source keeps what it needs of a person among their identifiers. */
export const ZENDESK_KEYS = {
  /** Their user ids: once a profile is deleted no search finds it again. */
  user: 'zendeskUserId',
  /** Their support tickets: once a ticket is deleted it no longer says whose it was. */
  ticket: 'zendeskTicketId',
  /** Our own tickets that carry their words (the transcript on a `human` ticket): redacted, not deleted. */
  transcript: 'zendeskTranscriptTicketId',
} as const;

export interface Person {
  id: number;
  user: WireUser;
  identities: WireIdentity[];
}

/** How the profiles of an account tell whose they are. */
export interface ProfileRules {
  /** The source's name. */
  source: string;
  /** Which of the person's keys Zendesk keeps as `external_id` of its users, e.g. `accountId`. */
  externalIdKey?: string;
}

const SEARCHABLE = /^[^\s@"'<>():,;]{1,64}@[^\s@"'<>():,;]{1,255}$/;

const searchable = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map((one) => one.trim().toLowerCase()).filter((one) => SEARCHABLE.test(one))),
];

export const numbersIn = (known: SubjectIdentifiers, key: string, source: string): number[] => [
  ...new Set(
    selectingValues(known, key, source)
      .map(Number)
      .filter((id) => Number.isSafeInteger(id) && id > 0),
  ),
];

const externalIdsOf = (known: SubjectIdentifiers, { externalIdKey, source }: ProfileRules): string[] =>
  externalIdKey === undefined
    ? known.identifiers.filter(({ strength }) => strength === 'key').map(({ value }) => value)
    : selectingValues(known, externalIdKey, source);

/** Throws `subject_key_empty` before anything is asked for nobody in particular. */
export const requireKey = (known: SubjectIdentifiers, rules: ProfileRules): void => {
  const some =
    soleAddresses(known).length > 0 ||
    numbersIn(known, ZENDESK_KEYS.user, rules.source).length > 0 ||
    externalIdsOf(known, rules).length > 0;
  if (!some) throw new AppError('subject_key_empty', 'Zendesk was asked for a person without any identifier');
};

const identitiesOf = async (client: ZendeskClient, id: number): Promise<WireIdentity[]> =>
  (await orMissing(client.list<WireIdentity>(['users', id, 'identities'], 'identities'))) ?? [];

/**
 * Whether the profile really has the address, verified: the search is loose, and whoever adds somebody's address to a
 * profile has not shown that it is theirs.
 */
const hasAddress = (person: Person, address: string): boolean =>
  person.identities.some(
    (one) => one.type === 'email' && one.verified === true && one.value.toLowerCase() === address,
  );

const withIdentities = async (client: ZendeskClient, user: WireUser): Promise<Person | undefined> =>
  typeof user.id === 'number' && user.active !== false
    ? { id: user.id, user, identities: await identitiesOf(client, user.id) }
    : undefined;

const search = async (client: ZendeskClient, query: Record<string, string>): Promise<Person[]> => {
  const users = await client.list<WireUser>(['users', 'search', query], 'users', 10);
  const people: Person[] = [];
  for (const user of users) {
    const person = await withIdentities(client, user);
    if (person) people.push(person);
  }
  return people;
};

/** A profile with the key of somebody else, or with one of which nobody says what it means, is not the person's. */
const isSomebodyElses = (person: Person, known: SubjectIdentifiers, rules: ProfileRules): boolean => {
  const key = person.user.external_id?.trim() ?? '';
  return key !== '' && !externalIdsOf(known, rules).some((own) => own.toLowerCase() === key.toLowerCase());
};

const byAddress = async (client: ZendeskClient, addresses: readonly string[]): Promise<Person[]> => {
  const found = new Map<number, Person>();
  for (const address of searchable(addresses)) {
    const people = await search(client, { query: `email:${address}` });
    for (const person of people) if (hasAddress(person, address)) found.set(person.id, person);
  }
  return [...found.values()];
};

/** The profiles in use that belong to the person: by user id, by the account's own key, or by an address that is theirs alone. */
export const findPeople = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> => {
  const found = new Map<number, Person>();
  for (const id of numbersIn(known, ZENDESK_KEYS.user, rules.source)) {
    const answer = await orMissing(client.get<{ user?: WireUser }>(['users', id]));
    const person = answer?.user && (await withIdentities(client, answer.user));
    if (person) found.set(id, person);
  }
  for (const person of await byAddress(client, soleAddresses(known))) found.set(person.id, person);
  for (const key of rules.externalIdKey === undefined ? [] : externalIdsOf(known, rules)) {
    const people = await search(client, { external_id: key });
    const same = people.filter((one) => one.user.external_id?.toLowerCase() === key.toLowerCase());
    for (const person of same) found.set(person.id, person);
  }
  return [...found.values()]
    .filter((person) => !isSomebodyElses(person, known, rules))
    .sort((a, b) => a.id - b.id);
};

/**
 * Profiles that cannot be attributed to this person alone: those with a shared or former address and nobody's key, and those
 * with an address of theirs and a key that is not.
 */
export const findUnattributablePeople = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> => {
  const keyless = (person: Person) => (person.user.external_id?.trim() ?? '') === '';
  const own = new Set((await findPeople(client, known, rules)).map(({ id }) => id));
  const shared = (await byAddress(client, sharedAndFormerAddresses(known))).filter(keyless);
  const disputed = (await byAddress(client, soleAddresses(known))).filter((person) => !keyless(person));
  return [...new Map([...shared, ...disputed].map((one) => [one.id, one])).values()].filter(
    ({ id }) => !own.has(id),
  );
};

export const isStaff = (person: Person): boolean =>
  person.user.role === 'agent' || person.user.role === 'admin';
