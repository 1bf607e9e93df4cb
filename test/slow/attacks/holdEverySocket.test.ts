import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHonestly, type HonestCustomer } from '../../attacks/honestCustomer.ts';
import { newIn, type Operator, operatorOf, type Sight } from '../../attacks/operator.ts';
import { openWorld, type World } from '../../builders/openWorld.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';

const SOCKETS = process.env['SLOW'] === 'short' ? 200 : 800;
/** Headers must be whole after 10 seconds; every 2 seconds the server looks. */
const CUT_OFF_MS = 16_000;

/** A client that sends a header a second and never ends its request. */
const slowly = (port: number): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write('POST /chat/token HTTP/1.1\r\nHost: localhost\r\n');
    });
    const drip = setInterval(() => socket.write(`X-${Math.random()}: x\r\n`), 1_000);
    socket.on('data', (data) => {
      heard += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drip);
      resolve(heard);
    });
  });

describe('somebody who wants to hold every socket by sending slowly', () => {
  let world: World;
  let operator: Operator;
  let victim: HonestCustomer;
  let before: Sight;
  beforeAll(async () => {
    const { logger, lines } = recordingLogger();
    world = await openWorld({ at: '2031-03-03T09:00:00Z', logger });
    operator = operatorOf(world, lines);
    victim = await beginHonestly(world);
    before = await operator.look();
  });
  afterAll(() => world?.close());

  it('is cut off, while the honest customer goes on', async () => {
    const begun = Date.now();
    const slow = Array.from({ length: SOCKETS }, () => slowly(Number(new URL(world.url).port)));
    await victim.finish();
    const heard = await Promise.all(slow);
    expect(Date.now() - begun).toBeLessThan(CUT_OFF_MS);
    for (const answer of heard) expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it('is seen by the operator', async () => {
    const now = await operator.look();
    expect(newIn(now.metrics, before.metrics)).toContain(
      'rightsdesk_refused_total{reason="request_too_slow"}',
    );
    expect(newIn(now.log, before.log)).toContain('request_too_slow');
    expect(newIn(now.events, before.events)).toContain('request_too_slow');
  });
});
