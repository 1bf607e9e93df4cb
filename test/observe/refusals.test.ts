import { expect, it } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { createMetrics } from '../../observe/metrics.ts';
import { createRefusals } from '../../observe/refusals.ts';
import type { Origin } from '../../observe/securityEvents.ts';
import { recordingLogger } from '../builders/recordingLogger.ts';
import { standingClock } from '../builders/standingClock.ts';

const open = () => {
  const clock = standingClock();
  const metrics = createMetrics();
  const { logger, lines } = recordingLogger();
  const audited: [string, Origin | undefined][] = [];
  const { note } = createRefusals({
    metrics,
    logger,
    clock,
    audit: (what, from) => void audited.push([what, from]),
  });
  return { clock, metrics, lines, audited, note };
};

it('counts every refusal, and logs each reason once a minute with how many there were meanwhile', async () => {
  const { clock, metrics, lines, audited, note } = open();
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
  expect(audited).toHaveLength(1_002);
});

it('tells the network to the audit alone: no log line carries it', () => {
  const { lines, audited, note } = open();
  note('link_unknown', { network: '192.0.2.7', conversationId: 'c1', route: '/code', status: 404 });
  expect(audited).toEqual([['link_unknown', { network: '192.0.2.7', conversationId: 'c1' }]]);
  expect(lines.map(({ fields }) => fields)).toEqual([
    { code: 'link_unknown', count: 1, conversationId: 'c1', route: '/code', status: 404 },
  ]);
});
