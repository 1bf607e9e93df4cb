import { tidy } from '../text/fold.ts';
import type { Details, Intent } from '../types.ts';
import { changeIn } from './change.ts';

/** A change is looked for only where one is meant: "from A to B" is many things elsewhere. */
export const withChange = (details: Details, text: string, intents: readonly Intent[]): Details => {
  if (!intents.includes('rectify')) return details;
  const change = changeIn(tidy(text));
  return change === undefined ? details : { ...details, change };
};
