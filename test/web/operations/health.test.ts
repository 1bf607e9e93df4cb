import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { SECOND } from '../../../observe/clock.ts';
import { createReport } from '../../../observe/createReport.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { createMetrics } from '../../../observe/metrics.ts';
import { createClientNetworkOf } from '../../../web/clientNetwork.ts';
import { createHealth, type HealthOptions } from '../../../web/operations/health.ts';
import { observeHttp } from '../../../web/operations/observeHttp.ts';
import { standingClock } from '../../builders/standingClock.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const fine = async (): Promise<void> => {};
const failing = (code: 'store_unavailable' | 'desk_unreachable' | 'mail_unreachable') => async () => {
  throw new AppError(code, 'away', { retryable: true });
};

const serve = async (more: Partial<HealthOptions> = {}) => {
  const clock = standingClock();
  const metrics = createMetrics();
  let counted = 0;
  const { customers, operators } = createHealth({
    metrics,
    clock,
    checkStore: fine,
    checkOthers: { desk: fine, mail: fine },
    countRequests: async () => {
      counted += 1;
      return [{ kind: 'erasure', state: 'scheduled', count: 3 }];
    },
    ...more,
  });
  const report = createReport({ metrics, logger: silentLogger, clock, audit: () => {} });
  const listening = async (listener: RequestListener) => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    open.push(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const urls = {
    customers: await listening(
      express()
        .use(observeHttp(metrics, report, createClientNetworkOf(0)))
        .use(customers),
    ),
    operators: await listening(express().use(operators)),
  };
  const get = async (path: string, port: keyof typeof urls = 'operators') => {
    const response = await fetch(urls[port] + path);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  const ready = async () => {
    const { status, text } = await get('/readyz');
    return { status, body: JSON.parse(text) as Record<string, string> };
  };
  return { clock, get, ready, counted: () => counted };
};

describe('health', () => {
  it('of the process is that it answers', async () => {
    const { get } = await serve({ checkStore: failing('store_unavailable') });
    expect(await get('/healthz', 'customers')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await get('/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  });

  it('is ready when everything answers', async () => {
    expect(await (await serve()).ready()).toEqual({
      status: 200,
      body: { status: 'ok', store: 'ok', desk: 'ok', mail: 'ok' },
    });
  });

  it('is not ready without its store, and says so', async () => {
    const { ready } = await serve({ checkStore: failing('store_unavailable') });
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', store: 'store_unavailable' },
    });
  });

  it('is degraded, and still takes requests, while desk or mail are away', async () => {
    const { ready } = await serve({ checkOthers: { desk: failing('desk_unreachable'), mail: fine } });
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'degraded', store: 'ok', desk: 'desk_unreachable', mail: 'ok' },
    });
  });

  it('does not wait for ever for one that gives no answer', async () => {
    const { ready } = await serve({ checkOthers: { desk: () => new Promise(() => {}) } });
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'degraded', desk: 'no_answer' } });
  });

  it('asks the others every five seconds at most, and notices when they are back', async () => {
    let asked = 0;
    let isAway = true;
    const desk = async () => {
      asked += 1;
      if (isAway) await failing('desk_unreachable')();
    };
    const { ready, clock } = await serve({ checkOthers: { desk } });
    await Promise.all([ready(), ready(), ready()]);
    isAway = false;
    expect((await ready()).body['desk']).toBe('desk_unreachable');
    expect(asked).toBe(1);
    clock.pass(5 * SECOND);
    expect((await ready()).body['desk']).toBe('ok');
    expect(asked).toBe(2);
  });
});

describe('the customers’ port', () => {
  it('says whether it is ready and nothing of what is away', async () => {
    const away = { checkOthers: { desk: failing('desk_unreachable'), mail: fine } };
    expect(await (await serve(away)).get('/readyz', 'customers')).toMatchObject({
      status: 200,
      text: '{"status":"ok"}',
    });
    const without = await serve({ checkStore: failing('store_unavailable') });
    expect(await without.get('/readyz', 'customers')).toMatchObject({
      status: 503,
      text: '{"status":"unavailable"}',
    });
  });

  it('asks the store once, however many ask at once', async () => {
    let asked = 0;
    let answer = () => {};
    const checkStore = () => {
      asked += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    };
    const { get } = await serve({ checkStore });
    const all = Array.from({ length: 10 }, () => get('/readyz', 'customers'));
    await expect.poll(() => asked).toBe(1);
    answer();
    for (const { status } of await Promise.all(all)) expect(status).toBe(200);
  });

  it('has no metrics, and the operator sees who looks for them', async () => {
    const { get } = await serve();
    expect(await get('/metrics', 'customers')).toMatchObject({ status: 404, text: 'Not Found' });
    const { text } = await get('/metrics');
    expect(text).toContain('rightsdesk_refused_total{reason="metrics_refused"} 1');
  });
});

describe('metrics', () => {
  it('count the requests in the store every five seconds at most', async () => {
    const { get, clock, counted } = await serve();
    await Promise.all(Array.from({ length: 20 }, () => get('/metrics')));
    expect(counted()).toBe(1);
    clock.pass(5 * SECOND);
    expect((await get('/metrics')).text).toContain('state="scheduled"} 3');
    expect(counted()).toBe(2);
  });

  it('count requests by kind and state, and calls by route, never by path', async () => {
    const { get } = await serve();
    await get('/export/a-secret-link', 'customers');
    await get('/somebody@example.org', 'customers');
    await get('/healthz', 'customers');
    const { text, type } = await get('/metrics');
    expect(type).toContain('text/plain');
    expect(text).toContain('rightsdesk_requests{kind="erasure",state="scheduled"} 3');
    expect(text).toContain('rightsdesk_http_requests_total{method="GET",route="/export",status="404"} 1');
    expect(text).toContain('rightsdesk_http_requests_total{method="GET",route="other",status="404"} 1');
    expect(text).not.toMatch(/secret|somebody/);
  });
});
