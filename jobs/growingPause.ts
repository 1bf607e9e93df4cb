import { MINUTE, SECOND } from '../observe/clock.ts';

const LONGEST_MS = 15 * MINUTE;

/** How long to wait after attempt number `attempt` has failed: 1 s, 2 s, 4 s, ... up to 15 minutes. */
export const growingPause = (attempt: number): number =>
  Math.min(LONGEST_MS, SECOND * 2 ** Math.min(20, Math.max(0, attempt - 1)));
