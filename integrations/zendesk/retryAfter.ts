import { SECOND } from '../../observe/clock.ts';

const SHORTEST = 1 * SECOND;
const LONGEST = 600 * SECOND;

/**
 * `Retry-After` as milliseconds: seconds or an HTTP date, kept within 1 to 600 seconds whatever it says; `undefined`
 * where there is none. Text that is neither counts as the shortest wait.
 */
export const retryAfterMs = (header: string | null, now: Date): number | undefined => {
  if (header === null) return undefined;
  const text = header.trim();
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now.getTime();
  if (Number.isNaN(seconds)) return SHORTEST;
  return Math.min(Math.max(seconds, SHORTEST), LONGEST);
};
