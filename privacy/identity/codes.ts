import type { RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import type { VerificationPurpose } from '../../models/verification/verification.ts';
import type { AddressKeys } from './addressKeys.ts';

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
