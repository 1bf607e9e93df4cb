import type { SubjectIdentifiers } from '../../../domain/subject.ts';
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

const ADDRESS = /^[^\s@"'<>():,;]{1,64}@[^\s@"'<>():,;]{1,255}$/;

export const usableAddresses = (subject: SubjectIdentifiers): string[] => [
  ...new Set(subject.addresses.map((one) => one.trim().toLowerCase()).filter((one) => ADDRESS.test(one))),
];

export const numbersIn = (subject: SubjectIdentifiers, key: string): number[] => [
  ...new Set((subject.keys[key] ?? []).map(Number).filter((id) => Number.isSafeInteger(id) && id > 0)),
];

const texts = (subject: SubjectIdentifiers, key: string | undefined): string[] =>
  key === undefined ? [] : (subject.keys[key] ?? []).map((one) => one.trim()).filter(Boolean);

/** Throws `subject_key_empty` before anything is asked for nobody in particular. */
export const requireKey = (subject: SubjectIdentifiers, externalIdKey: string | undefined): void => {
  const some =
    usableAddresses(subject).length > 0 ||
    numbersIn(subject, ZENDESK_KEYS.user).length > 0 ||
    texts(subject, externalIdKey).length > 0;
  if (!some) throw new AppError('subject_key_empty', 'Zendesk was asked for a person without any identifier');
};

const identitiesOf = async (client: ZendeskClient, id: number): Promise<WireIdentity[]> =>
  (await orMissing(client.list<WireIdentity>(['users', id, 'identities'], 'identities'))) ?? [];

/** The search is loose, so whoever it brings must really have the address. */
const hasAddress = (person: Person, address: string): boolean =>
  person.user.email?.toLowerCase() === address ||
  person.identities.some((one) => one.type === 'email' && one.value.toLowerCase() === address);

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

/** The profiles in use that belong to the person: by user id, exact address, or the account's own key. */
export const findPeople = async (
  client: ZendeskClient,
  subject: SubjectIdentifiers,
  externalIdKey: string | undefined,
): Promise<Person[]> => {
  const found = new Map<number, Person>();
  for (const id of numbersIn(subject, ZENDESK_KEYS.user)) {
    const answer = await orMissing(client.get<{ user?: WireUser }>(['users', id]));
    const person = answer?.user && (await withIdentities(client, answer.user));
    if (person) found.set(id, person);
  }
  for (const address of usableAddresses(subject)) {
    const people = await search(client, { query: `email:${address}` });
    for (const person of people) if (hasAddress(person, address)) found.set(person.id, person);
  }
  for (const key of texts(subject, externalIdKey)) {
    const people = await search(client, { external_id: key });
    const same = people.filter((one) => one.user.external_id?.toLowerCase() === key.toLowerCase());
    for (const person of same) found.set(person.id, person);
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
};

export const isStaff = (person: Person): boolean =>
  person.user.role === 'agent' || person.user.role === 'admin';
