import { Types } from 'mongoose';
import { loadConfig } from '../../config/loadConfig.ts';
import type { Subject } from '../../domain/subject.ts';
import { renderEmail } from '../../integrations/email/renderEmail.ts';
import { createOwnership } from '../../integrations/sources/ownership.ts';
import type { JobContext } from '../../jobs/context.ts';
import { createJobs } from '../../jobs/createJobs.ts';
import { createWorker } from '../../jobs/worker.ts';
import { openModels } from '../../models/openModels.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { NewRequest } from '../../models/privacyRequest/repository.ts';
import { after, DAY } from '../../observe/clock.ts';
import type { IdentityEvent } from '../../observe/events.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { createWorkingDays } from '../../privacy/deadlines/workingDays.ts';
import { createOutbox } from '../../privacy/emails/createOutbox.ts';
import { createFileLinks } from '../../privacy/files/fileLinks.ts';
import { createNotMeLinks } from '../../privacy/identity/notMeLinks.ts';
import { sealFor } from '../../privacy/records/sealedFields.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer } from '../../secrets/sealing.ts';
import { scriptedDesk } from '../fakes/outside/scriptedDesk.ts';
import { scriptedMailer } from '../fakes/outside/scriptedMailer.ts';
import { scriptedSource } from '../fakes/outside/scriptedSource.ts';
import { recordingLogger } from './recordingLogger.ts';
import { standingClock } from './standingClock.ts';
import { freshTenant, type TestConnection } from './testConnection.ts';
import { testLinks } from './testLinks.ts';

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
  const models = await openModels({ connection, tenant, clock, randomness });
  const { requests, outboxRows } = models;
  const outbox = createOutbox({ outboxRows, sealer, keyring, clock, messageIdDomain: 'plumelac.example' });
  const [desk, mailer, sources] = [
    scriptedDesk(clock),
    scriptedMailer(),
    [scriptedSource('shop'), scriptedSource('forum')],
  ];
  const { logger, lines: logged } = recordingLogger();
  const events: IdentityEvent[] = [];
  const notices: { conversationId: string; text: string }[] = [];
  const context: JobContext = {
    ...createJobs({
      tenant,
      company,
      models,
      sources,
      ownership: createOwnership(sources),
      outbox,
      links: testLinks,
      notMeLinks: createNotMeLinks(keyring, tenant),
      fileLinks: createFileLinks(keyring, tenant),
      deadlines: {
        laws: company.laws,
        timeZone: company.timeZone,
        workingDays: createWorkingDays(company.country, company.subdivision),
      },
      windowDays: 14,
      policyVersion: '2.0',
      report: (event) => void events.push(event),
      keyring,
      sealer,
      clock,
      randomness,
      logger,
      desk,
      mailer,
      renderEmail,
    }),
    chats: {
      isOthersNow: async () => false,
      heardSince: async () => false,
      appendNotice: async (conversationId, { text }) => {
        notices.push({ conversationId, text });
        return true;
      },
    },
  };

  /** A request as the chat leaves it. */
  const file = async (
    change: Partial<NewRequest> = {},
    subjects: Subject[] = [ANNA],
  ): Promise<PrivacyRequest> => {
    const _id = new Types.ObjectId();
    const kept = { _id, dataKey: sealer.newDataKey() };
    const now = clock.now();
    // Whoever asked is still on file, so that an agent's approval finds them.
    for (const source of sources) source.people.push(...subjects);
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
      ...(change.state !== 'verifying' && { filedAt: now }),
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
    emailSender: context.emailSender,
    desk,
    mailer,
    sources,
    logged,
    events,
    notices,
    worker: createWorker(context, { idleMs: 5, listenMs: 1_000 }),
    file,
    /** The request as it stands in the store now. */
    now,
  };
};
export type JobWorld = Awaited<ReturnType<typeof openJobs>>;
