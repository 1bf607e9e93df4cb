import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../observe/clock.ts';
import {
  agentIdOf,
  callsWith,
  forged,
  openAgentApp,
  postToken,
  sessionIn,
  tokenFor,
} from '../../builders/agentApp.ts';
import { fileRequest } from '../../builders/journey.ts';
import { openWorld, persona, type World } from '../../builders/openWorld.ts';

describe('the agents’ app', () => {
  let world: World;
  let reference: string;
  let ticket: number;
  const maya = persona('maya');
  beforeAll(async () => {
    world = await openWorld();
    ({ reference } = await fileRequest(world, 'erasure', maya.address));
    await world.worker.settle();
    ticket = world.agents.ticket(reference).id;
  }, 60_000);
  afterAll(() => world?.close());

  describe('opens', () => {
    it('by the address that the desk has signed, framed by the desk alone, without cookies or caches', async () => {
      const response = await postToken(world, tokenFor(world, 'officer'));
      expect(response.status).toBe(200);
      const { headers } = response;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`frame-ancestors ${world.desk.url}`);
      expect(policy).not.toMatch(/unsafe|https:|frame-ancestors[^;]*\*/);
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('set-cookie')).toBeNull();
      expect(sessionIn(await response.text())).not.toBe('');
    });

    it('once: whoever has read the address cannot open it again', async () => {
      const token = tokenFor(world, 'officer');
      expect((await postToken(world, token)).status).toBe(200);
      const again = await postToken(world, token);
      expect(again.status).toBe(403);
      expect(sessionIn(await again.text())).toBe('');
      // The signature has several spellings; what was signed has one.
      expect((await postToken(world, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).status).toBe(
        403,
      );
    });

    it('for nobody with a token that is missing, forged, unsigned, of another key, or of another installation', async () => {
      const token = tokenFor(world, 'officer');
      const [header = '', payload = ''] = token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const bySomebody = createSign('RSA-SHA256').update(`${header}.${payload}`).sign(privateKey);
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const own = world.desk.store.settings.get('app_key')?.value ?? '';
      const signed = (changed: object) => {
        const content = `${header}.${part({ ...claims, ...changed })}`;
        return `${content}.${createSign('RSA-SHA256').update(content).sign(own).toString('base64url')}`;
      };
      const bad = [
        undefined,
        '',
        'x'.repeat(9_000),
        forged(token),
        `${part({ alg: 'none' })}.${payload}.`,
        `${header}.${payload}.${bySomebody.toString('base64url')}`,
        signed({ aud: 'https://other.zendesk.com/api/v2/apps/installations/1.json' }),
        signed({ iss: 'other.zendesk.com' }),
        signed({ exp: undefined }),
        signed({ exp: Math.floor(world.clock.now().getTime() / SECOND) - 60 }),
        signed({ exp: Math.floor(world.clock.now().getTime() / SECOND) + 40 * 24 * 3_600 }),
      ];
      for (const one of bad) {
        const answer = await postToken(world, one);
        expect(answer.status, one).toBe(403);
        expect(sessionIn(await answer.text())).toBe('');
      }
      expect((await postToken(world, signed({ jti: 'another' }))).status).toBe(200);
    });

    it('in no other page than the desk’s, whatever its token', async () => {
      for (const origin of ['https://evil.example', 'null', '', `${world.desk.url}.evil.example`])
        expect((await postToken(world, tokenFor(world, 'officer'), origin)).status).toBe(403);
      expect((await fetch(`${world.url}/sidebar`)).status).toBe(403);
    });
  });

  describe('a session', () => {
    const session = async () => sessionIn(await (await postToken(world, tokenFor(world, 'officer'))).text());

    it('reads nothing before it is confirmed who works with it, and is confirmed for nobody else', async () => {
      const { call, post } = callsWith(world, await session());
      expect((await call(`/ticket/${ticket}`)).status).toBe(403);
      for (const id of [String(agentIdOf(world, 'administrator')), maya.address, '0', '', null, {}])
        expect((await post('/agent', { id })).status).toBe(403);
      expect((await post('/agent', { id: String(agentIdOf(world, 'officer')) })).status).toBe(200);
    });

    it('is for agents: a customer of the desk is none, and neither is one who has left', async () => {
      const { signAppToken } = await import('../../../local/desk/appSigner.ts');
      const { secureRandomness } = await import('../../../observe/randomness.ts');
      const customer = agentIdOf(world, maya.address);
      expect(customer).toBeGreaterThan(0);
      const token = signAppToken({ ...world.desk, randomness: secureRandomness }, world.desk.url, customer);
      const { post } = callsWith(world, sessionIn(await (await postToken(world, token)).text()));
      expect((await post('/agent', { id: String(customer) })).status).toBe(403);
    });

    it('comes as a bearer token and by no other way', async () => {
      const { session: open } = await openAgentApp(world, 'officer');
      const path = `${world.url}/sidebar/api/ticket/${ticket}`;
      expect((await fetch(path, { headers: { authorization: `Bearer ${open}` } })).status).toBe(200);
      expect((await fetch(path)).status).toBe(401);
      expect((await fetch(path, { headers: { cookie: `session=${open}` } })).status).toBe(401);
      expect((await fetch(`${path}?session=${open}`)).status).toBe(401);
      const [head = '', body = ''] = open.split('.');
      const guess = createHmac('sha256', 'guess').update(`${head}.${body}`).digest('base64url');
      const guessed = { authorization: `Bearer ${head}.${body}.${guess}` };
      expect((await fetch(path, { headers: guessed })).status).toBe(401);
    });

    it('ends after a quarter of an hour unused, is renewed by use, and ends after eight hours all the same', async () => {
      const app = await openAgentApp(world, 'officer');
      const idle = await openAgentApp(world, 'officer');
      let { session: now } = app;
      const ends = world.clock.now().getTime() + 8 * HOUR;
      world.clock.pass(16 * MINUTE - 10 * MINUTE);
      while (world.clock.now().getTime() < ends - 10 * MINUTE) {
        const answer = await callsWith(world, now).call(`/ticket/${ticket}`);
        expect(answer.status).toBe(200);
        now = answer.headers.get('x-session') ?? now;
        world.clock.pass(10 * MINUTE);
      }
      expect((await idle.call(`/ticket/${ticket}`)).status).toBe(401);
      world.clock.pass(11 * MINUTE);
      expect((await callsWith(world, now).call(`/ticket/${ticket}`)).status).toBe(401);
    });
  });

  describe('shows', () => {
    it('the request of a ticket with its clocks, evidence and choices, and who it is only in part', async () => {
      const app = await openAgentApp(world, 'light');
      const answer = await app.call(`/ticket/${ticket}`);
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({
        request: { reference, kindTitle: 'Erasure', state: 'scheduled', masked: true },
      });
      const [local = ''] = maya.address.split('@');
      expect(text).not.toContain(local);
      for (const part of maya.name.split(' ')) expect(text).not.toContain(part);
      expect(text).toContain('Code to the address on file');
      expect(text).toContain('GDPR Art. 12(3)');
      const etag = answer.headers.get('etag') ?? '';
      const again = await app.call(`/ticket/${ticket}`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    });

    it('nothing of a ticket that shows no request', async () => {
      const app = await openAgentApp(world, 'agent');
      for (const other of [ticket + 1_000, -1, 'x', '1e9'])
        expect(await (await app.call(`/ticket/${other}`)).json()).toEqual({ request: null });
    });

    it('who it is to whoever asks for it, and keeps that they did', async () => {
      const app = await openAgentApp(world, 'agent');
      const { id } = await app.requestOf(reference);
      const { who } = (await (await app.post(`/requests/${id}/reveal`, {})).json()) as { who: string[][] };
      expect(who.flat()).toContain(maya.address);
      await world.worker.settle();
      const lines = await world.product.auditTrail.read(reference);
      const pending = (await world.request(reference)).audit;
      expect([...lines, ...pending].filter(({ what }) => what === 'revealed')).toMatchObject([
        { actor: 'agent', actorId: String(agentIdOf(world, 'agent')) },
      ]);
    });
  });

  describe('the board', () => {
    const rows = async (query: string) => {
      const app = await openAgentApp(world, 'officer');
      const board = (await (await app.call(`/requests?${query}`)).json()) as {
        rows: { reference: string }[];
        counts: Record<string, number>;
      };
      return { counts: board.counts, found: board.rows.map((row) => row.reference) };
    };

    it('lists by what is open, due or decided, and by right, and counts each', async () => {
      expect((await rows('view=open')).found).toEqual([reference]);
      expect(await rows('view=decide')).toMatchObject({
        found: [],
        counts: { open: 1, decide: 0, overdue: 0 },
      });
      expect((await rows('view=open&kind=access')).found).toEqual([]);
      expect((await rows('view=due')).found).toEqual([]);
      expect((await rows('view=mine')).found).toEqual([]);
    });

    it('finds by reference however it is typed, by the whole address, and by part of a name', async () => {
      const [, last = ''] = maya.name.split(' ');
      for (const search of [
        reference,
        reference.toLowerCase().replaceAll('-', ''),
        maya.address.toUpperCase(),
        last,
      ])
        expect((await rows(`search=${encodeURIComponent(search)}`)).found, search).toEqual([reference]);
      for (const search of [
        'RD-2222-2222',
        'nobody@example.org',
        maya.address.slice(1),
        'Nobody at all',
        '.*',
      ])
        expect((await rows(`search=${encodeURIComponent(search)}`)).found, search).toEqual([]);
    });

    it('hands out the register as CSV to those who may decide, and it names nobody', async () => {
      const officer = await openAgentApp(world, 'officer');
      const csv = await (await officer.call('/register.csv')).text();
      const [titles, line = ''] = csv.split('\r\n');
      expect(titles?.split(',').slice(0, 3)).toEqual(['reference', 'right', 'state']);
      expect(line.split(',').slice(0, 3)).toEqual([reference, 'erasure', 'scheduled']);
      expect(csv).not.toContain(maya.address);
      const agent = await openAgentApp(world, 'agent');
      expect((await agent.call('/register.csv')).status).toBe(403);
    });
  });

  it('takes no decision that it cannot read, and not too many in a minute', async () => {
    const app = await openAgentApp(world, 'officer');
    const { id, seen } = await app.requestOf(reference);
    const path = `/requests/${id}/decide`;
    const whole = { decision: 'hold', words: 'Wait.', key: 'a-key-of-some-length', seen };
    for (const wrong of [
      {},
      { ...whole, decision: 'erase_all' },
      { ...whole, seen: undefined },
      { ...whole, seen: { ...(seen as object), added: { $gt: 0 } } },
      { ...whole, key: 'short' },
      { ...whole, words: 'x'.repeat(5_001) },
      { ...whole, candidate: 0 },
    ])
      expect((await app.post(path, wrong)).status).toBe(400);
    const statuses = [];
    for (let time = 0; time < 30; time += 1) statuses.push((await app.post(path, {})).status);
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
    expect((await world.request(reference)).hold).toBeUndefined();
  });
});
