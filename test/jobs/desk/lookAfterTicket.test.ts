import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { DAY, MINUTE, SECOND } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const ANSWERS = [
  ['desk_unauthorised', 401],
  ['desk_unauthorised', 403],
  ['desk_not_found', 404],
  ['desk_refused', 422],
  ['desk_rate_limited', 429],
  ['desk_unreachable', 503],
] as const;

describe('looking after a ticket', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
  });
  afterAll(() => store.close());

  /** Each call is answered like this until told otherwise. */
  const refuseAll = (code: (typeof ANSWERS)[number][0], status: number): (() => void) => {
    const kept = { ...stage.desk };
    const refuse = () =>
      Promise.reject(new AppError(code, `Zendesk answered ${status}.`, { status, retryable: status >= 429 }));
    for (const name of [
      'createTicket',
      'changeTicket',
      'written',
      'readTickets',
      'readHistory',
      'redactComments',
    ] as const)
      stage.desk[name] = refuse;
    return () => void Object.assign(stage.desk, kept);
  };

  it.each(ANSWERS)(
    'holds nothing up: days of %s (%i), and requests end in time; their tickets catch up',
    async (code, status) => {
      const waiting = await stage.scheduled();
      const mend = refuseAll(code, status);
      const copy = await stage.file();
      for (let day = 0; day < 12; day += 1) {
        await stage.worker.settle();
        await stage.worker.listen().catch(() => 0);
        stage.clock.pass(DAY);
      }
      await stage.worker.settle();
      expect((await stage.now(copy)).state).toBe('done');
      expect((await stage.now(waiting)).state).toBe('done');
      expect(stage.mailer.sent.at(-1)?.text).toContain(waiting.reference);
      expect((await stage.now(copy)).desk?.lastError).toContain(code);
      mend();
      stage.clock.pass(DAY);
      await stage.look();
      for (const request of [copy, waiting]) {
        expect(stage.ticketOf(request)).toMatchObject({ status: 'solved', fields: { state: 'done' } });
        expect((await stage.now(request)).desk?.lastError).toBeUndefined();
      }
      expect(stage.desk.textOf(stage.ticketOf(waiting).id)).not.toMatch(/Anna|home\.example/);
    },
  );

  it('is tried with growing pauses, and as the desk says where it says when', async () => {
    stage.desk.down = true;
    const request = await stage.file();
    const pauses: number[] = [];
    for (let look = 0; look < 4; look += 1) {
      await stage.worker.settle();
      const { at } = (await stage.now(request)).desk!;
      pauses.push(at!.getTime() - stage.clock.now().getTime());
      stage.clock.setTo(at!);
    }
    expect(pauses).toEqual([1, 2, 4, 8].map((seconds) => seconds * SECOND));
    stage.desk.down = false;
    stage.desk.failures.push(
      new AppError('desk_rate_limited', 'Later.', { retryable: true, retryAfterMs: 77 * SECOND }),
    );
    await stage.worker.settle();
    const { at } = (await stage.now(request)).desk!;
    expect(at!.getTime() - stage.clock.now().getTime()).toBe(77 * SECOND);
  });

  it('alarms an operator once it has failed again and again', async () => {
    stage.desk.down = true;
    const request = await stage.file();
    const alarms = () =>
      stage.logged.filter(({ level, message }) => level === 'error' && message.includes('ticket'));
    for (let look = 0; look < 4; look += 1) {
      await stage.worker.settle();
      stage.clock.setTo((await stage.now(request)).desk!.at!);
    }
    expect(alarms()).toEqual([]);
    await stage.worker.settle();
    expect(alarms()).toHaveLength(1);
    expect(alarms()[0]?.fields).toMatchObject({ reference: request.reference, code: 'desk_unreachable' });
  });

  it('of one that fails holds up no other', async () => {
    const bad = await stage.byHand();
    const good = await stage.byHand();
    const { changeTicket } = stage.desk;
    const badId = stage.ticketOf(bad).id;
    stage.desk.changeTicket = (id, change) =>
      id === badId
        ? Promise.reject(new AppError('desk_refused', 'No.', { status: 400 }))
        : changeTicket(id, change);
    for (const request of [bad, good])
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
    await stage.worker.settle();
    expect(stage.ticketOf(good).fields.state).toBe('needs_attention');
    expect(stage.ticketOf(bad).fields.state).toBe('awaiting_decision');
  });

  it('raises the priority by itself as the date comes near, with nobody touching it', async () => {
    const request = await stage.byHand();
    const { dueAt } = await stage.now(request);
    expect(stage.ticketOf(request).priority).toBe('normal');
    const reach = async (before: number) => {
      stage.clock.setTo(new Date(dueAt.getTime() - before));
      await stage.worker.settle();
      return stage.ticketOf(request).priority;
    };
    expect(await reach(7 * DAY + SECOND)).toBe('normal');
    expect(await reach(7 * DAY)).toBe('high');
    expect(await reach(2 * DAY)).toBe('urgent');
  });

  it('comes first to what an agent must act upon', async () => {
    stage.desk.down = true;
    const copy = await stage.file();
    const waiting = await stage.file({ kind: 'rectification' });
    await stage.worker.settle();
    stage.desk.down = false;
    stage.clock.pass(MINUTE);
    await stage.worker.settle();
    expect(stage.desk.tickets.map(({ externalId }) => externalId)).toEqual([
      waiting.reference,
      copy.reference,
    ]);
  });
});
