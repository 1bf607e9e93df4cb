import type { Subject } from '../../domain/subject.ts';
import type { Attention, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { NewRequest } from '../../models/privacyRequest/repository.ts';
import { after, DAY, SECOND } from '../../observe/clock.ts';
import type { HeldTicket } from '../fakes/outside/scriptedDesk.ts';
import { ANNA, openJobs } from './openJobs.ts';
import type { TestConnection } from './testConnection.ts';

/** The job with a desk in memory, and what a test of the two says again and again. */
export const openDeskStage = async (store: TestConnection) => {
  const world = await openJobs(store);
  const { desk, worker, clock, requests, file } = world;
  const ticketOf = ({ reference }: PrivacyRequest): HeldTicket => {
    const found = desk.tickets.findLast(({ externalId }) => externalId === reference);
    if (!found) throw new Error(`no ticket of ${reference}`);
    return found;
  };
  const move = async (request: PrivacyRequest, attention: Attention): Promise<PrivacyRequest> =>
    (await requests.move(request._id, {
      from: request.state,
      to: 'needs_attention',
      by: 'customer',
      what: 'handed_to_a_person',
      workAt: clock.now(),
      set: { attention: { since: clock.now(), ...attention } },
    }))!;
  const inDoubt = async (
    attention: Partial<Attention> = {},
    people: Subject[] = [ANNA],
  ): Promise<PrivacyRequest> =>
    move(await file({ state: 'verifying' }, people), {
      reason: 'no_account',
      returnTo: 'filed',
      ...attention,
    });
  return {
    ...world,
    /** Waits for an agent because of a doubt; on no ticket yet. */
    inDoubt,
    ticketOf,
    /** Comments and notes on its ticket, oldest first. */
    said: (request: PrivacyRequest): string[] =>
      desk.commentsOn(ticketOf(request).id).map(({ text }) => text),
    /** Agents act a second after the ticket was written. */
    later: (milliseconds = SECOND): void => clock.pass(milliseconds),
    look: async (): Promise<void> => {
      await worker.listen();
      await worker.settle();
    },
    /** Waits for an agent, and stands on a ticket. */
    byHand: async (change: Partial<NewRequest> = {}): Promise<PrivacyRequest> => {
      const request = await file({ kind: 'rectification', ...change });
      await worker.settle();
      clock.pass(SECOND);
      return request;
    },
    /** Waits for an agent because of a doubt, and stands on a ticket. */
    undecided: async (
      attention: Partial<Attention> = {},
      people: Subject[] = [ANNA],
    ): Promise<PrivacyRequest> => {
      const request = await inDoubt(attention, people);
      await worker.settle();
      clock.pass(SECOND);
      return request;
    },
    setAside: move,
    cancel: async (request: PrivacyRequest): Promise<void> => {
      const { state } = (await requests.find(String(request._id)))!;
      const how = { by: 'agent', what: 'cancelled', workAt: clock.now() } as const;
      await requests.move(request._id, { ...how, from: state, to: 'cancelled' });
    },
    /** An erasure that waits until its withdrawal period ends. */
    scheduled: async (): Promise<PrivacyRequest> => {
      const request = await file({ kind: 'erasure', windowEndsAt: after(clock.now(), 10 * DAY) });
      await worker.settle();
      clock.pass(SECOND);
      return request;
    },
    /** One that is carried out at once. */
    erasure: (change: Partial<NewRequest> = {}): Promise<PrivacyRequest> =>
      file({ kind: 'erasure', windowEndsAt: clock.now(), windowWaivedAt: clock.now(), ...change }),
  };
};
export type DeskStage = Awaited<ReturnType<typeof openDeskStage>>;
