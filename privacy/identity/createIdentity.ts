import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { EvidenceRepository } from '../../models/evidence/evidence.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { CodeRequest, Codes, SendOutcome } from './codes.ts';
import { createFactsTries } from './factsTries.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from './identityEvidence.ts';
import { createSignIn, type SignInParts, type SignInResult } from './signIn.ts';
import { createStoredEvidence } from './storedEvidence.ts';

/** Nobody's mailbox is filled by those who say that they act for them. */
const MANDATES_A_DAY = 3;

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

export interface IdentityParts extends Omit<SignInParts, 'codes' | 'evidence' | 'storedEvidence'> {
  codes: Codes;
  evidence: EvidenceRepository;
  budgets: BudgetRepository;
  sealer: Sealer;
  clock: Clock;
  randomness: Randomness;
}

export const createIdentity = (parts: IdentityParts): Identity => {
  const { codes, evidence, budgets, provedLines, clock, randomness, tenant, report } = parts;
  const factsTries = createFactsTries(budgets, tenant);
  const stored = createStoredEvidence(parts);

  const factsSpent: Identity['factsSpent'] = async (addressKey) =>
    (await factsTries.freeAt(addressKey)) !== undefined;

  const evidenceOf: Identity['evidenceOf'] = async (conversationId) => {
    const since = after(clock.now(), -PROOF_LIFE_MS);
    const [proof, latest] = await Promise.all([
      codes.proofOf(conversationId),
      stored.latestOf(conversationId, since),
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
      ...latest,
    };
  };

  const forget: Identity['forget'] = async (conversationId) => {
    await provedLines.end(conversationId);
    await Promise.all([codes.forget(conversationId), evidence.voidAll(conversationId)]);
  };

  const sendCode: Identity['sendCode'] = async (request, proved) => {
    const key = codes.addressKey(request.address);
    const another =
      (proved.signIn !== undefined && !proved.signIn.addressKeys.includes(key)) ||
      (proved.code !== undefined && proved.code.addressKey !== key);
    // Also where the proof was over already: from here on nobody knows who sits there.
    if (another || !(proved.signIn || proved.code)) await provedLines.end(request.place);
    await provedLines.named(request.place, key);
    if (another) {
      report('identity_changed', request.place);
      await evidence.voidAll(request.place);
    }
    const sent = await codes.send(request);
    report(sent.outcome === 'code_sent' ? 'code_sent' : 'code_refused', request.place);
    return sent;
  };

  return {
    evidenceOf,
    signIn: createSignIn({ ...parts, storedEvidence: stored }),
    sendCode,
    forget,
    factsSpent,
    factsKnown: async (conversationId, subjectId, count) => {
      await stored.addFacts(randomToken(randomness), conversationId, { subjectId, count });
    },
    takeFactsTry: factsTries.take,
    mayAskForMandate: async (addressKey) =>
      (await budgets.spend(`${tenant}:mandates:${addressKey}`, MANDATES_A_DAY, DAY)) === undefined,
    restoreFactsTries: factsTries.restore,
  };
};
