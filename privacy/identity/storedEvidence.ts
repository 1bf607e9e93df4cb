import type { Subject } from '../../domain/subject.ts';
import type { EvidenceRepository, EvidenceRow } from '../../models/evidence/evidence.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { AddressKeys } from './addressKeys.ts';
import type { IdentityEvidence } from './identityEvidence.ts';

/** Longer than any token lives: until then its name is remembered, so that it counts once. */
const KEPT_MS = DAY;

interface SealedSignIn {
  subject: Subject;
  authAt?: Date;
}
interface SealedFacts {
  subjectId: string;
  count: number;
}

/** Sign-ins and known facts of conversations, encrypted at rest. */
export interface StoredEvidence {
  /** `false`: there is one of this name already. */
  addSignIn(name: string, conversationId: string, signIn: SealedSignIn): Promise<boolean>;
  addFacts(name: string, conversationId: string, facts: SealedFacts): Promise<boolean>;
  /** The newest of each of this conversation after `since`. */
  latestOf(conversationId: string, since: Date): Promise<Pick<IdentityEvidence, 'signIn' | 'facts'>>;
}

const contextOf = (id: string): string => `evidence/${id}`;

export const createStoredEvidence = (parts: {
  evidence: EvidenceRepository;
  codes: Pick<AddressKeys, 'addressKeys'>;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  tenant: string;
}): StoredEvidence => {
  const { evidence, codes, keyring, sealer, clock, tenant } = parts;

  const open = <Value>(row: EvidenceRow): Value =>
    sealer.open<Value>(row.dataKey, contextOf(row._id), row.sealed);

  const add = (
    row: Pick<EvidenceRow, '_id' | 'place' | 'kind'>,
    subjectId: string,
    value: SealedSignIn | SealedFacts,
  ): Promise<boolean> => {
    const at = clock.now();
    const dataKey = sealer.newDataKey();
    return evidence.add({
      ...row,
      tenant,
      subjectKey: keyring.hash('subject-hash', tenant, subjectId),
      dataKey,
      sealed: sealer.seal(dataKey, contextOf(row._id), value),
      at,
      voided: false,
      purgeAt: after(at, KEPT_MS),
    });
  };

  const signInOf = (row: EvidenceRow): NonNullable<IdentityEvidence['signIn']> => {
    const { subject, authAt } = open<SealedSignIn>(row);
    return {
      subject,
      addressKeys: subject.addressesOnFile.flatMap(codes.addressKeys),
      at: row.at,
      ...(authAt !== undefined && { authAt }),
    };
  };

  return {
    addSignIn: (_id, place, signIn) => add({ _id, place, kind: 'sign_in' }, signIn.subject.subjectId, signIn),
    addFacts: (_id, place, facts) => add({ _id, place, kind: 'facts' }, facts.subjectId, facts),
    latestOf: async (conversationId, since) => {
      const { sign_in: signIn, facts } = await evidence.latest(conversationId, since);
      return {
        ...(signIn && { signIn: signInOf(signIn) }),
        ...(facts && { facts: { ...open<SealedFacts>(facts), at: facts.at } }),
      };
    },
  };
};
