import { expect, it } from 'vitest';
import { killRounds } from './killRounds.ts';

it('loses nothing that it acknowledged when it is killed while eight clients write', async () => {
  expect(await killRounds(3, 4)).toBeGreaterThan(30);
}, 60_000);
