import type { Connection } from 'mongoose';
import type { Clock } from '../observe/clock.ts';
import type { Randomness } from '../observe/randomness.ts';
import { createAuditTrail } from './auditTrail/auditTrail.ts';
import { createBudgetRepository } from './budget/budget.ts';
import { createConversationRepository } from './conversation/repository.ts';
import type { TextCodec } from './conversation/textCodec.ts';
import { createEvidenceRepository } from './evidence/evidence.ts';
import { createExportRepository } from './exports/exports.ts';
import { createOutboxRepository } from './outbox/outbox.ts';
import { createPrivacyRequestRepository } from './privacyRequest/repository.ts';
import { createSecurityRows } from './securityAudit/rows.ts';
import { createSuppressionRepository } from './suppression/suppression.ts';
import { createTicketHints } from './ticketHints/ticketHints.ts';
import { createVerificationRepository } from './verification/verification.ts';

/**
 * Opens every collection of the product and waits for their indexes, because uniqueness rests on them. Costs the same in
 * each process, so web and worker both open all of them.
 */
export const openModels = async ({
  connection,
  tenant,
  clock,
  randomness,
  codec,
  assistantName,
}: {
  connection: Connection;
  tenant: string;
  clock: Clock;
  randomness: Randomness;
  /** How the text of chats is kept at rest. Default: as plain text. */
  codec?: TextCodec;
  /** The name under which notices appear in a chat. Default "Assistant". */
  assistantName?: string;
}) => {
  const models = {
    requests: createPrivacyRequestRepository({ connection, tenant, clock, randomness }),
    conversations: createConversationRepository({
      connection,
      clock,
      randomness,
      tenant,
      ...(codec && { codec }),
      ...(assistantName !== undefined && { assistantName }),
    }),
    verifications: createVerificationRepository(connection, tenant),
    evidence: createEvidenceRepository(connection, tenant),
    budgets: createBudgetRepository(connection, clock),
    suppressions: createSuppressionRepository(connection, tenant, clock),
    exports: createExportRepository(connection, tenant, clock),
    outboxRows: createOutboxRepository(connection, tenant, clock),
    auditTrail: createAuditTrail(connection, tenant),
    securityRows: createSecurityRows(connection, tenant),
    ticketHints: createTicketHints(connection, tenant, clock),
  };
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  return models;
};

export type Models = Awaited<ReturnType<typeof openModels>>;
