import { byHand } from './byHand.ts';

/** Rectification (Art. 16 GDPR). */
export const rectification = byHand(
  'Correct the data in every system that holds it, then tell every recipient (Art. 16 and 19 GDPR).',
);
