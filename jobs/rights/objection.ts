import { byHand } from './byHand.ts';

/** Objection to processing (Art. 21 GDPR). */
export const objection = byHand(
  'Stop the processing that the customer objects to, or show compelling grounds (Art. 21 GDPR).',
);
