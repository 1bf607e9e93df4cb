import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../observe/clock.ts';
import { createReport } from '../../observe/createReport.ts';
import { EVENTS, isSecurityEvent, type Origin, type ProductEvent } from '../../observe/events.ts';
import { createMetrics } from '../../observe/metrics.ts';
import { recordingLogger } from '../builders/recordingLogger.ts';
import { standingClock } from '../builders/standingClock.ts';

const open = () => {
  const clock = standingClock();
  const metrics = createMetrics();
  const { logger, lines } = recordingLogger();
  const audited: [string, Origin | undefined][] = [];
  const report = createReport({
    metrics,
    logger,
    clock,
    audit: (event, from) => void audited.push([event, from]),
  });
  /** Which metrics counted something. */
  const counted = async (): Promise<string[]> =>
    [...(await metrics.registry.metrics()).matchAll(/^rightsdesk_(\w+)_total\{\w+="(\w+)"\} [1-9]/gm)].map(
      ([, metric, event]) => `${metric} ${event}`,
    );
  return { clock, metrics, lines, audited, counted, report };
};

describe('an event that is reported', () => {
  it.each<[what: string, event: ProductEvent, metrics: string[], audited: boolean, logged: boolean]>([
    ['a call that was turned away', 'token_invalid', ['refused', 'security_events'], true, true],
    ['a text that looks like an attempt', 'markup_typed', ['security_events'], true, false],
    ['a proof that went well', 'code_right', ['identity'], false, false],
    ['a proof that failed', 'code_wrong', ['identity', 'security_events'], true, false],
    ['a proof that should alarm', 'code_spent', ['identity', 'refused', 'security_events'], true, true],
    [
      'a sign-in that was not believed',
      'sign_in_replayed',
      ['identity', 'refused', 'security_events'],
      true,
      true,
    ],
  ])('goes where its row says: %s', async (_what, event, metrics, isAudited, isLogged) => {
    const { report, counted, audited, lines } = open();
    report(event, { conversationId: 'c1' });
    expect((await counted()).sort()).toEqual(metrics.map((metric) => `${metric} ${event}`));
    expect(audited).toEqual(isAudited ? [[event, { conversationId: 'c1' }]] : []);
    expect(lines.map(({ fields }) => fields)).toEqual(
      isLogged ? [{ code: event, count: 1, conversationId: 'c1' }] : [],
    );
  });

  it('is counted and audited each time, and logged once a minute with how many there were meanwhile', async () => {
    const { clock, metrics, lines, audited, report } = open();
    for (let n = 0; n < 1_000; n += 1) report('origin_refused', { status: 403 });
    report('token_invalid');
    clock.pass(MINUTE);
    report('origin_refused');
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
    const { lines, audited, report } = open();
    report('link_unknown', { network: '192.0.2.7', conversationId: 'c1', route: '/code', status: 404 });
    expect(audited).toEqual([['link_unknown', { network: '192.0.2.7', conversationId: 'c1' }]]);
    expect(lines.map(({ fields }) => fields)).toEqual([
      { code: 'link_unknown', count: 1, conversationId: 'c1', route: '/code', status: 404 },
    ]);
  });
});

describe('the table of events', () => {
  it('loses none: whatever is logged is audited, and whatever is not audited is counted', () => {
    const rows = Object.entries<{ metrics: readonly string[]; audit: boolean; log: boolean }>(EVENTS);
    expect(rows.filter(([, row]) => row.log && !row.audit)).toEqual([]);
    expect(rows.filter(([, row]) => !row.audit && row.metrics.length === 0)).toEqual([]);
  });

  it('knows which names are audited; other error codes and names of object members are not', () => {
    expect(['token_invalid', 'code_wrong', 'markup_typed'].every(isSecurityEvent)).toBe(true);
    expect(['code_right', 'internal', 'constructor', '__proto__'].some(isSecurityEvent)).toBe(false);
  });
});
