import { loadConfig } from '../../config/loadConfig.ts';
import type { ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import type { Subject } from '../../domain/subject.ts';
import { plainMailbox } from '../../integrations/email/plainMailbox.ts';
import type { DataSource } from '../../integrations/sources/source.ts';
import { createBudgetRepository } from '../../models/budget/budget.ts';
import { createEvidenceRepository } from '../../models/evidence/evidence.ts';
import { createExportRepository } from '../../models/exports/exports.ts';
import { createOutboxRepository } from '../../models/outbox/outbox.ts';
import { createPrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import { createSuppressionRepository } from '../../models/suppression/suppression.ts';
import { createVerificationRepository } from '../../models/verification/verification.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { createUseCases } from '../../privacy/createUseCases.ts';
import { createWorkingDays } from '../../privacy/deadlines/workingDays.ts';
import { createOutbox } from '../../privacy/emails/createOutbox.ts';
import type { Outbox, PendingEmail } from '../../privacy/emails/pendingEmail.ts';
import { createDownloads } from '../../privacy/exports/downloads.ts';
import { assuranceTable } from '../../privacy/identity/assuranceTable.ts';
import { createCodes } from '../../privacy/identity/codes.ts';
import { createIdentity } from '../../privacy/identity/createIdentity.ts';
import { createFindSubjects } from '../../privacy/identity/findSubjects.ts';
import type { IdentityEvent } from '../../privacy/identity/identityEvents.ts';
import { createNoteTry } from '../../privacy/identity/noteTry.ts';
import { createNotMe } from '../../privacy/identity/notMe.ts';
import { createNotMeLinks } from '../../privacy/identity/notMeLinks.ts';
import type { PrivacyContext } from '../../privacy/requests/context.ts';
import { createMandates } from '../../privacy/requests/mandates.ts';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer } from '../../secrets/sealing.ts';
import { type StandingClock, standingClock } from './standingClock.ts';
import { freshTenant, indexed, type TestConnection } from './testConnection.ts';

const { company } = loadConfig({});

/** People by address: what a data source for identity knows, and it holds one order of each. */
export const peopleSource = (people: Record<string, Subject[]>): DataSource =>
  ({
    name: 'accounts',
    identity: true,
    facts: [{ category: 'orders', title: { en: 'Orders', fr: 'Commandes' } }],
    findSubjects: async (address: string) => people[address] ?? [],
    gatherIdentifiers: async (known: object) => known,
    verifyAbsence: async () => ({
      source: 'accounts',
      absent: false,
      remaining: [{ category: 'orders', count: 1 }],
      kept: [
        {
          category: 'invoices',
          count: 2,
          title: { en: 'Invoices' },
          legalBasis: { en: 'Art. 958f CO' },
          until: new Date('2036-12-31T00:00:00Z'),
        },
      ],
    }),
  }) as unknown as DataSource;

/** Tokens of a host site, already read: "sub", "sub|seconds since the password", or a problem after "!". */
const hostTokens: ReadHostToken = async (token) => {
  if (token.startsWith('!')) return { outcome: 'bad', problem: token.slice(1) as SignInProblem };
  const [sub = '', authAt, tokenId = 'one'] = token.split('|');
  const identity = {
    issuer: 'https://shop.example',
    tokenId: `${sub}/${tokenId}`,
    sub,
    expiresAt: new Date(0),
  };
  return { outcome: 'good', identity: { ...identity, ...(authAt && { authAt: new Date(authAt) }) } };
};

/** What a test gives to the rules and to the job alike, so that both work on the same requests at the same time of day. */
interface SharedWorld {
  clock?: StandingClock;
  tenant?: string;
  /** Knows the people. Default: `peopleSource`. */
  source?: DataSource;
}

/** The rules over the real repositories, on a store of the test's own; the world outside is a list of people. */
export const openPrivacy = async (
  store: TestConnection,
  people: Record<string, Subject[]> = {},
  moreSources: DataSource[] = [],
  { clock = standingClock(), tenant = freshTenant(), source = peopleSource(people) }: SharedWorld = {},
) => {
  const { connection } = store;
  const randomness = secureRandomness;
  const keyring = createKeyring('a key for tests of 32 characters');
  const sealer = createSealer(keyring, randomness);
  const requests = createPrivacyRequestRepository({ connection, tenant, clock, randomness });
  const outboxRows = createOutboxRepository(connection, tenant, clock);
  const exports = createExportRepository(connection, tenant, clock);
  const real = createOutbox({ outboxRows, sealer, keyring, clock, messageIdDomain: 'plumelac.example' });
  const mails: PendingEmail[] = [];
  const outbox: Outbox = {
    ...real,
    post: async (mail) => {
      await real.post(mail);
      mails.push(mail);
    },
  };
  const budgets = createBudgetRepository(connection, clock);
  const verifications = createVerificationRepository(connection, tenant);
  const notMeLinks = createNotMeLinks(keyring, tenant);
  const codes = createCodes({
    verifications,
    budgets,
    outbox,
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    codePageUrl: (token) => `https://privacy.example/code/${token}`,
    notMeUrl: (target) => `https://privacy.example/not-me/${notMeLinks.tokenFor(target)}`,
    noteTry: createNoteTry(requests),
  });
  const events: IdentityEvent[] = [];
  const note = (event: IdentityEvent) => {
    events.push(event);
  };
  const identity = createIdentity({
    codes,
    evidence: createEvidenceRepository(connection, tenant),
    budgets,
    readHostToken: hostTokens,
    findBySignIn: async (sub) =>
      Object.values(people)
        .flat()
        .filter(({ subjectId }) => subjectId === sub),
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    note,
  });
  const sources = [source, ...moreSources];
  const context: PrivacyContext = {
    tenant,
    company,
    requests,
    suppressions: createSuppressionRepository(connection, tenant, clock),
    codes,
    identity,
    assurance: assuranceTable(),
    factsAsked: 1,
    note,
    outbox,
    findSubjects: createFindSubjects(sources),
    sources,
    keyring,
    sealer,
    clock,
    respondAtFixedIntervals: (work) => work(),
    randomness,
    deadlines: {
      laws: company.laws,
      timeZone: company.timeZone,
      workingDays: createWorkingDays(company.country, company.subdivision),
    },
    windowDays: 14,
    policyVersion: '2.0',
    readAddress: (typed) => plainMailbox(typed.trim())?.toLowerCase(),
  };
  const mandates = createMandates(context, (token) => `https://privacy.example/mandate/${token}`);
  await indexed(connection);
  return {
    clock,
    tenant,
    connection,
    keyring,
    sealer,
    requests,
    outboxRows,
    exports,
    codes,
    identity,
    events,
    mails,
    people,
    context,
    useCases: createUseCases(context, () => undefined, mandates),
    mandates,
    notMe: createNotMe({ context, verifications, exports, links: notMeLinks, logger: silentLogger }),
    notMeLinks,
    downloads: createDownloads({ exports, codes, keyring, sealer, clock }),
    /** The code in the mail that was written last. */
    lastCode: (): string => {
      const content = mails.at(-1)?.content;
      if (content?.template !== 'verificationCode') throw new Error('the last mail carries no code');
      return content.code;
    },
    /** Everything of this tenant that lies in the store, as text: what must not be found there is not there. */
    everything: async (): Promise<string> => {
      const collections = await connection.db!.collections();
      const rows = await Promise.all(collections.map((one) => one.find({}).toArray()));
      return JSON.stringify(rows.flat().filter((row) => JSON.stringify(row).includes(tenant)));
    },
  };
};
export type PrivacyWorld = Awaited<ReturnType<typeof openPrivacy>>;

export const conversation = (conversationId = 'c1'): ConversationFacts => ({
  tenant: 'default',
  conversationId,
  language: 'en',
  gpc: false,
});
