import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { after, DAY, MINUTE } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { ANNA } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const NAMES = /Anna|home\.example|accounts:1\b/;

describe('what names somebody on a ticket is blackened', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
  });
  afterAll(() => store.close());

  const bound = () => ({
    subjectKey: stage.context.keyring.hash('subject-hash', stage.context.tenant, ANNA.subjectId),
  });
  const textOf = (request: PrivacyRequest) => stage.desk.textOf(stage.ticketOf(request).id);
  const note = (request: PrivacyRequest, text: string) =>
    stage.desk.say(stage.ticketOf(request).id, { public: false, text });
  const handle = async (request: PrivacyRequest) => {
    note(request, 'Corrected in the CRM.');
    stage.desk.decide(stage.ticketOf(request).id, 'handled');
    await stage.look();
  };

  it('at the end of a request: our notes that name them, and no other', async () => {
    const request = await stage.byHand();
    expect(textOf(request)).toMatch(NAMES);
    await handle(request);
    expect((await stage.now(request)).state).toBe('done');
    expect(textOf(request)).not.toMatch(NAMES);
    for (const left of ['Corrected in the CRM.', `Rectification request ${request.reference}`, 'It is done.'])
      expect(textOf(request)).toContain(left);
  });

  it('also on the tickets that it had before, whatever only these said', async () => {
    const request = await stage.byHand({ establishedInChat: true });
    const former = stage.ticketOf(request).id;
    await stage.requests.cutOffChat('conversation-of-the-test');
    await stage.worker.settle();
    expect(stage.said(request).at(-1)).toContain('a***@home.example by email only.');
    stage.desk.close(former);
    await stage.look();
    stage.later();
    await handle(request);
    expect((await stage.now(request)).state).toBe('done');
    for (const id of [former, stage.ticketOf(request).id]) expect(stage.desk.textOf(id)).not.toMatch(NAMES);
  });

  it('once: a ticket that names nobody any more is not written again', async () => {
    const request = await stage.byHand();
    await handle(request);
    stage.desk.calls.length = 0;
    stage.clock.pass(3 * DAY);
    await stage.look();
    expect(stage.desk.calls).not.toContain('redactComments');
  });

  describe('with the erasure of the person', () => {
    it('everything on the ticket of the erasure, the words of agents included', async () => {
      const request = await stage.scheduled();
      note(request, 'Anna called, 079 555 01 02.');
      stage.clock.pass(11 * DAY);
      await stage.worker.settle();
      expect((await stage.now(request)).state).toBe('done');
      expect(textOf(request)).not.toMatch(/Anna|079|home\.example/);
      expect(textOf(request)).toContain(request.reference);
    });

    it('nothing, and its ticket is not read, where nobody else has written on it and no note names anybody', async () => {
      const request = await stage.scheduled();
      expect(textOf(request)).not.toMatch(NAMES);
      stage.later(MINUTE);
      await stage.look();
      stage.desk.calls.length = 0;
      stage.clock.pass(11 * DAY);
      await stage.worker.settle();
      expect((await stage.now(request)).state).toBe('done');
      expect(stage.desk.calls).toEqual(['changeTicket']);
    });

    it('also what somebody wrote in the very second in which the ticket was made', async () => {
      const request = await stage.file({ kind: 'erasure', windowEndsAt: after(stage.clock.now(), 10 * DAY) });
      await stage.worker.settle();
      note(request, 'Anna called, 079 555 01 02.');
      stage.clock.pass(11 * DAY);
      await stage.worker.settle();
      expect((await stage.now(request)).state).toBe('done');
      expect(textOf(request)).not.toMatch(/Anna|079/);
    });

    it.each(['open', 'ended'])(
      'everything on the tickets of their other requests (%s), and again a minute later',
      async (how) => {
        const other = await stage.byHand(bound());
        if (how === 'ended') await handle(other);
        note(other, 'Anna, 079 555 01 02.');
        await stage.erasure(bound());
        await stage.worker.settle();
        expect(textOf(other)).not.toMatch(/Anna|079/);
        // An agent was writing meanwhile.
        note(other, 'And Anna says thank you.');
        stage.clock.pass(2 * MINUTE);
        await stage.worker.settle();
        expect(textOf(other)).not.toContain('Anna');
        expect(textOf(other)).toContain('was erased with request');
      },
    );

    it('also where the desk was down just then', async () => {
      const other = await stage.byHand(bound());
      note(other, 'Anna, 079 555 01 02.');
      stage.desk.down = true;
      const erasure = await stage.erasure(bound());
      await stage.worker.settle();
      expect((await stage.now(erasure)).state).toBe('done');
      expect(textOf(other)).toContain('Anna');
      stage.desk.down = false;
      for (let minutes = 0; minutes < 3; minutes += 1) {
        stage.clock.pass(MINUTE);
        await stage.worker.settle();
      }
      for (const request of [other, erasure]) expect(textOf(request)).not.toMatch(/Anna|079|home\.example/);
    });
  });
});
