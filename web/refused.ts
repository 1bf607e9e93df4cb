import type { Response } from 'express';

/** Says why a request is turned away, for the operator's count. The last reason stands. */
export const markRefused = (response: Response, reason: string): void => {
  response.locals['refused'] = reason;
};

export const refusedAs = (response: Response): string | undefined =>
  response.locals['refused'] as string | undefined;
