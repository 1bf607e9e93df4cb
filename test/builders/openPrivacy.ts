import { loadConfig } from '../../config/loadConfig.ts';
import { comparableAddress } from '../../domain/emailAddress/readMailbox.ts';
import type { ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import type { Subject } from '../../domain/subject.ts';
import { createOwnership } from '../../integrations/sources/ownership.ts';
import type { DataSource } from '../../integrations/sources/source.ts';
import { openModels } from '../../models/openModels.ts';
import type { IdentityEvent } from '../../observe/events.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { createPrivacy } from '../../privacy/createPrivacy.ts';
import { createWorkingDays } from '../../privacy/deadlines/workingDays.ts';
import { createOutbox } from '../../privacy/emails/createOutbox.ts';
import type { Outbox, PendingEmail } from '../../privacy/emails/pendingEmail.ts';
import { createNotMeLinks } from '../../privacy/identity/notMeLinks.ts';
import type { ConversationFacts } from '../../privacy/useCases.ts';
import { createKeyring } from '../../secrets/keyring.ts';
import { createSealer } from '../../secrets/sealing.ts';
import { type StandingClock, standingClock } from './standingClock.ts';
import { freshTenant, type TestConnection } from './testConnection.ts';
import { testLinks } from './testLinks.ts';

const { company } = loadConfig({});

/** People by address: what a data source for identity knows, and it holds one order of each. */
export const peopleSource = (people: Record<string, Subject[]>): DataSource =>
  ({
    name: 'accounts',
    identity: true,
    facts: [{ category: 'orders', title: { en: 'Orders', fr: 'Commandes' } }],
    findSubjects: async (address: string) => people[address] ?? [],
    findBySignIn: async (sub: string) =>
      Object.values(people)
        .flat()
        .filter(({ subjectId }) => subjectId === sub),
    keyOf: (subjectId: string) => ({ kind: 'subject', value: subjectId, strength: 'key' as const }),
    gatherIdentifiers: async () => ({ keys: [], addresses: [] }),
    unattributable: async () => [],
    find: async () => [],
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
  const models = await openModels({ connection, tenant, clock, randomness });
  const { requests, outboxRows, exports } = models;
  const real = createOutbox({ outboxRows, sealer, keyring, clock, messageIdDomain: 'plumelac.example' });
  const mails: PendingEmail[] = [];
  const outbox: Outbox = {
    post: async (mail) => {
      await real.post(mail);
      mails.push(mail);
    },
  };
  const events: IdentityEvent[] = [];
  const notMeLinks = createNotMeLinks(keyring, tenant);
  const sources = [source, ...moreSources];
  const privacy = createPrivacy({
    tenant,
    company,
    models,
    sources,
    ownership: createOwnership(sources),
    outbox,
    links: testLinks,
    notMeLinks,
    deadlines: {
      laws: company.laws,
      timeZone: company.timeZone,
      workingDays: createWorkingDays(company.country, company.subdivision),
    },
    windowDays: 14,
    report: (event) => {
      events.push(event);
    },
    keyring,
    sealer,
    clock,
    randomness,
    logger: silentLogger,
    readHostToken: hostTokens,
    respondAtFixedIntervals: (work) => work(),
    policyVersion: '2.0',
    askPolicy: () => ({ outcome: 'nothing' }),
    readAddress: comparableAddress,
  });
  return {
    ...privacy,
    clock,
    tenant,
    connection,
    keyring,
    sealer,
    requests,
    conversations: models.conversations,
    verifications: models.verifications,
    evidence: models.evidence,
    outboxRows,
    exports,
    events,
    mails,
    people,
    notMeLinks,
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

let turns = 0;
/** A new turn of the conversation each time. */
export const conversation = (conversationId = 'c1', network = 'home'): ConversationFacts => {
  turns += 1;
  return { tenant: 'default', conversationId, network, turnId: `turn-${turns}`, language: 'en', gpc: false };
};
