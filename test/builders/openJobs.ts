import { Types } from 'mongoose';
import { loadConfig } from '../../config/loadConfig.ts';
import type { Subject } from '../../domain/subject.ts';
import { renderEmail } from '../../integrations/email/renderEmail.ts';
import type { JobContext } from '../../jobs/context.ts';
import { createComposeEmail } from '../../jobs/emails/composeEmail.ts';
import { createEmailSender } from '../../jobs/emails/emailSender.ts';
import { createWorker } from '../../jobs/worker.ts';
import { createAuditTrail } from '../../models/auditTrail/auditTrail.ts';
import { createBudgetRepository } from '../../models/budget/budget.ts';
import { createExportRepository } from '../../models/exports/exports.ts';
import { createOutboxRepository } from '../../models/outbox/outbox.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { createPrivacyRequestRepository, type NewRequest } from '../../models/privacyRequest/repository.ts';
import { createSuppressionRepository } from '../../models/suppression/suppression.ts';
import { after, DAY } from '../../observe/clock.ts';
import type { LogFields, Logger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { createWorkingDays } from '../../privacy/deadlines/workingDays.ts';
import { createOutbox } from '../../privacy/emails/createOutbox.ts';
import { createNotMeLinks } from '../../privacy/identity/notMeLinks.ts';
import { sealFor } from '../../privacy/records/sealedFields.ts';
import { createDecide } from '../../privacy/requests/decide.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer } from '../../secrets/sealing.ts';
import { scriptedDesk } from '../fakes/outside/scriptedDesk.ts';
import { scriptedMailer } from '../fakes/outside/scriptedMailer.ts';
import { scriptedSource } from '../fakes/outside/scriptedSource.ts';
import { standingClock } from './standingClock.ts';
import { freshTenant, indexed, type TestConnection } from './testConnection.ts';

const { company } = loadConfig({});

export const ANNA: Subject = {
  subjectId: 'accounts:1',
  addressesOnFile: ['anna@home.example'],
  role: 'controller',
  name: 'Anna',
};

/** The job over the real repositories; desk, mail server and sources do what the test tells them. */
export const openJobs = async (
  { connection }: TestConnection,
  { clock = standingClock(), tenant = freshTenant() } = {},
) => {
  const randomness = secureRandomness;
  const keyring = createKeyring('a key for tests of 32 characters');
  const sealer = createSealer(keyring, randomness);
  const requests = createPrivacyRequestRepository({ connection, tenant, clock, randomness });
  const outboxRows = createOutboxRepository(connection, tenant, clock);
  const budgets = createBudgetRepository(connection, clock);
  const outbox = createOutbox({ outboxRows, sealer, keyring, clock, messageIdDomain: 'plumelac.example' });
  const [desk, mailer, sources] = [
    scriptedDesk(clock),
    scriptedMailer(),
    [scriptedSource('shop'), scriptedSource('forum')],
  ];
  const logged: { level: keyof Logger; message: string; fields: LogFields }[] = [];
  const log =
    (level: keyof Logger) =>
    (message: string, fields: LogFields = {}) =>
      void logged.push({ level, message, fields });
  const logger: Logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
  const notices: { conversationId: string; text: string }[] = [];
  const links = {
    privacy: () => 'https://privacy.example/policy',
    codePage: (token: string) => `https://privacy.example/code/${token}`,
    exportPage: (token: string) => `https://privacy.example/export/${token}`,
    notMePage: (token: string) => `https://privacy.example/not-me/${token}`,
    mandatePage: (token: string) => `https://privacy.example/mandate/${token}`,
    chat: () => 'https://privacy.example/chat',
  };
  const emailSender = createEmailSender({
    outboxRows,
    outbox,
    mailer,
    compose: createComposeEmail({ company, links, clock, renderEmail }),
    budgets,
    sealer,
    keyring,
    clock,
    logger,
  });
  const context: JobContext = {
    tenant,
    company,
    requests,
    exports: createExportRepository(connection, tenant, clock),
    budgets,
    suppressions: createSuppressionRepository(connection, tenant, clock),
    trail: createAuditTrail(connection, tenant),
    notices: {
      appendNotice: async (conversationId, { text }) => {
        notices.push({ conversationId, text });
        return true;
      },
    },
    desk,
    decide: createDecide({
      company,
      requests,
      identity: { restoreFactsTries: async () => {} },
      currentRecord: async (known) => known,
      keyring,
      sealer,
      clock,
      tenant,
      note: () => {},
    }),
    sources,
    emailSender,
    outbox,
    addressKeys: (address) => keyring.hashes('address-hash', tenant, address),
    keyring,
    sealer,
    clock,
    randomness,
    logger,
    links,
    notMeLinks: createNotMeLinks(keyring, tenant),
    windowDays: 14,
    deadlines: {
      laws: company.laws,
      timeZone: company.timeZone,
      workingDays: createWorkingDays(company.country, company.subdivision),
    },
  };
  await indexed(connection);

  /** A request as the chat leaves it. */
  const file = async (
    change: Partial<NewRequest> = {},
    subjects: Subject[] = [ANNA],
  ): Promise<PrivacyRequest> => {
    const _id = new Types.ObjectId();
    const kept = { _id, dataKey: sealer.newDataKey() };
    const now = clock.now();
    return requests.create({
      ...kept,
      by: 'customer',
      tenant,
      kind: 'access',
      state: 'filed',
      route: 'chat',
      language: 'en',
      conversationId: 'conversation-of-the-test',
      sealed: {
        address: sealFor(sealer, kept, 'address', ANNA.addressesOnFile[0] as string),
        subjects: sealFor(sealer, kept, 'subjects', subjects),
      },
      evidence: [],
      receivedAt: now,
      filedAt: now,
      clocks: [],
      dueAt: after(now, 30 * DAY),
      policyVersion: '2.0',
      region: 'Geneva',
      workAt: now,
      ...change,
    });
  };
  const now = async (request: PrivacyRequest): Promise<PrivacyRequest> =>
    (await requests.find(String(request._id))) as PrivacyRequest;

  return {
    clock,
    context,
    requests,
    outboxRows,
    outbox,
    emailSender,
    desk,
    mailer,
    sources,
    logged,
    notices,
    worker: createWorker(context, { idleMs: 5, reconcileMs: 1_000 }),
    file,
    /** The request as it stands in the store now. */
    now,
  };
};
export type JobWorld = Awaited<ReturnType<typeof openJobs>>;
