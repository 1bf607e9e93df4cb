import type { Intent } from './types.ts';

/** What the law gives: an act of one of these begins a request. */
export const RIGHTS: readonly Intent[] = [
  'erase',
  'access',
  'portability',
  'rectify',
  'restrict',
  'object',
  'unsubscribe',
  'do_not_sell',
];

export const isRight = (intent: Intent): boolean => RIGHTS.includes(intent);
