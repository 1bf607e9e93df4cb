import type { ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import type { Subject } from '../../domain/subject.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { EvidenceRepository, EvidenceRow } from '../../models/evidence/evidence.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { CodeRequest, Codes, SendOutcome } from './codes.ts';
import { createFactsTries } from './factsTries.ts';
import type { ReportIdentity } from './identityEvents.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from './identityEvidence.ts';
import type { ProvedLines } from './provedLines.ts';

/** Nobody's mailbox is filled by those who say that they act for them. */
const MANDATES_A_DAY = 3;

/** Longer than any token lives: until then its name is remembered, so that it counts once. */
const KEPT_MS = DAY;

export type SignInResult =
  | { outcome: 'signed_in'; subject: Subject }
  | { outcome: 'refused'; problem: SignInProblem };

/** What conversations have proved of who is writing: collects it, binds it to its conversation, and takes it back. */
export interface Identity {
  evidenceOf(conversationId: string): Promise<IdentityEvidence>;
  /** Level `signed_in`: a token that the host's page handed over. */
  signIn(conversationId: string, token: string): Promise<SignInResult>;
  /** Level `code`. Another identity than the one in `evidence` takes back what was proved for that one. */
  sendCode(request: CodeRequest, evidence: IdentityEvidence): Promise<SendOutcome>;
  /** Level `code_and_facts`: the facts of this person, who has the proved address on file, were known. */
  factsKnown(conversationId: string, subjectId: string, count: number): Promise<void>;
  /** Counts one try at the facts of an address BEFORE it is compared; `false`: none is left. */
  takeFactsTry(addressKey: string): Promise<boolean>;
  /** Whether no try at the facts of an address is left. */
  factsSpent(addressKey: string): Promise<boolean>;
  /** The answers were right, or an agent asks again: the tries come back. */
  restoreFactsTries(addressKey: string): Promise<void>;
  /** Whether one more person may be asked at this address if somebody else acts for them; counts it. */
  mayAskForMandate(addressKey: string): Promise<boolean>;
  /** Takes back everything that a conversation has proved. */
  forget(conversationId: string): Promise<void>;
}

export interface IdentityParts {
  codes: Codes;
  evidence: EvidenceRepository;
  budgets: BudgetRepository;
  provedLines: Pick<ProvedLines, 'end'>;
  /** Left out where no sign-in of a host site is configured. */
  readHostToken?: ReadHostToken;
  findBySignIn(sub: string): Promise<Subject[]>;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  randomness: Randomness;
  tenant: string;
  report: ReportIdentity;
}

interface SealedSignIn {
  subject: Subject;
  authAt?: Date;
}
interface SealedFacts {
  subjectId: string;
  count: number;
}

const contextOf = (id: string): string => `evidence/${id}`;

export const createIdentity = (parts: IdentityParts): Identity => {
  const { codes, evidence, budgets, provedLines, keyring, sealer, clock, randomness, tenant, report } = parts;
  const factsTries = createFactsTries(budgets, tenant);

  const open = <Value>(row: EvidenceRow): Value =>
    sealer.open<Value>(row.dataKey, contextOf(row._id), row.sealed);

  const add = async (
    row: Pick<EvidenceRow, '_id' | 'place' | 'kind'>,
    value: SealedSignIn | SealedFacts,
  ): Promise<boolean> => {
    const subjectId = 'subject' in value ? value.subject.subjectId : value.subjectId;
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

  const factsSpent: Identity['factsSpent'] = async (addressKey) =>
    (await factsTries.freeAt(addressKey)) !== undefined;

  const evidenceOf: Identity['evidenceOf'] = async (conversationId) => {
    const since = after(clock.now(), -PROOF_LIFE_MS);
    const [proof, { sign_in: signIn, facts }] = await Promise.all([
      codes.proofOf(conversationId),
      evidence.latest(conversationId, since),
    ]);
    return {
      conversationId,
      factsSpent: proof !== undefined && (await factsSpent(proof.addressKey)),
      ...(proof && {
        code: {
          addressKey: proof.addressKey,
          addressKeys: codes.addressKeys(proof.address),
          subjects: proof.subjects,
          at: proof.provenAt,
        },
      }),
      ...(signIn && { signIn: signInOf(signIn) }),
      ...(facts && { facts: { ...open<SealedFacts>(facts), at: facts.at } }),
    };
  };

  const forget: Identity['forget'] = async (conversationId) => {
    await provedLines.end(conversationId);
    await Promise.all([codes.forget(conversationId), evidence.voidAll(conversationId)]);
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

  const signIn: Identity['signIn'] = async (conversationId, token) => {
    const found = await named(token);
    if (found.problem !== undefined) return refuse(found.problem);
    const { identity, subject } = found;
    const name = ['host-token', tenant, identity.issuer, identity.tokenId];
    const [_id = '', ...formerIds] = keyring.hashes('link-hash', ...name);
    if (await evidence.knowsAny(formerIds)) return refuse('replayed');
    await provedLines.end(conversationId, subject);
    const authAt = identity.authAt && { authAt: identity.authAt };
    if (!(await add({ _id, place: conversationId, kind: 'sign_in' }, { subject, ...authAt })))
      return refuse('replayed');
    await evidence.voidAll(conversationId, _id);
    const earlier = await codes.latest(conversationId);
    const stranger = earlier && !earlier.subjects.some(({ subjectId }) => subjectId === subject.subjectId);
    if (stranger) {
      report('identity_changed', conversationId);
      await codes.forget(conversationId);
    }
    report('signed_in', conversationId);
    return { outcome: 'signed_in', subject };
  };

  const sendCode: Identity['sendCode'] = async (request, proved) => {
    const key = codes.addressKey(request.address);
    const another =
      (proved.signIn !== undefined && !proved.signIn.addressKeys.includes(key)) ||
      (proved.code !== undefined && proved.code.addressKey !== key);
    if (another) {
      report('identity_changed', request.place);
      await provedLines.end(request.place);
      await evidence.voidAll(request.place);
    }
    const sent = await codes.send(request);
    report(sent.outcome === 'code_sent' ? 'code_sent' : 'code_refused', request.place);
    return sent;
  };

  return {
    evidenceOf,
    signIn,
    sendCode,
    forget,
    factsSpent,
    factsKnown: async (conversationId, subjectId, count) => {
      const row = { _id: randomToken(randomness), place: conversationId, kind: 'facts' } as const;
      await add(row, { subjectId, count });
    },
    takeFactsTry: factsTries.take,
    mayAskForMandate: async (addressKey) =>
      (await budgets.spend(`${tenant}:mandates:${addressKey}`, MANDATES_A_DAY, DAY)) === undefined,
    restoreFactsTries: factsTries.restore,
  };
};
