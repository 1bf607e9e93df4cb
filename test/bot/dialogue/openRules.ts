import { randomBytes } from 'node:crypto';
import { loadTopics } from '../../../bot/understanding/topics/loadTopics.ts';
import { loadConfig } from '../../../config/loadConfig.ts';
import type { Subject } from '../../../domain/subject.ts';
import { createOwnership } from '../../../integrations/sources/ownership.ts';
import { createWorker } from '../../../jobs/worker.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { after, MINUTE, SECOND } from '../../../observe/clock.ts';
import { createUseCases } from '../../../privacy/createUseCases.ts';
import { QUESTION_TOPICS } from '../../../privacy/policy/clauseTopics.ts';
import { createAskPolicy } from '../../../privacy/policy/createAskPolicy.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { openJobs } from '../../builders/openJobs.ts';
import { openPrivacy } from '../../builders/openPrivacy.ts';
import type { StandingClock } from '../../builders/standingClock.ts';
import type { TestConnection } from '../../builders/testConnection.ts';
import { scriptedCompany } from '../../fakes/outside/scriptedCompany.ts';
import type { ScriptedDesk } from '../../fakes/outside/scriptedDesk.ts';
import { PEOPLE, QUESTIONS } from './people.ts';

const policy = loadPolicy(loadConfig({}).policyDir);
const PACE = { idleMs: 5, listenMs: 1_000 };

const peopleAt = (address: string): Subject[] =>
  PEOPLE.map(({ subject }) => subject).filter(({ addressesOnFile }) => addressesOnFile.includes(address));
const peopleByAddress = Object.fromEntries(
  PEOPLE.flatMap(({ subject }) => subject.addressesOnFile).map((address) => [address, peopleAt(address)]),
);

/** The real use cases and the real worker over one company in memory, with requests of their own. */
export const openRules = async (store: TestConnection, clock: StandingClock) => {
  const company = scriptedCompany(PEOPLE, QUESTIONS);
  const privacy = await openPrivacy(store, peopleByAddress, [], { clock, source: company });
  const { tenant, context, identity, codes } = privacy;
  const openWorker = async () => {
    const { context: jobs, desk } = await openJobs(store, { clock, tenant });
    const sources = { sources: [company], ownership: createOwnership([company]) };
    return { worker: createWorker({ ...jobs, ...sources }, PACE), desk };
  };
  let opened: ReturnType<typeof openWorker> | undefined;
  const half = () => {
    opened ??= openWorker();
    return opened;
  };
  /** An agent acts on the newest ticket, a second after it was written, and the worker hears of it. */
  const onTicket = async (act: (desk: ScriptedDesk, ticketId: number) => void): Promise<void> => {
    const { worker, desk } = await half();
    clock.pass(SECOND);
    act(desk, desk.tickets.at(-1)?.id ?? 0);
    await worker.listen();
    await worker.settle();
  };
  let tokens = 0;
  return {
    /** A chat of which the store knows. */
    openConversation: async (): Promise<string> => {
      const conversationId = randomBytes(16).toString('base64url');
      await privacy.conversations.create({ conversationId, language: 'en', gpc: false, userId: 'dl_x' });
      return conversationId;
    },
    useCases: createUseCases(
      context,
      createAskPolicy(policy, loadTopics('clauses', QUESTION_TOPICS)),
      privacy.mandates,
    ),
    /** The worker does everything that is due now. */
    work: async (): Promise<void> => (await half()).worker.settle(),
    agentAnswers: (text: string) => onTicket((desk, id) => desk.say(id, { text, public: true })),
    agentSolves: () => onTicket((desk, id) => desk.setStatus(id, 'solved')),
    /** All that can be read on the newest ticket. */
    onTheTicket: async (): Promise<string> => {
      const { desk } = await half();
      return desk.textOf(desk.tickets.at(-1)?.id ?? 0);
    },
    /** The code in the latest email that carries one. */
    lastCode: (): string | undefined =>
      privacy.mails
        .flatMap(({ content }) => (content.template === 'verificationCode' ? [content.code] : []))
        .at(-1),
    /** Requests that were filed or left to an agent, oldest first. */
    onFile: async (): Promise<Pick<PrivacyRequest, 'kind' | 'state' | 'reference'>[]> =>
      store.connection
        .collection<PrivacyRequest>('privacyRequests')
        .find({ tenant, filedAt: { $exists: true } })
        .sort({ _id: 1 })
        .toArray(),
    /** Whether newsletters to this address have been stopped. */
    isStopped: async (address: string): Promise<boolean> => {
      const key = codes.addressKey(address);
      return (await context.suppressions.suppressedAmong('newsletter', [key])).has(key);
    },
    /** What the host's page hands over: somebody typed the password so many minutes ago. */
    signIn: async (conversationId: string, address: string, minutesAgo: number): Promise<void> => {
      const subjectId = peopleAt(address)[0]?.subjectId ?? '';
      const authAt = after(clock.now(), -minutesAgo * MINUTE).toISOString();
      tokens += 1;
      const signedIn = await identity.signIn(conversationId, `${subjectId}|${authAt}|${tokens}`);
      if (signedIn.outcome !== 'signed_in') throw new Error(`not signed in: ${signedIn.problem}`);
    },
    signOut: (conversationId: string): Promise<void> => identity.forget(conversationId),
  };
};

export type Rules = Awaited<ReturnType<typeof openRules>>;
