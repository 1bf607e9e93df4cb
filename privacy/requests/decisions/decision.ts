import type { Company } from '../../../domain/company.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../../models/privacyRequest/repository.ts';
import type { Clock } from '../../../observe/clock.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import type { Sealer } from '../../../secrets/sealing.ts';
import type { Identity } from '../../identity/createIdentity.ts';
import type { CurrentRecord } from '../../identity/currentRecord.ts';
import type { ReportIdentity } from '../../identity/identityEvents.ts';
import type { Agent } from '../../identity/mayDecide.ts';

/** What an agent decides on a request. */
export type AgentDecision =
  /** Go on; `candidate` (from 1) says who is meant where it could be several people. */
  | { outcome: 'approve'; candidate?: number }
  /** Let the customer show once more who they are. */
  | { outcome: 'ask_again' }
  /** `words`: the reason, as the customer reads it. Without one nothing is refused. */
  | { outcome: 'refuse'; words?: string }
  /** Done by hand. */
  | { outcome: 'handled' }
  /** Try what failed once more. */
  | { outcome: 'retry' };

export type DecideResult =
  | { outcome: 'done'; request: PrivacyRequest }
  /** The first of two agents who must agree. */
  | { outcome: 'second_needed' }
  | { outcome: 'asked_again' }
  /** Nothing was done. */
  | {
      outcome: 'not_allowed';
      why: 'role' | 'same_person' | 'which_person' | 'address_still_lost' | 'no_reason';
    }
  /** The request waits for no decision (any more). */
  | { outcome: 'not_waiting' };

/**
 * One decision by one agent, whose record comes from the desk itself. Two different agents must mean the same person
 * where their word stands in for what could not be established, and where sensitive data goes out.
 */
export type Decide = (
  request: PrivacyRequest,
  decision: AgentDecision,
  agent: Agent,
) => Promise<DecideResult>;

export interface DecideParts {
  company: Pick<Company, 'identity'>;
  requests: PrivacyRequestRepository;
  identity: Pick<Identity, 'restoreFactsTries'>;
  currentRecord: CurrentRecord;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  tenant: string;
  report: ReportIdentity;
}
