import type { Change, Details, Intent } from '../types.ts';

/** A change is looked for only where one is meant: "from A to B" is many things elsewhere. */
export const withChange = (
  details: Details,
  intents: readonly Intent[],
  change: () => Change | undefined,
): Details => {
  const found = intents.includes('rectify') ? change() : undefined;
  return found === undefined ? details : { ...details, change: found };
};
