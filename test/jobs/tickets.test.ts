import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttentionReason } from '../../domain/attention.ts';
import type { Subject } from '../../domain/subject.ts';
import { AppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import { ANNA, type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';
import { AGENT, CUSTOMER, ORDINARY } from '../fakes/outside/scriptedDesk.ts';

const BEAT = { ...ANNA, subjectId: 'accounts:2' };

describe('what agents do on a ticket', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  const ticketOf = (request: PrivacyRequest) =>
    world.desk.tickets.findLast(({ externalId }) => externalId === request.reference)!;
  const said = (request: PrivacyRequest) =>
    world.desk.commentsOn(ticketOf(request).id).map(({ text }) => text);
  /** Agents act a second after the ticket was written; what they do in that very second is a case of its own. */
  const later = () => world.clock.pass(SECOND);
  const look = async () => {
    await world.worker.listen();
    await world.worker.settle();
  };
  const decide = async (request: PrivacyRequest, decision: 'approve' | 'refuse' | 'handled' | 'retry') => {
    world.desk.decide(ticketOf(request).id, decision);
    await look();
    return world.now(request);
  };
  const byHand = async () => {
    const request = await world.file({ kind: 'rectification', establishedInChat: true });
    await world.worker.settle();
    later();
    return request;
  };
  const undecided = async () => {
    const attention = { reason: 'ambiguous_identity', returnTo: 'filed' } as const;
    const request = await world.file({ state: 'verifying' }, [ANNA, BEAT]);
    await world.requests.move(request._id, {
      from: 'verifying',
      to: 'needs_attention',
      by: 'customer',
      what: 'handed_to_a_person',
      workAt: world.clock.now(),
      set: { attention },
    });
    await world.worker.settle();
    later();
    return request;
  };

  it('public replies of agents are relayed once, by mail and into the chat; nothing else is', async () => {
    const request = await byHand();
    const { id } = ticketOf(request);
    const before = world.mailer.sent.length;
    world.desk.say(id, { public: true, text: 'We have corrected it.' }, { by: AGENT });
    world.desk.say(id, { public: false, text: 'Only for us.' }, { by: AGENT });
    world.desk.say(id, { public: true, text: 'From outside.' }, { by: CUSTOMER });
    for (const pause of [0, SECOND, 2 * MINUTE]) {
      world.clock.pass(pause);
      await look();
    }
    expect(world.mailer.sent.slice(before).map(({ to, text }) => [to, text.includes('corrected')])).toEqual([
      ['anna@home.example', true],
    ]);
    expect(world.notices.map(({ text }) => text)).toEqual(['We have corrected it.']);
  });

  describe('who is answered and done with in one step', () => {
    const answerAndEnd = async (request: PrivacyRequest) => {
      const { id } = ticketOf(request);
      world.desk.say(id, { public: true, text: 'We have corrected it.' }, { by: AGENT });
      world.desk.say(id, { public: false, text: 'Corrected.' }, { by: AGENT });
      return (await decide(request, 'handled')).state;
    };

    it('gets the answer by email before they hear that all is done, where they have left the chat', async () => {
      const request = await byHand();
      const before = world.mailer.sent.length;
      expect(await answerAndEnd(request)).toBe('in_progress');
      world.clock.pass(MINUTE + SECOND);
      await look();
      expect((await world.now(request)).state).toBe('done');
      const sent = world.mailer.sent.slice(before).map(({ text }) => text.includes('We have corrected it.'));
      expect(sent).toEqual([true, false]);
    });

    it('waits for nothing where they read it in the chat', async () => {
      const request = await byHand();
      world.context.chats.heardSince = async () => true;
      expect(await answerAndEnd(request)).toBe('done');
    });

    it('waits for no mail server that is away', async () => {
      const request = await byHand();
      world.mailer.failures.push(new AppError('mail_unreachable', 'It is down.', { retryable: true }));
      expect(await answerAndEnd(request)).toBe('in_progress');
      world.clock.pass(MINUTE + SECOND);
      await look();
      expect((await world.now(request)).state).toBe('done');
    });
  });

  describe('who reads a public reply', () => {
    const HINT = 'not into this chat';
    const reply = async (request: PrivacyRequest) => {
      later();
      world.desk.say(ticketOf(request).id, { public: true, text: 'Your number is 4711.' }, { by: AGENT });
      await look();
      return {
        mailed: world.mailer.sent.filter(({ text }) => text.includes('4711')).map(({ to }) => to),
        chat: world.notices.map(({ text }) => (text.includes(HINT) ? 'hint' : text)),
      };
    };
    const handedOver = async (reason: AttentionReason, people: Subject[]) => {
      const request = await world.file({ state: 'verifying' }, people);
      const attention = { reason, returnTo: 'filed' } as const;
      const to = { from: 'verifying', to: 'needs_attention', by: 'customer', what: 'test' } as const;
      await world.requests.move(request._id, { ...to, workAt: world.clock.now(), set: { attention } });
      await world.worker.settle();
      later();
      return request;
    };

    it.each(['address_lost', 'facts_not_known', 'ambiguous_identity', 'person_not_established'] as const)(
      'is the address on file alone while who asks is not established (%s), and the ticket says so before',
      async (reason) => {
        const request = await handedOver(reason, reason === 'ambiguous_identity' ? [ANNA, BEAT] : [ANNA]);
        expect(said(request)[0]).toContain('A public reply goes to: a***@home.example by email only.');
        expect(await reply(request)).toEqual({ mailed: ['anna@home.example'], chat: ['hint'] });
      },
    );

    it('is the address alone once somebody else is in the chat where it was established', async () => {
      const request = await byHand();
      world.context.chats.isOthersNow = async () => true;
      expect(await reply(request)).toEqual({ mailed: ['anna@home.example'], chat: [] });
    });

    it('is the address and the chat where it was established there for this very request', async () => {
      const request = await byHand();
      expect(said(request)[0]).toContain('a***@home.example by email and into the chat.');
      const words = { chat: ['Your number is 4711.'] };
      expect(await reply(request)).toEqual({ mailed: [], ...words });
      // Nobody was shown it within a minute: the customer has left.
      world.clock.pass(MINUTE);
      await world.worker.settle();
      expect(world.mailer.sent.at(-1)).toMatchObject({ to: 'anna@home.example' });
    });

    it('is the chat where nothing else is known', async () => {
      const request = await world.file({ kind: 'human', sealed: {} }, []);
      await world.worker.settle();
      expect(said(request)[0]).toContain('the customer in the chat only.');
      expect(await reply(request)).toEqual({ mailed: [], chat: ['Your number is 4711.'] });
    });

    it('is the address that was typed, and not the chat in which somebody typed it', async () => {
      const evidence = [{ level: 'none', at: world.clock.now(), words: '' } as const];
      const request = await world.file({ kind: 'human', addressKey: 'key', evidence }, []);
      await world.worker.settle();
      expect(await reply(request)).toEqual({ mailed: ['anna@home.example'], chat: ['hint'] });
    });

    it('is nobody where no address is established; the chat hears the same as for one that is', async () => {
      const request = await handedOver('address_lost', []);
      expect(said(request)[0]).toContain('A public reply goes to: nobody');
      expect(await reply(request)).toEqual({ mailed: [], chat: ['hint'] });
      expect(said(request).at(-1)).toContain('did not reach the customer');
    });

    it('is not the chat any more once it was cut off, whatever was established there before', async () => {
      const request = await byHand();
      await world.requests.cutOffChat('conversation-of-the-test');
      world.clock.pass(SECOND);
      await world.requests.amend(request._id, {
        state: 'awaiting_decision',
        set: {},
        workAt: world.clock.now(),
      });
      await world.worker.settle();
      expect(said(request).at(-1)).toContain('a***@home.example by email only.');
      expect(await reply(request)).toEqual({ mailed: ['anna@home.example'], chat: [] });
    });

    it('is not a chat in which somebody else has proved who they are since', async () => {
      const request = await world.file({
        kind: 'rectification',
        establishedInChat: true,
        subjectKey: 'anna',
      });
      await world.worker.settle();
      await world.file({ kind: 'access', establishedInChat: true, subjectKey: 'beat' }, [BEAT]);
      expect(await reply(request)).toEqual({ mailed: ['anna@home.example'], chat: [] });
    });
  });

  it('a reply in the second of the last look is not missed', async () => {
    const request = await byHand();
    await look();
    world.desk.say(ticketOf(request).id, { public: true, text: 'Same second.' }, { by: AGENT });
    await look();
    expect(world.notices).toHaveLength(1);
  });

  it('"done by hand" or solving the ticket ends what was theirs to do, once they wrote what they did', async () => {
    const request = await byHand();
    expect((await decide(request, 'handled')).state).toBe('awaiting_decision');
    expect(said(request).at(-1)).toContain('this choice needs a note');
    later();
    world.desk.say(ticketOf(request).id, { public: false, text: 'Corrected in the CRM.' });
    expect((await decide(request, 'handled')).state).toBe('done');
    const other = await byHand();
    world.desk.say(ticketOf(other).id, { public: false, text: 'Corrected in the CRM.' });
    world.desk.setStatus(ticketOf(other).id, 'solved');
    await look();
    expect((await world.now(other)).state).toBe('done');
    expect(world.mailer.sent.at(-1)?.text).toContain(other.reference);
  });

  it('a decision is acted upon although the desk, or the work on it, failed when it was first read', async () => {
    const request = await byHand();
    const other = await byHand();
    for (const one of [request, other]) {
      world.desk.say(ticketOf(one).id, { public: false, text: 'Corrected in the CRM.' });
      world.desk.decide(ticketOf(one).id, 'handled');
    }
    world.clock.pass(2 * MINUTE);
    const { readHistory } = world.desk;
    world.desk.readHistory = (id, after) =>
      id === ticketOf(request).id
        ? Promise.reject(new AppError('desk_unauthorised', 'No.', { status: 403 }))
        : readHistory(id, after);
    await look();
    expect((await world.now(request)).state).toBe('awaiting_decision');
    expect((await world.now(other)).state).toBe('done');
    world.desk.readHistory = readHistory;
    world.clock.pass(MINUTE);
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('done');
  });

  it('a ticket that was solved too early is opened again when its request needs somebody', async () => {
    const end = new Date(world.clock.now().getTime() + MINUTE);
    const request = await world.file({ kind: 'erasure', windowEndsAt: end });
    await world.worker.settle();
    world.desk.setStatus(ticketOf(request).id, 'solved');
    await look();
    const hold = { reason: 'court order', since: world.clock.now(), by: 'agent' };
    await world.requests.amend(request._id, { state: 'scheduled', set: { hold } });
    world.clock.setTo(end);
    await world.worker.settle();
    await look();
    expect((await world.now(request)).state).toBe('needs_attention');
    expect(ticketOf(request).status).toBe('open');
  });

  it('"refuse" tells the last public reply as the reason', async () => {
    const request = await undecided();
    world.desk.say(ticketOf(request).id, { public: true, text: 'Two people, no proof.' }, { by: AGENT });
    const refused = await decide(request, 'refuse');
    expect(refused).toMatchObject({ state: 'refused', sealed: {} });
    expect(world.mailer.sent.at(-1)?.text).toContain('Two people, no proof.');
    expect(ticketOf(refused).status).toBe('solved');
  });

  describe('a refusal', () => {
    const refused = async (request: PrivacyRequest) => (await decide(request, 'refuse')).state === 'refused';

    type Said = { authorId: number; public: boolean; text: string; as?: 'rule' };
    it.each([
      ['no word at all', () => []],
      ['an end user’s words', () => [{ authorId: CUSTOMER, public: true, text: 'Give me all.' }]],
      ['words that only agents see', () => [{ authorId: AGENT, public: false, text: 'A fraud.' }]],
      [
        'what a rule wrote in an agent’s name',
        () => [{ authorId: AGENT, public: true, text: 'We got it.', as: 'rule' }],
      ],
      ['the words of somebody who may not decide', () => [{ authorId: ORDINARY, public: true, text: 'No.' }]],
    ] as const)('needs a reason, and has none in %s', async (_name, words) => {
      const request = await undecided();
      for (const { authorId, as, ...comment } of words() as readonly Said[])
        world.desk.say(ticketOf(request).id, comment, { by: authorId, ...(as && { as }) });
      expect(await refused(request)).toBe(false);
      expect(ticketOf(request).fields.decision).toBeUndefined();
      expect(said(request).at(-1)).toContain('needs words that the customer can read');
      expect(world.mailer.sent.filter(({ subject }) => subject.startsWith('About your'))).toEqual([]);
    });

    it('has none in what was said before the question, and is acted upon once it is said after it', async () => {
      const request = await byHand();
      const { id } = ticketOf(request);
      world.desk.say(id, { public: true, text: 'We are looking into it.' }, { by: AGENT });
      world.clock.pass(MINUTE);
      await world.requests.move(request._id, {
        from: 'awaiting_decision',
        to: 'needs_attention',
        by: 'customer',
        what: 'not_me',
        workAt: world.clock.now(),
        set: { attention: { reason: 'not_me', since: world.clock.now(), returnTo: 'awaiting_decision' } },
      });
      await world.worker.settle();
      later();
      expect(await refused(request)).toBe(false);
      later();
      world.desk.say(id, { public: true, text: 'Somebody else asked for you.' }, { by: AGENT });
      expect(await refused(request)).toBe(true);
      expect(world.mailer.sent.at(-1)?.text).toContain('Somebody else asked for you.');
    });
  });

  it('"approve" cannot choose between two people, and says so', async () => {
    const request = await undecided();
    expect((await decide(request, 'approve')).state).toBe('needs_attention');
    expect(said(request).at(-1)).toContain('cannot say who is meant');
    expect(world.sources[0]?.calls).toEqual([]);
  });

  it('a decision on a request that waits for none is cleared and does nothing', async () => {
    const end = new Date(world.clock.now().getTime() + MINUTE);
    const request = await world.file({ kind: 'erasure', windowEndsAt: end });
    await world.worker.settle();
    later();
    expect((await decide(request, 'refuse')).state).toBe('scheduled');
    expect(said(request).at(-1)).toContain('What fits now: Put on legal hold, Cancel');
    expect(ticketOf(request).fields.decision).toBeUndefined();
  });

  it('a ticket that somebody deleted is made again, with what stood on it', async () => {
    const request = await byHand();
    const [before] = said(request);
    world.desk.remove(ticketOf(request).id);
    await look();
    expect(ticketOf(request)).toMatchObject({ round: 1, status: 'open' });
    expect(said(request).join()).toContain(before);
    expect(said(request).join()).toContain('was deleted while the request is still open');
    expect(world.desk.tickets).toHaveLength(2);
  });
});
