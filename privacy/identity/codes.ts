import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type {
  Verification,
  VerificationPurpose,
  VerificationRepository,
} from '../../models/verification/verification.ts';
import { after, type Clock, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Outbox } from '../emails/pendingEmail.ts';
import { type AddressKeys, createAddressKeys } from './addressKeys.ts';
import { type CodeBudget, createCodeBudgets } from './codeBudgets.ts';
import type { ReportIdentity } from './identityEvents.ts';
import { PROOF_LIFE_MS } from './identityEvidence.ts';
import type { NotMeTarget } from './notMeLinks.ts';

/** Numbers of the contract. */
export const CODE_LIFE_MS = 10 * MINUTE;
const RESEND_AFTER_MS = 60 * SECOND;
const TRIES_PER_CODE = 5;
const CODE_DIGITS = 8;

export interface CodeRequest {
  /** Id of the conversation, or of the export: the code is good nowhere else. */
  place: string;
  purpose: VerificationPurpose;
  /** What the mail says it is for. */
  kind: RequestKind | 'status' | 'cancel' | 'download';
  address: string;
  /** Who has the address on file; empty for nobody: all else is the same. */
  subjects: Subject[];
  language: Language;
  /** Keyed hash of the network that asks. */
  network: string;
  requestId?: string;
}

export type SendOutcome =
  | { outcome: 'code_sent'; expiresAt: Date; resendAfter: Date }
  | { outcome: 'too_soon'; resendAfter: Date }
  | { outcome: 'budget_spent'; retryAt: Date };

export type CheckOutcome =
  | { outcome: 'verified'; proof: IdentityProof }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'expired' | 'spent' | 'nothing_open' };

/** What a code proved, for one place and ten minutes. */
export interface IdentityProof {
  address: string;
  addressKey: string;
  subjects: Subject[];
  requestId: string | undefined;
  provenAt: Date;
  validUntil: Date;
}

interface SealedVerification {
  address: string;
  code: string;
  kind: CodeRequest['kind'];
  subjects: Subject[];
}

export interface CodePage {
  code: string;
  kind: CodeRequest['kind'];
  language: Language;
  expiresAt: Date;
  open: boolean;
  notMeUrl: string;
}

/**
 * Adds a failed try to the audit of the request that the code was for. Called once per comparison and never after the last
 * allowed one, so a flood of guesses does not fill the audit.
 */
export type AuditTry = (
  requestId: string | undefined,
  what: 'code_wrong' | 'code_tries_used_up' | 'code_expired',
) => Promise<void>;

/** Assurance level `code`: an eight-digit code to the address on file. */
export interface Codes extends AddressKeys {
  send(request: CodeRequest): Promise<SendOutcome>;
  /** `network`: keyed hash of the one that guesses. */
  check(place: string, typed: string, network: string): Promise<CheckOutcome>;
  /** What this place has proved within the last ten minutes. */
  proofOf(place: string): Promise<IdentityProof | undefined>;
  /** What this place began last: to send it again. */
  latest(place: string): Promise<Omit<CodeRequest, 'place' | 'language' | 'network'> | undefined>;
  /** Any change of identity voids what was proved. */
  forget(place: string): Promise<void>;
  /** What the page behind the mail's link shows; it verifies nothing by itself. */
  page(linkToken: string): Promise<CodePage | undefined>;
}

