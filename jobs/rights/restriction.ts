import { byHand } from './byHand.ts';

/** Restriction of processing (Art. 18 GDPR). */
export const restriction = byHand(
  'Stop the services named below for this person and keep the data (Art. 18 GDPR).',
);
