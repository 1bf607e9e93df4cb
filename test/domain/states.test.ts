import { describe, expect, it } from 'vitest';
import {
  type Actor,
  isCancellable,
  isFinished,
  mayMove,
  REQUEST_STATES,
  TRANSITIONS,
  UNFINISHED,
} from '../../domain/states.ts';

const ACTORS: Actor[] = ['customer', 'worker', 'agent'];
const UNENDED = ['verifying', 'filed', 'awaiting_decision', 'scheduled', 'in_progress', 'partly_done'];

/** The contract's table, written down once more: from -> to. */
const CONTRACT = [
  ['nothing', 'verifying'],
  ['nothing', 'filed'],
  ['verifying', 'filed'],
  ['verifying', 'refused'],
  ...[...UNENDED, 'needs_attention'].map((from) => [from, 'cancelled']),
  ...['awaiting_decision', 'scheduled', 'in_progress'].map((to) => ['filed', to]),
  ['awaiting_decision', 'filed'],
  ['awaiting_decision', 'refused'],
  ['scheduled', 'in_progress'],
  ['in_progress', 'done'],
  ['in_progress', 'partly_done'],
  ['partly_done', 'in_progress'],
  ['partly_done', 'done'],
  // Not in the contract's: an agent goes on with a question that was answered in the chat.
  ['done', 'awaiting_decision'],
  ...UNENDED.flatMap((state) => [
    [state, 'needs_attention'],
    ['needs_attention', state],
  ]),
].map(([from, to]) => `${from} -> ${to}`);

describe('the table of transitions', () => {
  it("is the contract's, and one line more", () => {
    expect(TRANSITIONS.map(({ from, to }) => `${from} -> ${to}`).sort()).toEqual(CONTRACT.sort());
  });

  it('lets only those act whom the contract names', () => {
    const allowed = (from: Parameters<typeof mayMove>[0], to: Parameters<typeof mayMove>[1]): Actor[] =>
      ACTORS.filter((by) => mayMove(from, to, by));
    for (const from of ['verifying', 'filed', 'scheduled', 'awaiting_decision', 'needs_attention'] as const)
      expect(allowed(from, 'cancelled')).toEqual(['customer', 'worker', 'agent']);
    for (const from of ['in_progress', 'partly_done'] as const)
      expect(allowed(from, 'cancelled')).toEqual(['worker']);
    expect(allowed('awaiting_decision', 'filed')).toEqual(['agent']);
    expect(allowed('awaiting_decision', 'refused')).toEqual(['agent']);
    expect(allowed('in_progress', 'done')).toEqual(['worker']);
    expect(allowed('scheduled', 'in_progress')).toEqual(['customer', 'worker']);
    expect(allowed('needs_attention', 'filed')).toEqual(['customer', 'worker', 'agent']);
  });

  it('lets nothing out of an end but what an agent takes up again', () => {
    const taken = (from: string, to: string, by: Actor) =>
      from === 'done' && to === 'awaiting_decision' && by === 'agent';
    for (const from of ['done', 'refused', 'cancelled'] as const)
      for (const to of REQUEST_STATES)
        for (const by of ACTORS) expect(mayMove(from, to, by)).toBe(taken(from, to, by));
  });

  it('lets the customer call off what an agent looks at only as long as that was possible before', () => {
    expect(isCancellable('awaiting_decision')).toBe(true);
    expect(isCancellable('needs_attention', 'filed')).toBe(true);
    expect(isCancellable('needs_attention', 'scheduled')).toBe(true);
    expect(isCancellable('needs_attention', 'in_progress')).toBe(false);
    expect(isCancellable('needs_attention', 'partly_done')).toBe(false);
    expect(isCancellable('needs_attention')).toBe(false);
  });

  it('knows which states are ends', () => {
    expect(REQUEST_STATES.filter(isFinished)).toEqual(['done', 'refused', 'cancelled']);
    expect([...UNFINISHED].sort()).toEqual([...UNENDED, 'needs_attention'].sort());
  });
});
