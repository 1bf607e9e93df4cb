import { expect, it } from 'vitest';
import { hostileFlood } from '../../local/store/fuzz/hostileFlood.ts';

const FRAMES = process.env['SLOW'] === 'short' ? 2_000 : 10_000;

it(`stays up, serves others and keeps its memory bounded under ${FRAMES} hostile frames`, async () => {
  const megabytes = await hostileFlood(FRAMES, Number(process.env['SEED'] ?? Date.now() % 2 ** 31));
  console.log(`${FRAMES} hostile frames, at most ${megabytes} MB resident`);
  expect(megabytes).toBeLessThan(500);
}, 900_000);
