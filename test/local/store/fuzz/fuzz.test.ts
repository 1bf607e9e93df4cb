import { expect, it } from 'vitest';
import { hostileFlood } from './hostileFlood.ts';

it('serves others while it is sent what no client would send', async () => {
  expect(await hostileFlood(400, 4)).toBeLessThan(400);
}, 60_000);
