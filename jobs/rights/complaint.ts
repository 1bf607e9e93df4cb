import { byHand } from './byHand.ts';

/** A complaint about how we handle data. */
export const complaint = byHand(
  'The customer complains about how their data is handled. Acknowledge it, look into it, answer publicly on this ticket.',
);
