import type { Company } from '../domain/company.ts';
import type { ConversationNotices } from '../domain/conversationNotice.ts';
import type { Ownership } from '../integrations/sources/ownership.ts';
import type { DataSource } from '../integrations/sources/source.ts';
import type { TicketDesk } from '../integrations/zendesk/ticketDesk.ts';
import type { AuditTrail } from '../models/auditTrail/auditTrail.ts';
import type { BudgetRepository } from '../models/budget/budget.ts';
import type { ConversationRepository } from '../models/conversation/repository.ts';
import type { ExportRepository } from '../models/exports/exports.ts';
import type { OutboxRepository } from '../models/outbox/outbox.ts';
import type { PrivacyRequestRepository } from '../models/privacyRequest/repository.ts';
import type { SuppressionRepository } from '../models/suppression/suppression.ts';
import type { TicketHints } from '../models/ticketHints/ticketHints.ts';
import type { Clock } from '../observe/clock.ts';
import type { Logger } from '../observe/logger.ts';
import type { Randomness } from '../observe/randomness.ts';
import type { DeadlineRules } from '../privacy/deadlines/legalClocks.ts';
import type { Outbox } from '../privacy/emails/pendingEmail.ts';
import type { FileLinks } from '../privacy/files/fileLinks.ts';
import type { NotMeLinks } from '../privacy/identity/notMeLinks.ts';
import type { PolicyLinks } from '../privacy/policyLinks.ts';
import type { BeginFromTicket } from '../privacy/requests/beginFromTicket.ts';
import type { Decide } from '../privacy/requests/decide.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Sealer } from '../secrets/sealing.ts';
import type { EmailSender } from './emails/emailSender.ts';

/** What the worker works with; built once, when the process starts. */
export interface JobContext {
  tenant: string;
  company: Company;
  requests: PrivacyRequestRepository;
  exports: ExportRepository;
  budgets: BudgetRepository;
  suppressions: SuppressionRepository;
  outboxRows: Pick<OutboxRepository, 'findUnheard' | 'takeBack'>;
  auditTrail: AuditTrail;
  chats: ConversationNotices & Pick<ConversationRepository, 'isOthersNow'>;
  desk: TicketDesk;
  /** Tickets of no request of which a webhook has told. */
  ticketHints: TicketHints;
  /** Begins a request that was asked for by email. */
  beginFromTicket: BeginFromTicket;
  /** Carries out what an agent decided on the ticket. */
  decide: Decide;
  sources: readonly DataSource[];
  /** Which records belong to whom, decided above the sources. */
  ownership: Ownership;
  emailSender: EmailSender;
  outbox: Outbox;
  /** Keyed hashes under which an address may be stored: one for the present secret and one for each former one. */
  addressKeys(address: string): string[];
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  links: PolicyLinks;
  /** Links with which somebody stops a request that they did not make. */
  notMeLinks: NotMeLinks;
  /** Links to what agents attach to their replies. */
  fileLinks: FileLinks;
  /** Length of the withdrawal period. */
  windowDays: number;
  deadlines: DeadlineRules;
}
