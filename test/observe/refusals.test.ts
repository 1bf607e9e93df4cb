import { expect, it } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { createMetrics } from '../../observe/metrics.ts';
import { createRefusals } from '../../observe/refusals.ts';
import { recordingLogger } from '../builders/recordingLogger.ts';
import { standingClock } from '../builders/standingClock.ts';

it('counts every refusal, and logs each reason once a minute with how many there were meanwhile', async () => {
  const clock = standingClock();
  const metrics = createMetrics();
  const { logger, lines } = recordingLogger();
  const { note } = createRefusals({ metrics, logger, clock });
  for (let n = 0; n < 1_000; n += 1) note('origin_refused', { status: 403 });
  note('token_invalid');
  clock.pass(MINUTE);
  note('origin_refused');
  expect(await metrics.registry.metrics()).toContain(
    'rightsdesk_refused_total{reason="origin_refused"} 1001',
  );
  expect(lines.map(({ fields }) => [fields.code, fields.count])).toEqual([
    ['origin_refused', 1],
    ['token_invalid', 1],
    ['origin_refused', 1_000],
  ]);
});
