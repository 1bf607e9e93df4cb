import { byHand } from './byHand.ts';

/** No sale or sharing of personal data (CCPA, 11 CCR 7026). The address is suppressed when the request is filed. */
export const doNotSell = byHand(
  'The address is suppressed for sale and sharing already. Check that partners received the signal (11 CCR 7026).',
);
