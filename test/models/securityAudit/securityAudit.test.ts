import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROWS_A_DAY, ROWS_A_MINUTE } from '../../../models/securityAudit/allowance.ts';
import { createSecurityRows, KEPT_MS, type Noted } from '../../../models/securityAudit/rows.ts';
import { createSecurityAudit, type SecurityAudit } from '../../../models/securityAudit/securityAudit.ts';
import { DAY, HOUR, after as later, MINUTE } from '../../../observe/clock.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';

const hashOfNetwork = (address: string): string => createHash('sha256').update(address).digest('base64url');
const ADDRESS = '203.0.113.9';

/** Calls what was put off, as the timer would. */
const byHand = () => {
  const waiting = new Set<() => void>();
  const pauses: number[] = [];
  return {
    pauses,
    waiting,
    later: (milliseconds: number, run: () => void) => {
      pauses.push(milliseconds);
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    ring: () => {
      const rung = [...waiting];
      waiting.clear();
      for (const run of rung) run();
    },
  };
};

describe('the security audit', () => {
  let store: TestConnection;
  let clock: StandingClock;
  let tenant = '';
  let audit: SecurityAudit;
  beforeAll(async () => {
    store = await openTestConnection();
    createSecurityRows(store.connection, tenant);
    await indexed(store.connection);
  });
  afterAll(() => store.close());

  const rowsHere = () => createSecurityRows(store.connection, tenant);
  const open = (more: Partial<Parameters<typeof createSecurityAudit>[0]> = {}) => {
    const { logger, lines } = recordingLogger();
    const timer = byHand();
    const opened = createSecurityAudit({
      rows: rowsHere(),
      hashOfNetwork,
      clock,
      logger,
      later: timer.later,
      ...more,
    });
    return { audit: opened, lines, timer };
  };
  const read = () => rowsHere().read({ since: later(clock.now(), -30 * DAY), limit: 5_000 });
  beforeEach(() => {
    clock = standingClock('2031-03-03T09:00:00Z');
    tenant = freshTenant();
    audit = open().audit;
  });

  it('keeps what happened, when, how often, the hash of the network and the conversation, for 90 days', async () => {
    const begun = clock.now();
    audit.record('origin_refused', { network: ADDRESS, conversationId: 'c1' });
    clock.pass(20_000);
    audit.record('origin_refused', { network: ADDRESS, conversationId: 'c1' });
    await audit.flush();
    expect(await read()).toEqual([
      {
        _id: expect.stringContaining(tenant),
        tenant,
        what: 'origin_refused',
        at: begun,
        until: clock.now(),
        count: 2,
        network: hashOfNetwork(ADDRESS),
        conversationId: 'c1',
        purgeAt: later(begun, KEPT_MS),
      },
    ]);
    expect(JSON.stringify(await read())).not.toContain(ADDRESS);
    const indexes = await store.connection.collection('securityEvents').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { purgeAt: 1 }, expireAfterSeconds: 0 }));
  });

  it('tells apart events, networks, conversations and minutes, and reads the newest first', async () => {
    audit.record('code_wrong', { conversationId: 'c1' });
    audit.record('code_wrong', { conversationId: 'c2' });
    audit.record('token_invalid', { network: '192.0.2.1' });
    audit.record('token_invalid', { network: '192.0.2.2' });
    clock.pass(MINUTE);
    audit.record('token_invalid', { network: '192.0.2.2' });
    await audit.flush();
    const rows = await read();
    expect(rows).toHaveLength(5);
    expect(rows[0]?.at).toEqual(clock.now());
    const since = later(clock.now(), -HOUR);
    expect(await rowsHere().read({ since, what: 'code_wrong' })).toHaveLength(2);
  });

  it('adds up what several processes saw in the same minute, also where they make the row at once', async () => {
    const processes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const rows = createSecurityRows(await store.another(), tenant);
        return open({ rows }).audit;
      }),
    );
    for (const one of processes)
      for (let n = 0; n < 25; n += 1) one.record('link_unknown', { network: ADDRESS });
    await Promise.all(processes.map((one) => one.flush()));
    expect((await read()).map(({ count }) => count)).toEqual([100]);
  });

  it('writes of a flood from everywhere a few rows, and loses no count', async () => {
    for (let n = 0; n < 5_000; n += 1) audit.record('rate_limited', { network: `net ${n}` });
    audit.record('sign_in_replayed', { conversationId: 'c9' });
    await audit.flush();
    const rows = await read();
    expect(rows).toHaveLength(ROWS_A_MINUTE + 2);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(5_001);
    expect(rows.filter(({ many }) => many)).toEqual([
      expect.objectContaining({ what: 'rate_limited', count: 5_000 - ROWS_A_MINUTE }),
    ]);
    expect(rows.some(({ conversationId }) => conversationId === 'c9')).toBe(true);
  });

  it('begins no more rows in a day than it may, and some again on the next', async () => {
    const flood = () => {
      for (let minute = 0; minute < 60; minute += 1) {
        for (let n = 0; n < ROWS_A_MINUTE + 5; n += 1) audit.record('token_invalid', { network: `net ${n}` });
        clock.pass(MINUTE);
      }
    };
    flood();
    await audit.flush();
    expect((await read()).filter(({ many }) => !many)).toHaveLength(ROWS_A_DAY);
    clock.pass(DAY);
    flood();
    await audit.flush();
    expect((await read()).filter(({ many }) => !many)).toHaveLength(2 * ROWS_A_DAY);
  });

  it('tries again later while the store is away, says so once, and then writes everything', async () => {
    let away = true;
    const real = rowsHere();
    const add = async (noted: readonly Noted[]) => {
      if (away) throw new Error('the store is away');
      await real.add(noted);
    };
    const { audit: patient, lines, timer } = open({ rows: { add } });
    patient.record('link_unknown', { network: ADDRESS });
    await patient.flush();
    patient.record('link_unknown', { network: ADDRESS });
    await patient.flush();
    expect(await read()).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(timer.pauses).toEqual([2_000, 4_000, 8_000]);
    away = false;
    timer.ring();
    await patient.flush();
    expect((await read()).map(({ count }) => count)).toEqual([2]);
  });

  it('writes by itself, once, however much there is', async () => {
    const added: number[] = [];
    const add = async (noted: readonly Noted[]) => void added.push(noted.length);
    const { audit: own, timer } = open({ rows: { add } });
    for (let n = 0; n < 100; n += 1) own.record('frame_invalid', { conversationId: 'c1' });
    expect(timer.waiting.size).toBe(1);
    timer.ring();
    await own.flush();
    expect(added).toEqual([1]);
    expect(timer.waiting.size).toBe(0);
  });

  it('writes what waits when it ends, and takes no more', async () => {
    audit.record('stream_used_up', { network: ADDRESS });
    await audit.close();
    audit.record('stream_used_up', { network: ADDRESS });
    await audit.close();
    expect((await read()).map(({ count }) => count)).toEqual([1]);
  });
});
