/** From which line to which a conversation was one person's, as far as that was proved. */
export interface ProvedInterval {
  /** Keyed hash of the subject's id. */
  subjectKey: string;
  /** `seq` of the first line. */
  from: number;
  /** `seq` of the last line; absent while nobody has ended the proof. */
  until?: number;
  /** A proof ends by itself: lines that were written later are not the person's. */
  validUntil: Date;
}

export type Proof = Pick<ProvedInterval, 'subjectKey' | 'validUntil'>;

type Line = { seq: number; at: Date };

/** Whether a line was written while one of these people was proved. */
export const isTheirs = (
  persons: readonly ProvedInterval[],
  subjectKeys: readonly string[],
  { seq, at }: Line,
): boolean =>
  persons.some(
    ({ subjectKey, from, until = seq, validUntil }) =>
      subjectKeys.includes(subjectKey) && seq >= from && seq <= until && at <= validUntil,
  );

/**
 * The intervals once a person is proved after line `seq`: from the next line on it is theirs and nobody else's. A proof
 * that is renewed while it lasts prolongs its interval; after a gap it begins a new one, because somebody else may have
 * written in between.
 */
export const withProof = (
  persons: readonly ProvedInterval[],
  proof: Proof,
  { seq, at: now }: Line,
): ProvedInterval[] => {
  const last = persons.at(-1);
  const goesOn = last?.subjectKey === proof.subjectKey && last.until === undefined && last.validUntil >= now;
  if (!goesOn) return [...withoutProof(persons, seq), { ...proof, from: seq + 1 }];
  if (last.validUntil >= proof.validUntil) return [...persons];
  return [...persons.slice(0, -1), { ...last, validUntil: proof.validUntil }];
};

/** The intervals once nobody is proved any more after line `seq`, except one of `except`. */
export const withoutProof = (
  persons: readonly ProvedInterval[],
  seq: number,
  except: readonly string[] = [],
): ProvedInterval[] =>
  persons
    .map((one) => (one.until !== undefined || except.includes(one.subjectKey) ? one : { ...one, until: seq }))
    .filter(({ from, until = from }) => from <= until);
