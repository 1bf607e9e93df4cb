import type { Response } from 'express';
import type { SecurityEvent } from '../../observe/events.ts';
import { setRefusal } from '../refusal.ts';

/** Turns a call away with a sentence for the agent; `why` is what operators learn of it. */
export const refuse = (
  response: Response,
  status: number,
  why: SecurityEvent | undefined,
  message: string,
): void => {
  if (why) setRefusal(response, why);
  response.status(status).json({ error: { code: why ?? 'refused', message } });
};
