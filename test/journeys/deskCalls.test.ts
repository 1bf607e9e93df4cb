import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { after, MINUTE, SECOND } from '../../observe/clock.ts';
import { openChat } from '../builders/chat.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

/** What is asked for the account as a whole, however many requests there are: once an hour, once in five minutes, or a hundred tickets a call. */
const OF_THE_ACCOUNT = [
  /^POST \/oauth\/tokens/,
  /^GET \/api\/v2\/(?:ticket_fields|custom_roles|groups|users\/me)(?:\?|$)/,
  /^GET \/api\/v2\/users\/search\?external_id=rightsdesk-service-user$/,
  /^POST \/api\/v2\/users\/create_or_update$/,
];

/** One profile, two tickets with two comments each. */
const maya = persona('maya');

describe('calls to the desk over the life of a request', { timeout: 60_000 }, () => {
  let world: World;
  let calls: string[];
  beforeEach(async () => {
    calls = [];
    world = await openWorld({
      desk: {
        delays: { latency: 0, job: 1_500, compliance: 6_000, search: 5_000 },
        onExchange: ({ method, path, query }) => {
          const asked = query.toString();
          const call = `${method} ${path}${asked === '' ? '' : `?${decodeURIComponent(asked)}`}`;
          if (!OF_THE_ACCOUNT.some((one) => one.test(call))) calls.push(call);
        },
      },
    });
  });
  afterEach(() => world?.close());

  /** All that the worker does by then, and the looks at which tickets have changed, which are no call of one request. */
  const work = async (): Promise<void> => {
    for (let look = 0; look < 12; look += 1) {
      await world.worker.settle();
      const before = calls.length;
      if (look % 4 === 3) await world.worker.listen();
      calls.splice(before);
      world.clock.pass(20 * SECOND);
    }
  };
  const ticketsOf = (email: string) => {
    const [user] = world.desk.store.users.where('email', email);
    return user ? world.desk.store.tickets.where('requester_id', user.id) : [];
  };

  it('are none before it is filed, and at most ten for an access', async () => {
    expect(ticketsOf(maya.address)).toHaveLength(2);
    const { reference } = await fileRequest(world, 'access', maya.address);
    expect(calls).toEqual([]);
    await work();
    expect((await world.request(reference)).state).toBe('done');
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(10);
    const conversations = calls.filter((call) => call.includes('/comments'));
    expect(conversations).toHaveLength(2);
  });

  it('are at most 20 for an erasure with its withdrawal period: each thing is asked once a look, and deleted in bulk', async () => {
    const { reference } = await fileRequest(world, 'erasure', maya.address);
    expect(calls).toEqual([]);
    await work();
    world.clock.setTo(after((await world.request(reference)).windowEndsAt!, MINUTE));
    await work();
    expect((await world.request(reference)).state).toBe('done');
    expect(ticketsOf(maya.address)).toEqual([]);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(20);
    expect(calls.filter((call) => call.startsWith('GET /api/v2/deleted_tickets'))).toEqual([]);
  });

  it('are at most eight for one that is done by hand', async () => {
    const chat = await openChat(world.url);
    await chat.say('Please correct my phone number to +41 44 555 99 88');
    await chat.say(maya.address);
    await world.worker.settle();
    await chat.say(await world.mails.codeFor(maya.address));
    const { reference } = await chat.say('yes');
    expect(calls).toEqual([]);
    await work();
    world.agents.act(reference!, { decision: 'handled', reply: 'We have corrected it.' });
    await work();
    expect((await world.request(reference!)).state).toBe('done');
    expect(world.agents.ticket(reference!).status).toBe('solved');
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(8);
  });
});
