import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { createWorker } from '../../../jobs/worker.ts';
import { DAY, HOUR, MINUTE } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { CUSTOMER } from '../../fakes/outside/scriptedDesk.ts';

const NAMES = /Anna|home\.example/;

describe('a ticket is made equal to what its request shows', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
  });
  afterAll(() => store.close());

  const writes = () =>
    stage.desk.calls.filter((name) => ['createTicket', 'changeTicket', 'redactComments'].includes(name));

  describe('in one write a change, over the life of', () => {
    it('a copy: one', async () => {
      const request = await stage.file();
      await stage.worker.settle();
      expect((await stage.now(request)).state).toBe('done');
      expect(writes()).toEqual(['createTicket']);
      expect(stage.ticketOf(request).status).toBe('solved');
    });

    it('an erasure: one when it is filed, and one at its end', async () => {
      const request = await stage.scheduled();
      expect(writes()).toEqual(['createTicket']);
      stage.later(MINUTE);
      await stage.look();
      stage.clock.pass(11 * DAY);
      await stage.worker.settle();
      expect((await stage.now(request)).state).toBe('done');
      expect(writes()).toEqual(['createTicket', 'changeTicket']);
      expect(stage.ticketOf(request).status).toBe('solved');
    });

    it('what an agent does by hand: one when it comes to them, one at its end, the names blackened', async () => {
      const request = await stage.byHand();
      stage.desk.say(stage.ticketOf(request).id, { public: false, text: 'Corrected.' });
      stage.desk.decide(stage.ticketOf(request).id, 'handled');
      await stage.look();
      expect((await stage.now(request)).state).toBe('done');
      expect(writes()).toEqual(['createTicket', 'redactComments', 'changeTicket']);
    });

    it('one that nothing happens to: none, however often it is looked at', async () => {
      await stage.byHand();
      const before = writes().length;
      for (let look = 0; look < 5; look += 1) {
        stage.clock.pass(HOUR);
        await stage.look();
      }
      expect(writes()).toHaveLength(before);
    });
  });

  it('a closed one is followed by another, with all that stood on it and why', async () => {
    const request = await stage.byHand();
    const former = stage.ticketOf(request);
    const [before] = stage.said(request);
    stage.desk.close(former.id);
    await stage.look();
    expect(stage.ticketOf(request)).toMatchObject({ round: 1, follows: former.id, status: 'open' });
    expect(stage.said(request).join()).toContain(before);
    expect(stage.said(request).join()).toContain('closed or merged while the request is still open');
    expect(stage.desk.tickets).toHaveLength(2);
  });

  it('also where it is learnt of by the refusal of a write', async () => {
    const request = await stage.scheduled();
    stage.desk.close(stage.ticketOf(request).id);
    await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'scheduled' });
    await stage.worker.settle();
    expect(stage.ticketOf(request)).toMatchObject({ round: 1, status: 'open' });
    expect(stage.said(request).join()).toContain('says that it was not them');
  });

  it('and what was said on it before is passed on, whoever closed it', async () => {
    const request = await stage.byHand();
    stage.desk.say(stage.ticketOf(request).id, { text: 'It is corrected.' });
    stage.desk.close(stage.ticketOf(request).id);
    await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
    await stage.worker.settle();
    expect(stage.ticketOf(request).round).toBe(1);
    expect(stage.mailer.sent.filter(({ text }) => text.includes('It is corrected.'))).toHaveLength(1);
  });

  it('a merged one goes on in a ticket of its own, and no word of the merge reaches anybody', async () => {
    const request = await stage.byHand();
    const other = await stage.byHand();
    const mails = stage.mailer.sent.length;
    stage.desk.merge(stage.ticketOf(request).id, stage.ticketOf(other).id);
    await stage.look();
    expect(stage.ticketOf(request)).toMatchObject({ round: 1, status: 'open' });
    expect(stage.ticketOf(other).round).toBe(0);
    expect(stage.mailer.sent).toHaveLength(mails);
  });

  it('a deleted one is made anew only while somebody needs it', async () => {
    const open = await stage.byHand();
    const ended = await stage.file();
    await stage.worker.settle();
    for (const request of [open, ended]) stage.desk.remove(stage.ticketOf(request).id);
    await stage.look();
    expect(stage.ticketOf(open).deleted).toBe(false);
    expect(stage.said(open).join()).toContain('was deleted while the request is still open');
    expect(stage.ticketOf(ended).deleted).toBe(true);
  });

  it('a requester whom somebody put in is taken off again: they would read every note that turns public', async () => {
    const request = await stage.byHand();
    stage.desk.makeRequester(stage.ticketOf(request).id, CUSTOMER);
    await stage.look();
    expect(stage.ticketOf(request).ours).toBe(true);
  });

  it('fields that somebody has changed are put back', async () => {
    const request = await stage.byHand();
    const ticket = stage.ticketOf(request);
    ticket.fields = { ...ticket.fields, deadline: '2040-01-01', state: 'done' };
    stage.desk.say(ticket.id, { public: false, text: 'There is time.' });
    await stage.look();
    expect(ticket.fields).toMatchObject({ deadline: '2026-04-01', state: 'awaiting_decision' });
  });

  it('one that is solved while it still runs is opened again when it needs somebody', async () => {
    const request = await stage.scheduled();
    stage.desk.setStatus(stage.ticketOf(request).id, 'solved');
    await stage.look();
    expect(stage.ticketOf(request).status).toBe('pending');
    await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'scheduled' });
    await stage.worker.settle();
    expect(stage.ticketOf(request).status).toBe('open');
  });

  describe('a write of which nobody knows whether it happened', () => {
    it('is not repeated where it did: the first', async () => {
      stage.desk.lostAnswers = 1;
      const request = await stage.file({ kind: 'rectification' });
      await stage.worker.settle();
      stage.clock.pass(MINUTE);
      await stage.look();
      expect(stage.desk.tickets).toHaveLength(1);
      const notes = stage.said(request);
      expect(new Set(notes).size).toBe(notes.length);
      expect(notes.join().split('What there is to do')).toHaveLength(2);
    });

    it('is not repeated where it did: any later one', async () => {
      const request = await stage.byHand();
      stage.desk.lostAnswers = 1;
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
      await stage.worker.settle();
      stage.clock.pass(MINUTE);
      await stage.worker.settle();
      expect(stage.said(request).join().split('Why it waits for you')).toHaveLength(2);
      expect((await stage.now(request)).desk).toMatchObject({ at: expect.anything(), attempts: 0 });
      expect((await stage.now(request)).desk?.writing).toBeUndefined();
    });

    it('is repeated where it did not', async () => {
      const request = await stage.byHand();
      stage.desk.down = true;
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
      await stage.worker.settle();
      stage.desk.down = false;
      stage.clock.pass(MINUTE);
      await stage.worker.settle();
      expect(stage.said(request).join().split('Why it waits for you')).toHaveLength(2);
    });

    it('and what of it names somebody is blackened at the end all the same', async () => {
      stage.desk.lostAnswers = 1;
      const request = await stage.byHand();
      stage.later(MINUTE);
      await stage.worker.settle();
      const { id } = stage.ticketOf(request);
      expect(stage.desk.textOf(id)).toContain('Anna');
      stage.later();
      stage.desk.say(id, { public: false, text: 'Corrected.' });
      stage.desk.decide(id, 'handled');
      await stage.look();
      expect((await stage.now(request)).state).toBe('done');
      expect(stage.desk.textOf(id)).not.toMatch(/home\.example|Anna/);
    });

    it.each(['the first', 'a later one'])(
      'and is looked for also where the request has ended meanwhile: %s',
      async (which) => {
        const request = await stage.scheduled();
        if (which === 'the first') stage.desk.remove(stage.ticketOf(request).id);
        stage.desk.lostAnswers = 1;
        if (which === 'the first') await stage.look();
        else {
          await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'scheduled' });
          await stage.worker.settle();
        }
        await stage.cancel(request);
        stage.clock.pass(HOUR);
        await stage.worker.settle();
        expect(stage.ticketOf(request)).toMatchObject({ status: 'solved', fields: { state: 'cancelled' } });
        expect(stage.desk.textOf(stage.ticketOf(request).id)).not.toMatch(NAMES);
      },
    );

    it('an older try’s ticket that turns up late is brought up to date', async () => {
      stage.desk.lostAnswers = 1;
      const request = await stage.file({ kind: 'rectification' });
      await stage.worker.settle();
      await stage.setAside(await stage.now(request), { reason: 'not_me', returnTo: 'awaiting_decision' });
      stage.clock.pass(3 * HOUR);
      await stage.worker.settle();
      expect(stage.desk.tickets).toHaveLength(1);
      expect(stage.ticketOf(request)).toMatchObject({ status: 'open', fields: { state: 'needs_attention' } });
      expect(stage.said(request).join()).toContain('Why it waits for you');
    });
  });

  it('where an account demands more before a ticket is solved, the note comes without the status and says why', async () => {
    const request = await stage.byHand();
    const { changeTicket } = stage.desk;
    stage.desk.changeTicket = (id, change) =>
      change.status === 'solved'
        ? Promise.reject(new AppError('desk_refused', 'A field is needed to solve it.', { status: 422 }))
        : changeTicket(id, change);
    stage.desk.say(stage.ticketOf(request).id, { public: false, text: 'Corrected.' });
    stage.desk.decide(stage.ticketOf(request).id, 'handled');
    await stage.look();
    for (let day = 0; day < 3; day += 1) {
      stage.clock.pass(DAY);
      await stage.look();
    }
    expect(stage.ticketOf(request)).toMatchObject({ status: 'open', fields: { state: 'done' } });
    expect(stage.said(request).join().split('A field is needed to solve it.')).toHaveLength(2);
  });

  it('two workers write nothing twice', async () => {
    const other = createWorker(stage.context, { idleMs: 5, listenMs: 1_000 });
    const requests = [];
    for (let n = 0; n < 4; n += 1) requests.push(await stage.file({ kind: 'rectification' }));
    await Promise.all([stage.worker.settle(), other.settle(), stage.worker.listen(), other.listen()]);
    await Promise.all([stage.worker.settle(), other.settle()]);
    stage.clock.pass(3 * MINUTE);
    await stage.worker.settle();
    expect(stage.desk.tickets).toHaveLength(requests.length);
    for (const request of requests) {
      const text = stage.said(request).join();
      for (const title of ['Rectification request', 'What there is to do', 'Who it is'])
        expect(text.split(title)).toHaveLength(2);
    }
  });
});