export const createCodes = (options: {
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
}): Codes => {
  const { verifications, outbox, keyring, sealer, clock, randomness, tenant, auditTry } = options;
  const { addressKey, addressKeys } = createAddressKeys(keyring, tenant);
  const codeBudgets = createCodeBudgets(options.budgets, tenant, options.report);
  const codeHash = (id: string, code: string) => keyring.hash('code-hash', id, code);
  const linkHash = (token: string) => keyring.hash('link-hash', 'code-page', token);
  const byLink = async (token: string): Promise<Verification | undefined> => {
    for (const hash of keyring.hashes('link-hash', 'code-page', token)) {
      const found = await verifications.findByLink(hash);
      if (found) return found;
    }
    return undefined;
  };
  const notMeUrlOf = ({ _id, requestId }: Pick<Verification, '_id' | 'requestId'>) =>
    options.notMeUrl(requestId === undefined ? { verification: _id } : { request: requestId });
  const contextOf = (id: string) => `verification/${id}`;
  const opened = (verification: Verification) =>
    sealer.open<SealedVerification>(verification.dataKey, contextOf(verification._id), verification.sealed);

  /** Downloads have budgets of their own: whoever spends those of the chat cannot close them. */
  const budgetOf = (
    { purpose, place, addressKey }: Pick<Verification, 'purpose' | 'place' | 'addressKey'>,
    network: string,
  ): CodeBudget => ({
    owner: purpose === 'download' ? `download:${place}` : addressKey,
    network,
    conversationId: place,
  });

  const proofFrom = (verification: Verification): IdentityProof => {
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
  };

  const send: Codes['send'] = async (request) => {
    const now = clock.now();
    const key = addressKey(request.address);
    const earlier = await verifications.latest(request.place);
    if (earlier?.state === 'open' && earlier.addressKey === key && earlier.requestId === request.requestId) {
      const resendAfter = after(earlier.createdAt, RESEND_AFTER_MS);
      if (resendAfter > now) return { outcome: 'too_soon', resendAfter };
    }
    const spentUntil = await codeBudgets.takeCode(budgetOf({ ...request, addressKey: key }, request.network));
    if (spentUntil) return { outcome: 'budget_spent', retryAt: spentUntil };

    const id = randomToken(randomness);
    const linkToken = randomToken(randomness);
    const code = Array.from({ length: CODE_DIGITS }, () => randomness.below(10)).join('');
    const dataKey = sealer.newDataKey();
    const sealed: SealedVerification = {
      address: request.address,
      code,
      kind: request.kind,
      subjects: request.subjects,
    };
    const expiresAt = after(now, CODE_LIFE_MS);
    await verifications.kill(request.place, earlier !== undefined && earlier.addressKey !== key);
    await verifications.create({
      _id: id,
      tenant,
      place: request.place,
      purpose: request.purpose,
      ...(request.requestId !== undefined && { requestId: request.requestId }),
      addressKey: key,
      language: request.language,
      codeHash: codeHash(id, code),
      linkHash: linkHash(linkToken),
      dataKey,
      sealed: sealer.seal(dataKey, contextOf(id), sealed),
      state: 'open',
      tries: 0,
      createdAt: now,
      expiresAt,
      purgeAt: after(now, DAY),
    });
    const onFile = request.subjects
      .flatMap((subject) => subject.addressesOnFile)
      .find((held) => held === request.address);
    await outbox.post({
      key: `code/${id}`,
      // Without a record there is no address on file; the neutral notice may go to the typed one, once a day.
      to: onFile ?? request.address,
      language: request.language,
      network: request.network,
      ...(!onFile && { unproved: true }),
      expiresAt,
      content: onFile
        ? {
            template: 'verificationCode',
            code,
            asked: request.kind === 'download' ? 'access' : request.kind,
            minutes: CODE_LIFE_MS / MINUTE,
            validUntil: expiresAt,
            codePageUrl: options.codePageUrl(linkToken),
            notMeUrl: notMeUrlOf({ ...request, _id: id }),
          }
        : { template: 'neutralNotice', askedAt: now },
    });
    return { outcome: 'code_sent', expiresAt, resendAfter: after(now, RESEND_AFTER_MS) };
  };

  const check: Codes['check'] = async (place, typed, network) => {
    const now = clock.now();
    const latest = await verifications.latest(place);
    if (latest?.state !== 'open') return { outcome: 'nothing_open' };
    if (latest.expiresAt <= now) {
      if (await verifications.expire(latest._id)) await auditTry(latest.requestId, 'code_expired');
      return { outcome: 'expired' };
    }
    // The code's own tries first: a flood of guesses must not use up those of the hour.
    const counted = await verifications.countTry(latest._id, now, TRIES_PER_CODE);
    if (!counted) return { outcome: 'spent' };
    if (!(await codeBudgets.takeGuess(budgetOf(latest, network)))) return { outcome: 'spent' };
    const right = keyring.matches(counted.codeHash, 'code-hash', counted._id, digitsOf(typed));
    const { subjects } = opened(counted);
    if (!right || subjects.length === 0) {
      const triesLeft = TRIES_PER_CODE - counted.tries;
      await auditTry(counted.requestId, triesLeft > 0 ? 'code_wrong' : 'code_tries_used_up');
      return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'spent' };
    }
    if (!(await verifications.prove(counted._id, now))) return { outcome: 'nothing_open' };
    return { outcome: 'verified', proof: proofFrom({ ...counted, provenAt: now }) };
  };

  return {
    send,
    check,
    addressKey,
    addressKeys,
    proofOf: async (place) => {
      const proven = await verifications.latestProven(place, after(clock.now(), -PROOF_LIFE_MS));
      return proven && proofFrom(proven);
    },
    latest: async (place) => {
      const found = await verifications.latest(place);
      if (!found) return undefined;
      const { address, kind, subjects } = opened(found);
      const { purpose, requestId } = found;
      return { address, kind, subjects, purpose, ...(requestId !== undefined && { requestId }) };
    },
    forget: (place) => verifications.kill(place, true),
    page: async (linkToken) => {
      const found = await byLink(linkToken);
      if (!found) return undefined;
      const { code, kind } = opened(found);
      const open = found.state === 'open' && found.expiresAt > clock.now();
      const notMeUrl = notMeUrlOf(found);
      return { code, kind, language: found.language, expiresAt: found.expiresAt, open, notMeUrl };
    },
  };
};

/** Digits however typed: "12 34 56 78", "code: 12345678", full-width. */
const digitsOf = (typed: string): string =>
  typed.slice(0, 200).normalize('NFKC').replace(/\D/g, '').slice(0, 32);
