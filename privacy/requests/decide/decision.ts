import type { Company } from '../../../domain/company.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Move, PrivacyRequestRepository } from '../../../models/privacyRequest/repository.ts';
import type { Clock } from '../../../observe/clock.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import type { Sealer } from '../../../secrets/sealing.ts';
import type { DeadlineRules } from '../../deadlines/legalClocks.ts';
import type { Identity } from '../../identity/createIdentity.ts';
import type { CurrentRecord } from '../../identity/currentRecord.ts';
import type { ReportIdentity } from '../../identity/identityEvents.ts';
import type { Agent } from '../../identity/mayDecide.ts';
import type { DecisionName } from '../choices.ts';

/** What an agent decides on a request. */
export interface AgentDecision {
  outcome: DecisionName;
  /** Approve: who is meant where it could be several people, from 1. */
  candidate?: number;
  /** What the agent wrote with it: the public reply or the internal note that the choice needs. */
  words?: string;
  /** It was decided in the app, so the customer has not got the words yet. */
  inApp?: { agentName: string };
  /** Names the act: repeated after a crash, it is answered the same and done once. */
  key?: string;
}

export type DecideResult =
  | { outcome: 'done'; request: PrivacyRequest }
  /** The first of two agents who must agree. */
  | { outcome: 'second_needed' }
  | { outcome: 'asked_again' }
  /** Nothing was done. */
  | {
      outcome: 'not_allowed';
      why: 'role' | 'same_person' | 'which_person' | 'address_still_lost' | 'no_reply' | 'no_note';
    }
  /** The choice does not fit the request as it is; these would. */
  | { outcome: 'not_offered'; offered: readonly DecisionName[] };

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
  deadlines: DeadlineRules;
  report: ReportIdentity;
}

/** Somebody else has moved the request in the same moment: nothing was done. */
export interface Overtaken {
  outcome: 'overtaken';
}

/** One choice, carried out. The act is recorded in the same update as what it changes. */
export type CarryOut = (
  parts: DecideParts,
  request: PrivacyRequest,
  decision: AgentDecision,
  agent: Agent,
) => Promise<DecideResult | Overtaken>;

/** What every update of a decision carries with it. */
export type Changes = Pick<Move, 'set' | 'seal' | 'unset' | 'evidence' | 'detail'>;
