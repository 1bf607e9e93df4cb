import { expect, it } from 'vitest';
import { killRounds } from '../../local/store/crash/killRounds.ts';

const ROUNDS = process.env['SLOW'] === 'short' ? 20 : 200;

it(`loses nothing that it acknowledged in ${ROUNDS} kills while eight clients write`, async () => {
  const writes = await killRounds(ROUNDS, Number(process.env['SEED'] ?? Date.now() % 2 ** 31));
  console.log(`${writes} acknowledged writes in ${ROUNDS} kills, all there`);
  expect(writes).toBeGreaterThan(ROUNDS * 10);
}, 1_800_000);
