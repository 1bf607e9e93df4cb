import {
  type SubjectIdentifiers,
  sharedAndFormerAddresses,
  soleAddresses,
} from '../../../domain/identifiers.ts';
import {
  belongingOf,
  externalIdsOf,
  numbersIn,
  type Person,
  type ProfileRules,
  refuseMisdeclared,
  ZENDESK_KEYS,
} from './profile.ts';
import type { Reads } from './reads.ts';

export const isActive = ({ user }: Person): boolean => user.active !== false;
export const isStaff = ({ user }: Person): boolean => user.role === 'agent' || user.role === 'admin';

/** The name that Zendesk leaves to a profile that is erased for good; nothing else stands in it any more. */
const ERASED_NAME = 'Permanently Deleted User';
export const isErased = ({ user, identities }: Person): boolean =>
  user.active === false &&
  user.name === ERASED_NAME &&
  !user.email &&
  !user.phone &&
  !user.external_id &&
  identities.length === 0;

/** Everybody to whom the person's ids, keys and addresses lead, deleted profiles too; whose they are is still to be decided. */
const reached = async (
  reads: Reads,
  known: SubjectIdentifiers,
  rules: ProfileRules,
  addresses: readonly string[],
): Promise<Person[]> => {
  const found = new Map<number, Person>();
  const add = (people: readonly Person[]): void => {
    for (const person of people) {
      if (isActive(person)) refuseMisdeclared(person, known, rules);
      found.set(person.id, person);
    }
  };
  for (const address of addresses) add(await reads.byAddress(address));
  // Zendesk gives an external id to one profile only, whatever its case: who has been found is not asked for again.
  const taken = new Set([...found.values()].map(({ user }) => user.external_id?.toLowerCase()));
  const keys = rules.externalIdKey === undefined ? [] : externalIdsOf(known, rules);
  const missing = keys.filter((key) => !taken.has(key.toLowerCase()));
  if (missing.length > 0) add(await reads.byKeys(missing));
  const recorded = numbersIn(known, ZENDESK_KEYS.user, rules.source).filter((id) => !found.has(id));
  if (recorded.length > 0) add(await reads.byNumbers(recorded));
  return [...found.values()].sort((a, b) => a.id - b.id);
};

/** The person's profiles in use: by the account's own key, or by a verified address that is theirs alone. */
export const findPeople = async (
  reads: Reads,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> =>
  (await reached(reads, known, rules, soleAddresses(known))).filter(
    (person) => isActive(person) && belongingOf(person, known, rules) === 'theirs',
  );

/** Profiles that lead to this person without saying whose they are: for an agent to look at. */
export const findUnclearPeople = async (
  reads: Reads,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<Person[]> => {
  const addresses = [...soleAddresses(known), ...sharedAndFormerAddresses(known)];
  return (await reached(reads, known, rules, addresses)).filter(
    (person) => isActive(person) && belongingOf(person, known, rules) === 'unclear',
  );
};

/** Recorded profiles that are deleted, for good or not, and were not somebody else's at the end. */
export const recordedAndDeleted = async (
  reads: Reads,
  known: SubjectIdentifiers,
  rules: ProfileRules,
): Promise<number[]> => {
  const people = new Map(
    (await reached(reads, known, rules, soleAddresses(known))).map((one) => [one.id, one]),
  );
  return numbersIn(known, ZENDESK_KEYS.user, rules.source).filter((id) => {
    const person = people.get(id);
    return !person || (!isActive(person) && belongingOf(person, known, rules) === 'theirs');
  });
};
