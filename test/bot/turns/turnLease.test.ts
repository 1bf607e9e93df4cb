import { describe, expect, it } from 'vitest';
import { createTurnLease } from '../../../bot/turns/turnLease.ts';
import type { Turn, TurnStart } from '../../../models/conversation/conversation.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const turn: Turn = {
  head: {
    conversationId: 'c1',
    language: 'en',
    gpc: false,
    userId: 'dl_a',
    opened: true,
    signedIn: false,
    seq: 0,
  },
  state: undefined,
  leaseToken: 1,
  recentFrom: 1,
  rate: { since: NOW, count: 1 },
};
const busy: TurnStart = { outcome: 'busy', until: NOW };

/** A lease over a store that answers these, the last one for ever. */
const leaseOver = (starts: TurnStart[], releaseTurn = async () => {}) => {
  const pauses: number[] = [];
  const { logger, lines } = recordingLogger();
  const lease = createTurnLease({
    repository: {
      beginTurn: async () => (starts.length > 1 ? starts.shift() : starts[0]) as TurnStart,
      releaseTurn,
    },
    clock: { now: () => NOW },
    logger,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  return { lease, pauses, lines };
};
const request = { conversationId: 'c1' };

describe('the lease of a turn', () => {
  it('waits for the turn that is running, longer each time', async () => {
    const { lease, pauses } = leaseOver([busy, busy, busy, { outcome: 'begun', turn }]);
    expect(await lease.begin(request)).toEqual({ outcome: 'begun', turn });
    expect(pauses).toEqual([20, 40, 80]);
  });

  it('says which line a message has that was answered before', async () => {
    const { lease } = leaseOver([{ outcome: 'answered', seq: 7 }]);
    expect(await lease.begin(request)).toEqual({ outcome: 'answered', seq: 7 });
  });

  it('outwaits a process that died in its turn, and then gives up', async () => {
    const { lease, pauses } = leaseOver([busy]);
    await expect(lease.begin(request)).rejects.toMatchObject({ code: 'conversation_busy', retryable: true });
    expect(pauses.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(16_000);
    expect(Math.max(...pauses)).toBe(400);
  });

  it.each([
    [{ outcome: 'gone' }, { code: 'conversation_not_found', retryable: false }],
    [
      { outcome: 'limited', retryAt: new Date(NOW.getTime() + 30_000) },
      { code: 'rate_limited', retryable: true, retryAfterMs: 30_000 },
    ],
  ] as [TurnStart, object][])('does not wait where waiting helps nobody: %o', async (start, error) => {
    const { lease, pauses } = leaseOver([start]);
    await expect(lease.begin(request)).rejects.toMatchObject(error);
    expect(pauses).toEqual([]);
  });

  it('is logged, and not thrown, when it cannot be given back', async () => {
    const { lease, lines } = leaseOver([], () => Promise.reject(new Error('away')));
    await lease.release(turn);
    expect(lines).toHaveLength(1);
  });
});
