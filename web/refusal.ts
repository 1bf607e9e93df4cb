import type { Response } from 'express';
import type { SecurityEvent } from '../observe/events.ts';

/**
 * Remembers why a call is turned away until its answer is out; `observeHttp` reports it then, with route and status. The
 * last reason counts.
 */
export const setRefusal = (response: Response, reason: SecurityEvent): void => {
  response.locals['refusal'] = reason;
};

export const refusalOf = (response: Response): SecurityEvent | undefined =>
  response.locals['refusal'] as SecurityEvent | undefined;
