import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { LEASE_MS } from '../../jobs/run.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { NewRequest } from '../../models/privacyRequest/repository.ts';
import { after, DAY, MINUTE } from '../../observe/clock.ts';
import { ANNA, type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';
import { AGENT } from '../fakes/outside/scriptedDesk.ts';

describe('an erasure', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());
  const waived = () => {
    const now = world.clock.now();
    return world.file({ kind: 'erasure', windowEndsAt: now, windowWaivedAt: now });
  };
  const erasures = () =>
    world.sources.flatMap(({ calls }) => calls.filter((call) => call.startsWith('erase')));

  it('is warned of before its first row goes, goes source by source, proves, sends the last mail, and takes the contact record last', async () => {
    const order: string[] = [];
    for (const source of world.sources)
      source.before = (call) => void order.push(`${source.name} ${call} after ${world.mailer.sent.length}`);
    await waived();
    await world.worker.settle();
    expect(order).toEqual([
      'shop stop after 1',
      'forum stop after 1',
      'shop erase:all_but_contact after 2',
      'forum erase:all_but_contact after 2',
      'shop prove:all_but_contact after 2',
      'forum prove:all_but_contact after 2',
      'shop erase:contact after 3',
      'forum erase:contact after 3',
      'shop prove:contact after 3',
      'forum prove:contact after 3',
    ]);
  });

  it('is not done while a source still answers with a row, whatever it said about the deletion', async () => {
    const request = await waived();
    const [, forum] = world.sources;
    forum!.before = (call) => {
      if (call === 'prove:all_but_contact') forum!.held.all_but_contact = 1;
    };
    await world.worker.settle();
    const waiting = await world.now(request);
    expect(waiting.state).toBe('in_progress');
    expect(waiting.work.lastError).toContain('forum still holds: orders (1)');
    // Filed, and the warning: no word that it is done.
    expect(world.mailer.sent).toHaveLength(2);
    forum!.before = () => {};
    world.clock.pass(MINUTE);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
  });

  it('says on the ticket and in the last email what was deleted before and goes by itself, and until when', async () => {
    Object.assign(world.sources[0]!, { trash: { category: 'orders', days: 30 } });
    await waived();
    await world.worker.settle();
    const until = after(world.clock.now(), 30 * DAY);
    const note = world.desk.textOf(world.desk.tickets[0]!.id) ?? '';
    expect(note).toContain('Not reached');
    expect(note).toContain(until.toISOString().slice(0, 10));
    expect(world.mailer.sent.at(-1)?.text).toContain('what was deleted there before you asked');
  });

  it('goes on in the other sources when one fails', async () => {
    await waived();
    const [shop, forum] = world.sources;
    shop!.before = (call) => {
      if (call.startsWith('erase')) throw new AppError('source_unreachable', 'Away.', { retryable: true });
    };
    await world.worker.settle();
    expect(forum!.held.all_but_contact).toBe(0);
    expect(shop!.held.all_but_contact).toBe(1);
    expect(forum!.held.contact).toBe(1);
  });

  it('stops before the next source when a legal hold is set in the middle', async () => {
    const request = await waived();
    world.sources[0]!.before = async (call) => {
      if (call !== 'erase:all_but_contact') return;
      const hold = { reason: 'court order', since: world.clock.now(), by: 'agent' };
      await world.requests.amend(request._id, { state: 'in_progress', set: { hold } });
    };
    await world.worker.settle();
    const held = await world.now(request);
    expect(held.state).toBe('needs_attention');
    expect(held.attention?.reason).toBe('legal_hold');
    expect(world.sources[1]?.held).toEqual({ all_but_contact: 1, contact: 1 });
    expect(world.desk.textOf(world.desk.tickets[0]!.id)).toContain('legal hold');
  });

  it('gives the processing back when the customer cancels while it is being stopped', async () => {
    const request = await world.file({
      kind: 'erasure',
      windowEndsAt: new Date(world.clock.now().getTime() + DAY),
    });
    world.sources[1]!.before = async (call) => {
      if (call !== 'stop') return;
      world.sources[1]!.before = () => {};
      await world.requests.move(request._id, {
        from: 'filed',
        to: 'cancelled',
        by: 'customer',
        what: 'cancelled',
        workAt: world.clock.now(),
      });
    };
    await world.worker.settle();
    expect(world.sources.map(({ calls }) => calls)).toEqual([
      ['stop', 'resume'],
      ['stop', 'resume'],
    ]);
    expect(erasures()).toEqual([]);
    expect(await world.now(request)).toMatchObject({ state: 'cancelled', sealed: {} });
  });

  it('gives the processing back when an agent refuses it, because the owner said that it was not them', async () => {
    const request = await world.file({
      kind: 'erasure',
      windowEndsAt: new Date(world.clock.now().getTime() + DAY),
    });
    await world.worker.settle();
    await world.requests.move(request._id, {
      from: 'scheduled',
      to: 'needs_attention',
      by: 'customer',
      what: 'not_me',
      workAt: world.clock.now(),
      set: { attention: { reason: 'not_me', returnTo: 'scheduled' } },
    });
    await world.worker.settle();
    const { id } = world.desk.tickets[0]!;
    world.clock.pass(1_000);
    world.desk.say(id, { text: 'It was not the customer who asked.' });
    world.desk.decide(id, 'refuse');
    await world.worker.listen();
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('refused');
    expect(world.sources.map(({ calls }) => calls)).toEqual([
      ['stop', 'resume'],
      ['stop', 'resume'],
    ]);
  });

  it('does nothing to the data inside its window, however often it is looked at', async () => {
    const windowEndsAt = new Date(world.clock.now().getTime() + 14 * DAY);
    const request = await world.file({ kind: 'erasure', windowEndsAt });
    for (let day = 0; day < 14; day += 1) {
      await world.worker.settle();
      expect((await world.now(request)).state).toBe('scheduled');
      world.clock.pass(DAY - LEASE_MS);
    }
    expect(erasures()).toEqual([]);
  });

  it('is sealed until its end and holds no word about the person afterwards', async () => {
    const request = await waived();
    await world.worker.settle();
    const ended = await world.now(request);
    expect(ended).toMatchObject({ state: 'done', sealed: {} });
    expect(ended.dataKey).toBeUndefined();
    expect(JSON.stringify(ended)).not.toMatch(/anna/i);
  });

  describe('takes with it what we ourselves hold of the person', () => {
    const [HOME] = ANNA.addressesOnFile as [string];
    const bound = () => ({
      subjectKey: world.context.keyring.hash('subject-hash', world.context.tenant, ANNA.subjectId),
    });
    const typed = (): Partial<NewRequest> => ({
      kind: 'human',
      addressKey: world.context.addressKeys(HOME)[0] as string,
      evidence: [{ level: 'none', at: world.clock.now(), words: '' }],
    });
    const ticketOf = ({ reference }: PrivacyRequest) =>
      world.desk.tickets.find(({ externalId }) => externalId === reference)!;
    const waivedAndBound = () => {
      const now = world.clock.now();
      return world.file({ kind: 'erasure', windowEndsAt: now, windowWaivedAt: now, ...bound() });
    };

    it('their other requests, bound or begun with their address, with key, ticket and email', async () => {
      const rectification = await world.file({ kind: 'rectification', ...bound() });
      const human = await world.file(typed(), []);
      await world.worker.settle();
      const ended = await world.file(typed(), []);
      await world.worker.settle();
      world.desk.decide(ticketOf(ended).id, 'handled');
      await world.worker.listen();
      await world.worker.settle();
      for (const one of [rectification, human, ended])
        world.desk.say(ticketOf(one).id, { public: false, text: 'Call 079 555 01 02.' }, { by: AGENT });
      const content = { template: 'neutralNotice', askedAt: world.clock.now() } as const;
      world.mailer.failures.push(new AppError('mail_deferred', 'Later.', { retryable: true }));
      await world.outbox.post({ key: 'x', to: HOME, language: 'en', content });
      await world.emailSender.deliverNext();

      const erasure = await waivedAndBound();
      await world.worker.settle();
      expect((await world.now(erasure)).state).toBe('done');
      const last = world.mailer.sent.findIndex(({ subject }) => subject.includes('has been erased'));
      expect(world.mailer.sent.slice(last + 1)).toEqual([]);
      for (const one of [rectification, human]) {
        expect(await world.now(one)).toMatchObject({ state: 'cancelled', sealed: {} });
        expect(ticketOf(one).status).toBe('solved');
      }
      for (const one of [rectification, human, ended]) {
        const { dataKey, erasedBy } = await world.now(one);
        expect([dataKey, erasedBy]).toEqual([undefined, erasure.reference]);
      }
      const onTickets = () => world.desk.tickets.map(({ id }) => world.desk.textOf(id)).join();
      expect(onTickets()).not.toMatch(/079|home\.example|Anna/);
      expect((await world.outboxRows.find('x'))?.state).toBe('void');

      // Nothing of it wakes up again, and whatever was written at that moment is blackened too.
      world.desk.say(ticketOf(human).id, { public: false, text: 'Anna again.' }, { by: AGENT });
      world.clock.pass(3 * LEASE_MS);
      await world.worker.settle();
      expect(onTickets()).not.toContain('Anna');
      expect(world.desk.textOf(ticketOf(human).id)).toContain(`erased with request ${erasure.reference}`);
      expect(world.mailer.sent).toHaveLength(last + 1);
    });

    it('and nothing of anybody else', async () => {
      const other = { ...ANNA, subjectId: 'accounts:2', addressesOnFile: ['beat@home.example'] };
      const beat = await world.file({ kind: 'rectification' }, [other]);
      const stranger = await world.file(
        { ...typed(), addressKey: world.context.addressKeys('eve@home.example')[0] as string },
        [],
      );
      await world.worker.settle();
      await waivedAndBound();
      await world.worker.settle();
      for (const one of [beat, stranger]) {
        expect((await world.now(one)).state).toBe('awaiting_decision');
        expect(world.desk.textOf(ticketOf(one).id)).toContain(one.reference);
      }
    });

    it('and of an address that two people share, nothing that is bound to neither', async () => {
      const beat = { ...ANNA, subjectId: 'accounts:2' };
      const human = await world.file(typed(), []);
      await world.worker.settle();
      for (const source of world.sources) source.people.push(beat);
      await waivedAndBound();
      await world.worker.settle();
      expect((await world.now(human)).state).toBe('awaiting_decision');
    });

    it('although a ticket of theirs is closed or gone', async () => {
      const human = await world.file(typed(), []);
      await world.worker.settle();
      world.desk.remove(ticketOf(human).id);
      const erasure = await waivedAndBound();
      await world.worker.settle();
      expect((await world.now(erasure)).state).toBe('done');
    });
  });
});
