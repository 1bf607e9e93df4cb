import { byHand } from './byHand.ts';

/** The customer asked for a person. */
export const human = byHand('The customer asks for a person. Answer publicly on this ticket.');
