import { MINUTE, SECOND } from '../observe/clock.ts';

const LONGEST_MS = 15 * MINUTE;

/** 1 s, 2 s, 4 s, ... up to a quarter of an hour: how long to wait before try number `attempt` + 1. */
export const growingPause = (attempt: number): number =>
  Math.min(LONGEST_MS, SECOND * 2 ** Math.min(20, Math.max(0, attempt - 1)));
