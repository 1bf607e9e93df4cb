import {
  ADDRESS,
  type Identifier,
  type SubjectIdentifiers,
  soleAddresses,
  withIdentifiers,
} from '../../domain/identifiers.ts';
import type { Subject } from '../../domain/subject.ts';
import { AppError } from '../../errors.ts';
import type { DataSource, Holding } from './source.ts';

/** A key may lead to a record that holds another key; chains longer than this are no longer one person's. */
const ROUNDS = 4;

/** What is held in one source and cannot be attributed to one person. */
export interface Unattributable extends Holding {
  source: string;
}

/**
 * The one rule for what belongs to whom, above all sources: records are selected by keys, and by addresses that nobody else
 * has. It is decided from what all identity sources say together, before anything is read, changed or erased (`establish`),
 * and again at the time of the deed (`confirm`).
 */
export interface Ownership {
  /**
   * Everybody who has this address on file, each once. A newsletter row without an account folds into the account, where
   * exactly one account has the address.
   * @throws AppError of a source that does not answer: half an answer could be the wrong person
   */
  holdersOf(address: string): Promise<Subject[]>;
  /**
   * The person's identifiers, by the identity sources alone.
   * @throws AppError `source_misdeclared` or `subject_record_missing` when the record by which the person was found is not
   * among what its own source finds for them
   */
  establish(subject: Subject): Promise<SubjectIdentifiers>;
  /** Adds what the other sources need of their own: once a profile is deleted no search finds it again. */
  complete(known: SubjectIdentifiers): Promise<SubjectIdentifiers>;
  /**
   * As known, without the addresses that somebody else has by now, and with the records that have come under their own since: a
   * newsletter row may be days younger than the request.
   */
  confirm(known: SubjectIdentifiers): Promise<SubjectIdentifiers>;
  /** What shared and former addresses alone lead to, counted, never read. */
  unattributable(known: SubjectIdentifiers): Promise<Unattributable[]>;
  /** The sources for the work on one request, and the same rule above them. */
  forOneRequest(): { sources: readonly DataSource[]; ownership: Ownership };
}

export const createOwnership = (sources: readonly DataSource[]): Ownership => {
  const identitySources = sources.filter(({ identity }) => identity);
  const otherSources = sources.filter(({ identity }) => !identity);

  const holdersOf: Ownership['holdersOf'] = async (address) => {
    if (address.trim() === '') throw new AppError('subject_key_empty', 'An empty address may find anybody.');
    const found = await Promise.all(identitySources.map((source) => source.findSubjects(address)));
    return foldReaders(eachOnce(found.flat()));
  };

  const keysOfRecords = (subjectIds: readonly string[]): Identifier[] =>
    subjectIds.flatMap((id) => identitySources.flatMap((source) => source.keyOf(id) ?? []));

  /** The address with its strength, and the keys of records that fold into this person by it. */
  const judge = async (subjectId: string, address: string): Promise<Identifier[]> => {
    const holders = await holdersOf(address);
    const own = holders.find((holder) => holder.subjectId === subjectId);
    const others = holders.filter((holder) => holder !== own && holder.role === 'controller');
    if (others.length > 0) return [{ kind: ADDRESS, value: address, strength: 'shared_address' }];
    // Also where only a linked record still has it, such as a subscription that a change of address forgot.
    if (!own?.addressesOnFile.includes(address))
      return [{ kind: ADDRESS, value: address, strength: 'former_address' }];
    return [{ kind: ADDRESS, value: address, strength: 'sole_address' }, ...keysOfRecords(own.also ?? [])];
  };

  return {
    holdersOf,
    establish: async (subject) => {
      const { subjectId, addressesOnFile, previousAddress, also = [] } = subject;
      let known: SubjectIdentifiers = { subjectId, identifiers: keysOfRecords([subjectId, ...also]) };
      const judged = new Set<string>();
      let waiting = [...addressesOnFile, ...(previousAddress === undefined ? [] : [previousAddress])];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const address of waiting) {
          judged.add(address);
          known = withIdentifiers(known, await judge(subjectId, address));
        }
        const before = known.identifiers.length;
        const gathered = await Promise.all(identitySources.map((source) => source.gatherIdentifiers(known)));
        for (const { keys } of gathered) known = withIdentifiers(known, keys);
        waiting = [...new Set(gathered.flatMap(({ addresses }) => addresses))].filter(
          (one) => !judged.has(one),
        );
        if (waiting.length === 0 && known.identifiers.length === before) break;
      }
      return known;
    },
    complete: async (known) => {
      const gathered = await Promise.all(otherSources.map((source) => source.gatherIdentifiers(known)));
      const theirs = gathered.flatMap(({ keys }, index) =>
        keys.map((key) => ({ ...key, within: otherSources[index]!.name })),
      );
      return withIdentifiers(known, theirs);
    },
    confirm: async (known) => {
      const since: Identifier[] = [];
      for (const value of soleAddresses(known)) {
        const holders = await holdersOf(value);
        const own = holders.find(({ subjectId }) => subjectId === known.subjectId);
        const others = holders.filter((holder) => holder !== own && holder.role === 'controller');
        if (others.length > 0) since.push({ kind: ADDRESS, value, strength: 'shared_address' });
        else since.push(...keysOfRecords(own?.also ?? []));
      }
      return withIdentifiers(known, since);
    },
    unattributable: async (known) => {
      const found = await Promise.all(sources.map((source) => source.unattributable(known)));
      return found.flatMap((holdings, index) =>
        holdings.map((holding) => ({ ...holding, source: sources[index]!.name })),
      );
    },
    forOneRequest: () => {
      const own = sources.map((source) => source.forOneRequest?.() ?? source);
      return { sources: own, ownership: createOwnership(own) };
    },
  };
};

const eachOnce = (subjects: readonly Subject[]): Subject[] => {
  const once = new Map<string, Subject>();
  for (const subject of subjects) if (!once.has(subject.subjectId)) once.set(subject.subjectId, subject);
  return [...once.values()];
};

/** A subscription is no second person beside the one account of its address. Beside several accounts nobody can say whose it is. */
const foldReaders = (subjects: Subject[]): Subject[] => {
  const readers = subjects.filter(({ withoutAccount }) => withoutAccount);
  const [account, ...more] = subjects.filter(({ withoutAccount }) => !withoutAccount);
  if (!account || more.length > 0 || readers.length === 0 || account.role !== 'controller') return subjects;
  return [{ ...account, also: readers.map(({ subjectId }) => subjectId) }];
};
