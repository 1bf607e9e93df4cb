import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import {
  type SubjectIdentifiers,
  selectingValues,
  sharedAndFormerAddresses,
  soleAddresses,
} from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { WireIdentity, WireUser } from '../../zendesk/wire.ts';
import { selectingKeys } from '../subjectKeys.ts';

/** Under which names this source keeps what it needs of a person among their identifiers. */
export const ZENDESK_KEYS = {
  /** Their user ids: once a profile is deleted no search finds it again. */
  user: 'zendeskUserId',
  /** Their support tickets: once a ticket is deleted it no longer says whose it was. */
  ticket: 'zendeskTicketId',
  /** Tickets of others on which they are in copy. */
  copied: 'zendeskCopiedTicketId',
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

/**
 * `theirs`: it carries the person's key, or nobody's and a verified address that is theirs alone. `others`: it carries
 * somebody else's key, or nothing of theirs. `unclear`: it leads here in a way that does not say whose it is.
 */
export type Belonging = 'theirs' | 'others' | 'unclear';

export const numbersIn = (known: SubjectIdentifiers, key: string, source: string): number[] => [
  ...new Set(
    selectingValues(known, key, source)
      .map(Number)
      .filter((id) => Number.isSafeInteger(id) && id > 0),
  ),
];

/** What may stand as `external_id` in a profile of theirs. */
export const externalIdsOf = (
  known: SubjectIdentifiers,
  { externalIdKey, source }: ProfileRules,
): string[] =>
  externalIdKey === undefined
    ? known.identifiers.flatMap((one) =>
        one.strength === 'key' && one.within === undefined ? [one.value] : [],
      )
    : selectingValues(known, externalIdKey, source);

/** Quotes and blanks would end the phrase that is searched for. */
const SEARCHABLE = /^[^\s"\\\p{Cc}]+@[^\s"\\\p{Cc}@]+$/u;

/**
 * Everything by which a person may be looked for, checked before the first call: an address that cannot be searched for
 * would be found nowhere, and "nothing found" would look like "nothing left".
 * @throws AppError `subject_key_empty`
 */
export const requireKey = (known: SubjectIdentifiers, { source }: ProfileRules): void => {
  selectingKeys(known, source);
  const addresses = [...soleAddresses(known), ...sharedAndFormerAddresses(known)];
  if (addresses.every((address) => SEARCHABLE.test(normaliseAddress(address)))) return;
  throw new AppError(
    'subject_key_empty',
    'Zendesk cannot be searched for one of the addresses. Nothing was asked.',
    {
      remedy:
        'To resolve, look for the person in Zendesk by hand; an address with blanks or quotation marks cannot be searched for.',
    },
  );
};

/** Whether somebody has shown that the address is theirs, and Zendesk gives it to no second profile. */
export const isProven = ({ verified, verification_method: method, ownership }: WireIdentity): boolean =>
  (verified ?? method !== undefined) && method !== 'none' && ownership !== 'shared';

interface ProfileAddress {
  value: string;
  proven: boolean;
}

/** A deleted profile may have no identities left to show; its address still stands there. */
const addressesOf = ({ user, identities }: Person): ProfileAddress[] => {
  const emails = identities.filter(({ type }) => type === 'email');
  if (emails.length > 0)
    return emails.map((one) => ({ value: normaliseAddress(one.value), proven: isProven(one) }));
  return user.email ? [{ value: normaliseAddress(user.email), proven: user['verified'] === true }] : [];
};

const keyOf = ({ user }: Person): string => user.external_id ?? '';
const isRecorded = (id: number, known: SubjectIdentifiers, { source }: ProfileRules): boolean =>
  numbersIn(known, ZENDESK_KEYS.user, source).includes(id);

/**
 * A profile with the person's own address and, as `external_id`, a key of theirs of another kind than is declared: by the
 * declaration it would be somebody else's, and nobody would ever find it.
 * @throws AppError `source_misdeclared`
 */
export const refuseMisdeclared = (person: Person, known: SubjectIdentifiers, rules: ProfileRules): void => {
  const { externalIdKey, source } = rules;
  const own = soleAddresses(known).map(normaliseAddress);
  if (externalIdKey === undefined || !addressesOf(person).some(({ value }) => own.includes(value))) return;
  if (externalIdsOf(known, rules).includes(keyOf(person))) return;
  const other = known.identifiers.find((one) => one.strength === 'key' && one.value === keyOf(person));
  if (!other) return;
  throw new AppError(
    'source_misdeclared',
    `Zendesk keeps "${other.kind}" as external_id of its users, not "${externalIdKey}".`,
    { remedy: `To resolve, set "externalId" of source "${source}" in the data map to what is stored.` },
  );
};

/**
 * The rule for profiles, asked anew whenever something is read, changed or erased, however the profile was reached. Keys are
 * compared as they are written: two that differ in case alone may be two people's.
 */
export const belongingOf = (person: Person, known: SubjectIdentifiers, rules: ProfileRules): Belonging => {
  const [key, keys] = [keyOf(person), externalIdsOf(known, rules)];
  const addresses = addressesOf(person);
  const own = soleAddresses(known).map(normaliseAddress);
  const isOwn = addresses.some(({ value, proven }) => proven && own.includes(value));
  if (key.trim() !== '') {
    if (keys.includes(key)) return 'theirs';
    const alike = keys.some((one) => one.toLowerCase() === key.trim().toLowerCase());
    return isOwn || alike ? 'unclear' : 'others';
  }
  if (isOwn) return 'theirs';
  if (isRecorded(person.id, known, rules)) {
    const isEmptied = person.user.active === false && addresses.length === 0;
    return isEmptied ? 'theirs' : 'unclear';
  }
  const reaching = [...own, ...sharedAndFormerAddresses(known).map(normaliseAddress)];
  return addresses.some(({ value }) => reaching.includes(value)) ? 'unclear' : 'others';
};
