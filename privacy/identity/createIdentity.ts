import type { ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import type { Subject } from '../../domain/subject.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { EvidenceRepository, EvidenceRow } from '../../models/evidence/evidence.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import { type CodeRequest, type Codes, revivedSubject, type SendOutcome } from './codes.ts';
import { createFactsTries } from './factsTries.ts';
import type { NoteIdentity } from './identityEvents.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from './whatIsStillNeeded.ts';

/** Nobody's mailbox is filled by those who say that they act for them. */
const MANDATES_A_DAY = 3;

/** Longer than any token lives: until then its name is remembered, so that it counts once. */
const KEPT_MS = DAY;

export type SignInResult =
  | { outcome: 'signed_in'; subject: Subject }
  | { outcome: 'refused'; problem: SignInProblem };

/** What conversations have shown of who is writing: collects it, binds it to its conversation, and takes it back. */
export interface Identity {
  evidenceOf(place: string): Promise<IdentityEvidence>;
  /** Rung 1: a token that the host's page handed over. */
  signIn(place: string, token: string): Promise<SignInResult>;
  /** Rung 2. Another identity than before takes back what was shown for the earlier one. */
  sendCode(request: CodeRequest): Promise<SendOutcome>;
  /** Rung 3: the facts of this person, who has the proved address on file, were known. */
  factsKnown(place: string, subjectId: string, count: number): Promise<void>;
  /** Counts one try at the facts of an address BEFORE it is compared; `false`: none is left. */
  takeFactsTry(addressKey: string): Promise<boolean>;
  /** The answers were right, or an agent asks again: the tries come back. */
  restoreFactsTries(addressKey: string): Promise<void>;
  /** Whether one more person may be asked at this address if somebody else acts for them; counts it. */
  mayAskForMandate(addressKey: string): Promise<boolean>;
  /** Takes back everything that a conversation has shown. */
  forget(place: string): Promise<void>;
}

export interface IdentityParts {
  codes: Codes;
  evidence: EvidenceRepository;
  budgets: BudgetRepository;
  /** Left out where no sign-in of a host site is configured. */
  readHostToken?: ReadHostToken;
  findBySignIn(sub: string): Promise<Subject[]>;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  randomness: Randomness;
  tenant: string;
  note: NoteIdentity;
}

interface SealedSignIn {
  subject: Subject;
  authAt?: string;
}
interface SealedFacts {
  subjectId: string;
  count: number;
}

const sealedPlace = (id: string): string => `evidence/${id}`;

export const createIdentity = (parts: IdentityParts): Identity => {
  const { codes, evidence, budgets, keyring, sealer, clock, randomness, tenant, note } = parts;
  const factsTries = createFactsTries(budgets, tenant);

  const open = <Value>(row: EvidenceRow): Value =>
    sealer.open<Value>(row.dataKey, sealedPlace(row._id), row.sealed);

  const add = async (
    row: Pick<EvidenceRow, '_id' | 'place' | 'kind'>,
    value: SealedSignIn | SealedFacts,
  ): Promise<boolean> => {
    const at = clock.now();
    const dataKey = sealer.newDataKey();
    return evidence.add({
      ...row,
      tenant,
      dataKey,
      sealed: sealer.seal(dataKey, sealedPlace(row._id), value),
      at,
      voided: false,
      purgeAt: after(at, KEPT_MS),
    });
  };

  const signInOf = async (place: string, since: Date): Promise<IdentityEvidence['signIn']> => {
    const row = await evidence.latest(place, 'sign_in', since);
    if (!row) return undefined;
    const { subject: sealed, authAt } = open<SealedSignIn>(row);
    const subject = revivedSubject(sealed);
    return {
      subject,
      addressKeys: subject.addressesOnFile.flatMap(codes.addressKeys),
      at: row.at,
      ...(authAt !== undefined && { authAt: new Date(authAt) }),
    };
  };

  const factsOf = async (place: string, since: Date): Promise<IdentityEvidence['facts']> => {
    const row = await evidence.latest(place, 'facts', since);
    return row && { ...open<SealedFacts>(row), at: row.at };
  };

  const evidenceOf: Identity['evidenceOf'] = async (place) => {
    const since = after(clock.now(), -PROOF_LIFE_MS);
    const [proof, signIn, facts] = await Promise.all([
      codes.proofOf(place),
      signInOf(place, since),
      factsOf(place, since),
    ]);
    const spentUntil = proof && (await factsTries.freeAt(proof.addressKey));
    return {
      place,
      factsSpent: spentUntil !== undefined,
      ...(proof && {
        code: {
          addressKey: proof.addressKey,
          addressKeys: codes.addressKeys(proof.address),
          subjects: proof.subjects,
          at: proof.provenAt,
        },
      }),
      ...(signIn && { signIn }),
      ...(facts && { facts }),
    };
  };

  const forget: Identity['forget'] = async (place) => {
    await Promise.all([codes.forget(place), evidence.voidAll(place)]);
  };

  /** The subject of a token, if it names exactly one. */
  const named = async (token: string) => {
    if (!parts.readHostToken) return { problem: 'not_configured' } as const;
    const read = await parts.readHostToken(token);
    if (read.outcome === 'bad') return { problem: read.problem } as const;
    const [subject, ...others] = await parts.findBySignIn(read.identity.sub);
    if (!subject) return { problem: 'subject_unknown' } as const;
    return others.length > 0
      ? ({ problem: 'subject_ambiguous' } as const)
      : ({ identity: read.identity, subject } as const);
  };

  /** Reported by the route that took the token: it knows the network too. */
  const refuse = (problem: SignInProblem): SignInResult => ({ outcome: 'refused', problem });

  const signIn: Identity['signIn'] = async (place, token) => {
    const found = await named(token);
    if (found.problem !== undefined) return refuse(found.problem);
    const { identity, subject } = found;
    const name = ['host-token', tenant, identity.issuer, identity.tokenId];
    const [_id = '', ...formerIds] = keyring.hashes('link-hash', ...name);
    if (await evidence.knowsAny(formerIds)) return refuse('replayed');
    const authAt = identity.authAt && { authAt: identity.authAt.toISOString() };
    if (!(await add({ _id, place, kind: 'sign_in' }, { subject, ...authAt }))) return refuse('replayed');
    await evidence.voidAll(place, _id);
    const earlier = await codes.latest(place);
    const stranger = earlier && !earlier.subjects.some(({ subjectId }) => subjectId === subject.subjectId);
    if (stranger) {
      note('identity_changed', place);
      await codes.forget(place);
    }
    note('signed_in', place);
    return { outcome: 'signed_in', subject };
  };

  const sendCode: Identity['sendCode'] = async (request) => {
    const key = codes.addressKey(request.address);
    const { signIn: signedIn, code } = await evidenceOf(request.place);
    const another =
      (signedIn !== undefined && !signedIn.addressKeys.includes(key)) ||
      (code !== undefined && code.addressKey !== key);
    if (another) {
      note('identity_changed', request.place);
      await evidence.voidAll(request.place);
    }
    if (request.subjects.length === 0) note('address_unknown', request.place);
    const sent = await codes.send(request);
    note(sent.outcome === 'code_sent' ? 'code_sent' : 'code_refused', request.place);
    return sent;
  };

  return {
    evidenceOf,
    signIn,
    sendCode,
    forget,
    factsKnown: async (place, subjectId, count) => {
      await add({ _id: randomToken(randomness), place, kind: 'facts' }, { subjectId, count });
    },
    takeFactsTry: factsTries.take,
    mayAskForMandate: async (addressKey) =>
      (await budgets.spend(`${tenant}:mandates:${addressKey}`, MANDATES_A_DAY, DAY)) === undefined,
    restoreFactsTries: factsTries.restore,
  };
};
