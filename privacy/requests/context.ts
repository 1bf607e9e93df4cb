import type { Company } from '../../domain/company.ts';
import type { Ownership } from '../../integrations/sources/ownership.ts';
import type { DataSource } from '../../integrations/sources/source.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { SuppressionRepository } from '../../models/suppression/suppression.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { RespondAtFixedIntervals } from '../../observe/respondAtFixedIntervals.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { DeadlineRules } from '../deadlines/legalClocks.ts';
import type { Outbox } from '../emails/pendingEmail.ts';
import type { AssuranceTable } from '../identity/assuranceTable.ts';
import type { Codes } from '../identity/codes.ts';
import type { Identity } from '../identity/createIdentity.ts';
import type { ReportIdentity } from '../identity/identityEvents.ts';
import type { ProvedLines } from '../identity/provedLines.ts';

/** What the rules work with; made once, when the process starts. */
export interface PrivacyContext {
  tenant: string;
  company: Company;
  requests: PrivacyRequestRepository;
  chats: Pick<ConversationRepository, 'isOthersNow' | 'sameSince'>;
  suppressions: SuppressionRepository;
  codes: Codes;
  identity: Identity;
  /** Keeps with a conversation who was proved in it, from which line to which. */
  provedLines: ProvedLines;
  /** Which right needs which assurance level. */
  assurance: AssuranceTable;
  /** How many facts are asked for where facts are needed, 1 to 3. */
  factsAsked: number;
  /** Counts in a metric what happens to proofs of identity. */
  report: ReportIdentity;
  outbox: Outbox;
  /** Who has an address, and which records are theirs. */
  ownership: Ownership;
  /** Asked what they hold, never to change anything. */
  sources: readonly DataSource[];
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  /** An answer about one address takes as long as about any other. */
  respondAtFixedIntervals: RespondAtFixedIntervals;
  randomness: Randomness;
  deadlines: DeadlineRules;
  windowDays: number;
  policyVersion: string;
  /** One plain mailbox in lower case, or nothing. */
  readAddress(typed: string): string | undefined;
}
