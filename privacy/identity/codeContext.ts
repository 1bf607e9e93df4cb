import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { Verification, VerificationRepository } from '../../models/verification/verification.ts';
import { after, type Clock, MINUTE } from '../../observe/clock.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Outbox } from '../emails/pendingEmail.ts';
import { type AddressKeys, createAddressKeys } from './addressKeys.ts';
import { type CodeBudget, type CodeBudgets, createCodeBudgets } from './codeBudgets.ts';
import type { AuditTry, CodeRequest, IdentityProof } from './codes.ts';
import type { ReportIdentity } from './identityEvents.ts';
import { PROOF_LIFE_MS } from './identityEvidence.ts';
import type { NotMeTarget } from './notMeLinks.ts';

export const CODE_LIFE_MS = 10 * MINUTE;

export interface CodesOptions {
  verifications: VerificationRepository;
  budgets: BudgetRepository;
  outbox: Outbox;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  randomness: Randomness;
  tenant: string;
  /** The page behind the link in the mail. */
  codePageUrl(linkToken: string): string;
  /** Where whoever did not ask stops it. */
  notMeUrl(target: NotMeTarget): string;
  auditTry: AuditTry;
  report: ReportIdentity;
}

interface SealedVerification {
  address: string;
  code: string;
  kind: CodeRequest['kind'];
  subjects: CodeRequest['subjects'];
}

/** What sending and checking of codes have in common. */
export interface CodeContext extends Omit<CodesOptions, 'budgets' | 'notMeUrl'>, AddressKeys {
  codeBudgets: CodeBudgets;
  notMeUrlOf(verification: Pick<Verification, '_id' | 'requestId'>): string;
  /** The code and the people behind the address, as a verification keeps them. */
  sealed(id: string, content: SealedVerification): Pick<Verification, 'dataKey' | 'sealed'>;
  opened(verification: Verification): SealedVerification;
  proofFrom(verification: Verification): IdentityProof;
}

export const createCodeContext = (options: CodesOptions): CodeContext => {
  const { budgets, notMeUrl, ...parts } = options;
  const { keyring, sealer, clock, tenant } = parts;
  const contextOf = (id: string) => `verification/${id}`;
  const opened: CodeContext['opened'] = ({ _id, dataKey, sealed }) =>
    sealer.open<SealedVerification>(dataKey, contextOf(_id), sealed);
  return {
    ...parts,
    ...createAddressKeys(keyring, tenant),
    codeBudgets: createCodeBudgets(budgets, tenant, parts.report),
    notMeUrlOf: ({ _id, requestId }) =>
      notMeUrl(requestId === undefined ? { verification: _id } : { request: requestId }),
    sealed: (id, content) => {
      const dataKey = sealer.newDataKey();
      return { dataKey, sealed: sealer.seal(dataKey, contextOf(id), content) };
    },
    opened,
    proofFrom: (verification) => {
      const { address, subjects } = opened(verification);
      const provenAt = verification.provenAt ?? clock.now();
      return {
        address,
        addressKey: verification.addressKey,
        subjects,
        requestId: verification.requestId,
        provenAt,
        validUntil: after(provenAt, PROOF_LIFE_MS),
      };
    },
  };
};

/** Downloads have budgets of their own: whoever spends those of the chat cannot close them. */
export const budgetOf = (
  { purpose, place, addressKey }: Pick<Verification, 'purpose' | 'place' | 'addressKey'>,
  network: string,
): CodeBudget => ({
  owner: purpose === 'download' ? `download:${place}` : addressKey,
  network,
  conversationId: place,
});
