import { expect, it } from 'vitest';
import { killRounds } from './killRounds.ts';

it('loses nothing that it acknowledged when it is killed while eight clients write', async () => {
  expect(await killRounds(5, 4)).toBeGreaterThan(50);
}, 60_000);
