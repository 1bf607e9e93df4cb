import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, MINUTE, SECOND } from '../../observe/clock.ts';

/** How soon the worker comes to a request that moves on by itself, and how often it may have failed to. */
const SOON_MS = 2 * MINUTE;
const FEW_ATTEMPTS = 2;

/** A ticket is not written while its request is about to move on: in a moment it would be written again. */
export const movesOnAt = ({ state, work }: PrivacyRequest, now: Date): Date | undefined => {
  const passing = state === 'filed' || state === 'in_progress';
  const soon = passing && work.at !== null && work.at <= after(now, SOON_MS);
  if (!soon || work.attempts > FEW_ATTEMPTS) return undefined;
  return after(new Date(Math.max(work.at?.getTime() ?? 0, now.getTime())), 5 * SECOND);
};
