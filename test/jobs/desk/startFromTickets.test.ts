import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RequestKind } from '../../../domain/kinds.ts';
import { AppError } from '../../../errors.ts';
import type { Requester } from '../../../integrations/zendesk/ticketIntake.ts';
import { DAY } from '../../../observe/clock.ts';
import { type JobWorld, openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const ADDRESS = 'anna@home.example';

describe('a ticket that an agent has marked as a privacy request', () => {
  let store: TestConnection;
  let jobs: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    jobs = await openJobs(store);
  });

  const daysAgo = (days: number): Date => new Date(jobs.clock.now().getTime() - days * DAY);
  const mark = (
    ticket: { id?: number; kind?: RequestKind; createdAt?: Date; ours?: boolean } = {},
    requester: Partial<Requester> = {},
  ) => {
    const { id = 35, kind, createdAt = jobs.clock.now(), ours = false } = ticket;
    const asked = kind === undefined ? {} : { kind };
    jobs.desk.marked.push({ id, createdAt, updatedAt: createdAt, tags: [], requesterId: 77, ours, ...asked });
    jobs.desk.requesters.set(77, { name: 'Anna', address: ADDRESS, role: 'end-user', ...requester });
  };
  const begun = (id = 35) => jobs.requests.findByTurn(`ticket:${id}`);
  const work = async () => {
    await jobs.worker.listen();
    await jobs.worker.settle();
  };
  const mails = () => jobs.mailer.sent.map(({ to, subject }) => ({ to, subject }));

  it('becomes a request that waits for its proof, with the clock of the email', async () => {
    const createdAt = daysAgo(5);
    mark({ kind: 'access', createdAt });
    await work();
    const request = await begun();
    expect(request).toMatchObject({ state: 'verifying', route: 'email', kind: 'access', fromTicket: 35 });
    expect(request?.receivedAt).toEqual(createdAt);
    expect(request?.clocks.every(({ dueAt }) => dueAt > createdAt)).toBe(true);
    expect(request?.dueAt.getTime()).toBeLessThanOrEqual(createdAt.getTime() + 32 * DAY);
    expect(jobs.desk.tickets).toEqual([]);
    const reference = request?.reference ?? 'none';
    expect(mails()).toEqual([{ to: ADDRESS, subject: expect.stringContaining(reference) as string }]);
    expect(jobs.desk.answered).toEqual([
      { id: 35, started: true, text: expect.stringContaining(reference) as string },
    ]);
    expect(jobs.desk.answered[0]?.text).not.toContain(ADDRESS);
  });

  it('is begun once, however often it is seen', async () => {
    mark({ kind: 'access' });
    await work();
    mark({ kind: 'access' });
    await jobs.context.ticketHints.add(35);
    await work();
    expect(mails()).toHaveLength(1);
    expect(new Set(jobs.desk.answered.map(({ text }) => text)).size).toBe(1);
  });

  it('is begun as soon as a webhook tells of it, without a search', async () => {
    mark({ kind: 'erasure' });
    await jobs.context.ticketHints.add(35);
    await jobs.worker.settle();
    expect((await begun())?.kind).toBe('erasure');
    expect(jobs.desk.calls).not.toContain('findMarked');
  });

  it('writes in the requester’s language', async () => {
    mark({ kind: 'access' }, { locale: 'de-CH' });
    await work();
    expect((await begun())?.language).toBe('de');
    expect(mails()[0]?.subject).toContain('Bitte zeigen Sie uns');
  });

  it.each<[string, Parameters<typeof mark>, string]>([
    ['nobody has said which right', [{}], 'Choose it in the field "Privacy request"'],
    ['the requester has no address', [{ kind: 'access' }, { address: 'not one' }], 'no email address'],
    ['the requester is an agent', [{ kind: 'access' }, { role: 'agent' }], 'Make the customer the requester'],
    ['it shows a request already', [{ kind: 'access', ours: true }], 'already'],
    ['it is for a person to answer', [{ kind: 'complaint' }], 'answer the customer here'],
  ])('is answered and left alone where %s', async (_why, [ticket, requester], says) => {
    mark(ticket, requester);
    await work();
    expect(await begun()).toBeUndefined();
    expect(jobs.desk.answered).toEqual([
      { id: 35, started: false, text: expect.stringContaining(says) as string },
    ]);
    expect(mails()).toEqual([]);
  });

  it('takes an opt-out at once', async () => {
    mark({ kind: 'withdrawal' });
    await work();
    expect(await begun()).toMatchObject({ state: 'done', route: 'email' });
    const [key = ''] = jobs.context.addressKeys(ADDRESS);
    const stopped = await jobs.context.suppressions.suppressedAmong('newsletter', [key]);
    expect([...stopped.keys()]).toEqual([key]);
    expect(jobs.desk.answered[0]?.text).toContain('takes effect at once');
  });

  it('joins what the same person has asked by email before, and the first date counts', async () => {
    mark({ kind: 'access', createdAt: daysAgo(3) });
    await work();
    mark({ id: 36, kind: 'access' });
    await work();
    expect(await begun(36)).toBeUndefined();
    const first = await begun();
    expect(first?.joins).toHaveLength(1);
    const reference = first?.joins?.[0]?.reference ?? '';
    expect((await jobs.requests.findByReference(reference))?._id).toEqual(first?._id);
    expect(jobs.desk.answered[1]).toMatchObject({ id: 36, started: true });
    expect(jobs.desk.answered[1]?.text).toContain(reference);
  });

  it('joins no attempt of somebody in the chat who has proved nothing', async () => {
    const [addressKey = ''] = jobs.context.addressKeys(ADDRESS);
    await jobs.file({ state: 'verifying', addressKey });
    mark({ kind: 'access' });
    await work();
    expect((await begun())?.state).toBe('verifying');
  });

  it('is tried again where its answer was refused, and nothing is sent twice', async () => {
    mark({ kind: 'access' });
    const { answerMarked } = jobs.desk;
    let refusals = 2;
    jobs.desk.answerMarked = async (...args) => {
      refusals -= 1;
      if (refusals < 0) return answerMarked(...args);
      throw new AppError('desk_conflict', 'It has changed.', { status: 409, retryable: true });
    };
    for (let tries = 0; tries < 3; tries += 1) await work();
    expect(jobs.desk.answered).toHaveLength(1);
    expect(mails()).toHaveLength(1);
  });

  it('holds nothing else up when the desk refuses the search', async () => {
    jobs.desk.findMarked = async () => {
      throw new AppError('desk_refused', 'No search today.', { status: 422 });
    };
    const { reference } = await jobs.file({ kind: 'complaint' });
    await jobs.worker.settle();
    const ticket = jobs.desk.tickets.find((one) => one.externalId === reference);
    jobs.clock.pass(5 * 60_000);
    await work();
    jobs.desk.say(ticket?.id ?? 0, { text: 'We look into it.' });
    expect(await jobs.worker.listen()).toBe(1);
    expect(JSON.stringify(jobs.logged)).toContain('no request could be begun from a ticket');
  });

  it('ends after 30 days without a proof, counted from when the customer was asked, and they hear of it', async () => {
    mark({ kind: 'access', createdAt: daysAgo(40) });
    await work();
    expect((await begun())?.state).toBe('verifying');
    jobs.clock.pass(30 * DAY + 1_000);
    await work();
    expect((await begun())?.state).toBe('refused');
    expect(mails()).toHaveLength(2);
  });
});
