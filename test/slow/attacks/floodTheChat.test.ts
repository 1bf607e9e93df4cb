import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAT_LIMITS } from '../../../web/chat/chatBudgets.ts';
import { beginHonestly, type HonestCustomer } from '../../attacks/honestCustomer.ts';
import { newIn, type Operator, operatorOf, type Sight } from '../../attacks/operator.ts';
import { activitiesPath, openChat } from '../../builders/chat.ts';
import { openWorld, type World } from '../../builders/openWorld.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';

const MESSAGES = process.env['SLOW'] === 'short' ? 300 : 1_500;
const TOKENS = process.env['SLOW'] === 'short' ? 200 : 1_000;
/** What a customer may have in a minute. */
const TURNS_PER_MINUTE = 100;
const TOKENS_PER_ADDRESS = CHAT_LIMITS.perAddress;

/** Asks from another address of this machine, as another customer's network would. */
const tokenFrom = (url: string, localAddress: string) =>
  new Promise<{ status: number; retryAfter: number }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const options = { hostname, port, localAddress, path: '/chat/token', method: 'POST' };
    const request = http.request(options, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: Number(response.headers['retry-after'] ?? 0),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });

const inTens = async <Answer>(count: number, once: (n: number) => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let n = 0; n < count; n += 10)
    answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, i) => once(n + i)))));
  return answers;
};

describe('somebody who wants to flood the chat', () => {
  let world: World;
  let operator: Operator;
  let victim: HonestCustomer;
  let before: Sight;
  beforeAll(async () => {
    const { logger, lines } = recordingLogger();
    world = await openWorld({ at: '2031-03-03T09:00:00Z', logger, limits: CHAT_LIMITS });
    operator = operatorOf(world, lines);
    victim = await beginHonestly(world);
    before = await operator.look();
  });
  afterAll(() => world?.close());

  it('with messages is told to wait, and how long', async () => {
    const mine = await openChat(world.url);
    const statuses = await inTens(MESSAGES, async (n) => {
      const body = { type: 'message', text: `flood ${n}` };
      const answer = await mine.call('POST', activitiesPath(mine.conversationId), body);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      return answer.status;
    });
    expect(statuses.filter((status) => status === 200)).toHaveLength(TURNS_PER_MINUTE);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });

  it('with new conversations is told to wait, and other networks are not', async () => {
    const answers = await inTens(TOKENS, () => tokenFrom(world.url, '127.0.0.2'));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(TOKENS_PER_ADDRESS);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    for (const { retryAfter } of refused) expect(retryAfter).toBeGreaterThan(0);
    expect((await tokenFrom(world.url, '127.0.0.3')).status).toBe(200);
  });

  it('from many networks does not stop those who are in the chat already', async () => {
    const answers = await inTens(400, (n) => tokenFrom(world.url, `127.0.1.${1 + Math.floor(n / 10)}`));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    await victim.finish();
  });

  it('is seen by the operator, in a few lines and a few rows of the audit', async () => {
    const now = await operator.look();
    expect(newIn(now.metrics, before.metrics)).toContain('rightsdesk_refused_total{reason="rate_limited"}');
    expect(newIn(now.log, before.log)).toContain('rate_limited');
    expect(now.log.get('rate_limited')).toBeLessThan(10);
    const rows = await world.product.connection.collection('securityEvents').find({}).toArray();
    const flooded = rows.filter(({ what }) => what === 'rate_limited');
    expect(flooded.length).toBeGreaterThan(0);
    expect(flooded.length).toBeLessThan(40);
    expect(flooded.some(({ conversationId }) => conversationId !== undefined)).toBe(true);
    expect(new Set(flooded.map(({ network }) => network)).size).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.|@/);
  });
});
