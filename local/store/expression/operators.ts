import { arithmetic } from './arithmetic.ts';
import { arrays } from './arrays.ts';
import { conversions } from './conversions.ts';
import { dates } from './dates.ts';
import { logic } from './logic.ts';
import { objects } from './objects.ts';
import type { Operator } from './operator.ts';
import { sets } from './sets.ts';
import { strings } from './strings.ts';

/** Every expression operator that is answered; all others are refused by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...arithmetic,
    ...arrays,
    ...conversions,
    ...dates,
    ...logic,
    ...objects,
    ...sets,
    ...strings,
  }),
);
