/**
 * How surely an identifier names this person and nobody else. Only `key` and `sole_address` select records: what a shared
 * or a former address leads to may be somebody else's, and what was merely typed is nobody's until it is proved.
 */
export type Strength = 'key' | 'sole_address' | 'shared_address' | 'former_address' | 'typed';

/** The kind of all addresses; every other kind is the name of a key, as the data map calls it. */
export const ADDRESS = 'email';

export interface Identifier {
  /** `email`, or the name of a key: `accountId`, `customerNumber`. */
  kind: string;
  /** Canonical text: one stored value, one text, and back (`integrations/sources/mongodb/storedValues.ts`). */
  value: string;
  strength: Strength;
  /** The source in which alone this identifier means anything, such as a user id of the desk. */
  within?: string;
}

/** What is known of one person: gathered before anything is erased, so that a retry still has it. */
export interface SubjectIdentifiers {
  subjectId: string;
  identifiers: readonly Identifier[];
}

const SELECTING: readonly Strength[] = ['key', 'sole_address'];

/** Whether records may be read, changed or erased by it. */
export const selects = ({ strength }: Identifier): boolean => SELECTING.includes(strength);

/** Values of one kind by which records may be selected in this source. */
export const selectingValues = (
  { identifiers }: SubjectIdentifiers,
  kind: string,
  source?: string,
): string[] =>
  identifiers
    .filter((one) => one.kind === kind && selects(one) && (one.within === undefined || one.within === source))
    .map(({ value }) => value);

/** Addresses that nobody else has. */
export const soleAddresses = (known: SubjectIdentifiers): string[] => selectingValues(known, ADDRESS);

/** Addresses that lead to records without saying whose they are. */
export const sharedAndFormerAddresses = ({ identifiers }: SubjectIdentifiers): string[] =>
  identifiers
    .filter(({ strength }) => strength === 'shared_address' || strength === 'former_address')
    .map(({ value }) => value);

/** Adds what is not known yet; of an address that is known already the newer strength counts. */
export const withIdentifiers = (
  known: SubjectIdentifiers,
  added: readonly Identifier[],
): SubjectIdentifiers => {
  const nameOf = ({ kind, value, within }: Identifier): string =>
    JSON.stringify([kind, value, within ?? null]);
  const all = new Map([...known.identifiers, ...added].map((one) => [nameOf(one), one]));
  return { subjectId: known.subjectId, identifiers: [...all.values()] };
};
