import { normaliseAddress, writingsOf } from '../../../domain/emailAddress/sameMailbox.ts';
import {
  type SubjectIdentifiers,
  sharedAndFormerAddresses,
  soleAddresses,
} from '../../../domain/identifiers.ts';
import type { WireIdentity, WireUser } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';
import {
  type Belonging,
  belongingOf,
  externalIdsOf,
  numbersIn,
  type Person,
  type ProfileRules,
  refuseMisdeclared,
  ZENDESK_KEYS,
} from './profile.ts';

/** How many pages of a loose search are looked through. */
const SEARCH_PAGES = 10;

const withIdentities = async (client: ZendeskClient, user: WireUser): Promise<Person | undefined> => {
  if (typeof user.id !== 'number') return undefined;
  const identities = await orMissing(
    client.list<WireIdentity>(['users', user.id, 'identities'], 'identities'),
  );
  return { id: user.id, user, identities: identities ?? [] };
};

/** A profile by its number, deleted ones too; nothing where the account has forgotten it. */
export const personById = async (client: ZendeskClient, id: number): Promise<Person | undefined> => {
  const answer = await orMissing(client.get<{ user?: WireUser }>(['users', id]));
  return answer?.user && withIdentities(client, answer.user);
};

export const peopleIn = async (client: ZendeskClient, users: WireUser[]): Promise<Person[]> => {
  const people: Person[] = [];
  for (const user of users) {
    const person = await withIdentities(client, user);
    if (person) people.push(person);
  }
  return people;
};

const byAddress = async (client: ZendeskClient, address: string): Promise<Person[]> => {
  const found: WireUser[] = [];
  for (const written of writingsOf(normaliseAddress(address))) {
    const query = `email:"${written}"`;
    found.push(...(await client.list<WireUser>(['users', 'search', { query }], 'users', SEARCH_PAGES)));
  }
  return peopleIn(client, found);
};

const byExternalId = async (client: ZendeskClient, external_id: string): Promise<Person[]> =>
  peopleIn(client, await client.list<WireUser>(['users', 'search', { external_id }], 'users', SEARCH_PAGES));

export const isActive = ({ user }: Person): boolean => user.active !== false;

/** The profiles in use that the person's ids, keys and addresses lead to; whose they are is still to be decided. */
const reached = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
  addresses: readonly string[],
): Promise<Person[]> => {
  const found = new Map<number, Person>();
  const add = (people: readonly (Person | undefined)[]): void => {
    for (const person of people) {
      if (!person || !isActive(person)) continue;
      refuseMisdeclared(person, known, rules);
      found.set(person.id, person);
    }
  };
  for (const id of numbersIn(known, ZENDESK_KEYS.user, rules.source)) add([await personById(client, id)]);
  for (const address of addresses) add(await byAddress(client, address));
  for (const key of rules.externalIdKey === undefined ? [] : externalIdsOf(known, rules))
    add(await byExternalId(client, key));
  return [...found.values()].sort((a, b) => a.id - b.id);
};

const having = (people: Person[], belonging: Belonging, known: SubjectIdentifiers, rules: ProfileRules) =>
  people.filter((person) => belongingOf(person, known, rules) === belonging);

/** The person's profiles in use: by the account's own key, or by a verified address that is theirs alone. */
export const findPeople = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> =>
  having(await reached(client, known, rules, soleAddresses(known)), 'theirs', known, rules);

/** Profiles that lead to this person without saying whose they are: for an agent to look at. */
export const findUnclearPeople = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> => {
  const addresses = [...soleAddresses(known), ...sharedAndFormerAddresses(known)];
  return having(await reached(client, known, rules, addresses), 'unclear', known, rules);
};

/** Recorded profiles that are deleted, for good or not, and were not somebody else's at the end. */
export const recordedAndDeleted = async (
  client: ZendeskClient,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<number[]> => {
  const gone: number[] = [];
  for (const id of numbersIn(known, ZENDESK_KEYS.user, rules.source)) {
    const person = await personById(client, id);
    const isGone = !person || (!isActive(person) && belongingOf(person, known, rules) === 'theirs');
    if (isGone) gone.push(id);
  }
  return gone;
};

export const isStaff = ({ user }: Person): boolean => user.role === 'agent' || user.role === 'admin';
