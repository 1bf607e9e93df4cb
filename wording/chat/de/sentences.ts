import type { Sentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { confirming } from './confirming.ts';
import { details } from './details.ts';
import { earlier } from './earlier.ts';
import { identity } from './identity.ts';
import { notUnderstood } from './notUnderstood.ts';
import { opening } from './opening.ts';
import { way } from './way.ts';

/** Everything that the assistant says in German. */
export const sentences = (told: Told): Sentences => ({
  ...opening(told),
  ...notUnderstood(told),
  ...way(told),
  ...details(told),
  ...identity(told),
  ...confirming(told),
  ...earlier(told),
});
