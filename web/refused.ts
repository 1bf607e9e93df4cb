import type { Response } from 'express';
import type { SecurityEvent } from '../observe/securityEvents.ts';

/** Says why a request is turned away, for the operator's count and audit. The last reason stands. */
export const markRefused = (response: Response, reason: SecurityEvent): void => {
  response.locals['refused'] = reason;
};

export const refusedAs = (response: Response): SecurityEvent | undefined =>
  response.locals['refused'] as SecurityEvent | undefined;
