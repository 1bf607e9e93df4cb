import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../observe/metrics.ts';
import { createClientNetworkOf } from '../../../web/clientNetwork.ts';
import { createWebhookRoute } from '../../../web/desk/webhookRoute.ts';
import { observeHttp } from '../../../web/operations/observeHttp.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';
import { standingClock } from '../../builders/standingClock.ts';

const SECRET = 'a secret of the webhook';

describe('the webhook that Zendesk calls', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  const open = async (
    options: { secret?: string | undefined; look?: (id: number) => Promise<void> } = {},
  ) => {
    const clock = standingClock();
    const { logger, lines } = recordingLogger();
    const looked: number[] = [];
    const events: string[] = [];
    const app = express();
    app.use(observeHttp(createMetrics(), (event) => void events.push(event), createClientNetworkOf(0)));
    app.use(
      createWebhookRoute({
        secret: 'secret' in options ? options.secret : SECRET,
        lookAtTicket: options.look ?? (async (id) => void looked.push(id)),
        clock,
        logger,
      }),
    );
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/webhook`;
    const call = (body: string, { secret = SECRET, headers = {} as Record<string, string> } = {}) => {
      const timestamp = clock
        .now()
        .toISOString()
        .replace(/\.\d+Z/, 'Z');
      const signature = createHmac('sha256', secret)
        .update(timestamp + body)
        .digest('base64');
      return fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-zendesk-webhook-signature': signature,
          'x-zendesk-webhook-signature-timestamp': timestamp,
          ...headers,
        },
        body,
      });
    };
    return { url, call, clock, looked, events, logged: lines };
  };

  it('has the ticket looked at that a signed call names, and answers nothing', async () => {
    const { call, looked, events } = await open();
    const answer = await call('{"ticket_id": "35"}');
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(looked).toEqual([35]);
    expect(events).toEqual([]);
  });

  it('reads the body as it came, whatever it is said to be', async () => {
    const { call, looked } = await open();
    const said = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await call('{ "ticket_id" : 7 }', { headers: said })).status).toBe(204);
    expect(looked).toEqual([7]);
  });

  it('answers before the ticket has been looked at, and however that ends', async () => {
    let fail = (_error: Error): void => {};
    const { call, logged } = await open({ look: () => new Promise((_resolve, reject) => (fail = reject)) });
    expect((await call('{"ticket_id": 35}')).status).toBe(204);
    fail(new Error('the store is away'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(JSON.stringify(logged)).toContain('the store is away');
  });

  it('takes a call that names no ticket, so that Zendesk does not repeat it', async () => {
    const { call, looked } = await open();
    expect((await call('{"type": "zen:event-type:user.created"}')).status).toBe(204);
    expect(looked).toEqual([]);
  });

  it('turns away what Zendesk has not signed, and tells operators', async () => {
    const { call, looked, events } = await open();
    const answer = await call('{"ticket_id": 35}', { secret: 'another secret' });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
    expect(looked).toEqual([]);
    expect(events).toEqual(['webhook_not_signed']);
  });

  it('turns away a call that somebody has kept', async () => {
    const { call, clock, looked } = await open();
    const timestamp = clock
      .now()
      .toISOString()
      .replace(/\.\d+Z/, 'Z');
    const body = '{"ticket_id": 35}';
    const signature = createHmac('sha256', SECRET)
      .update(timestamp + body)
      .digest('base64');
    const kept = {
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    };
    clock.pass(6 * 60_000);
    expect((await call(body, { headers: kept })).status).toBe(401);
    expect(looked).toEqual([]);
  });

  it.each([
    ['too large', 'x'.repeat(300_000), {}, 413, 'body_too_large'],
    ['packed', 'abc', { 'content-encoding': 'gzip' }, 400, 'request_malformed'],
  ])('reads no body that is %s', async (_name, body, headers: Record<string, string>, status, event) => {
    const { call, events } = await open();
    expect((await call(body, { headers })).status).toBe(status);
    expect(events).toEqual([event]);
  });

  it('is not there without a secret, nor for any other method', async () => {
    const { url } = await open();
    expect((await fetch(url)).status).toBe(404);
    server?.close();
    const without = await open({ secret: undefined });
    expect((await without.call('{"ticket_id": 35}')).status).toBe(404);
    expect(without.looked).toEqual([]);
  });
});
