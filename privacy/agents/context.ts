import type { Company } from '../../domain/company.ts';
import type { AuditTrail } from '../../models/auditTrail/auditTrail.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Decide } from '../requests/decide.ts';
import type { AgentDesk } from './agentDesk.ts';

/** What the agents' app works with. */
export interface AgentAppContext {
  tenant: string;
  company: Pick<Company, 'identity' | 'timeZone'>;
  requests: PrivacyRequestRepository;
  auditTrail: Pick<AuditTrail, 'readWith'>;
  /** Names of the sources, in the order in which they are worked on. */
  sources: readonly string[];
  desk: AgentDesk;
  decide: Decide;
  /** One plain mailbox in lower case, or nothing. */
  readAddress(typed: string): string | undefined;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
}
