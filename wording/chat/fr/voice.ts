import type { Voice } from '../voice.ts';
import { afterwards } from './afterwards.ts';
import { asides } from './asides.ts';
import { confirming } from './confirming.ts';
import { details } from './details.ts';
import { earlier } from './earlier.ts';
import { identity } from './identity.ts';
import { notUnderstood } from './notUnderstood.ts';
import { opening } from './opening.ts';
import { talk } from './talk.ts';
import { wants } from './wants.ts';
import { way } from './way.ts';

export const fr: Voice = {
  opening,
  notUnderstood,
  way,
  details,
  identity,
  confirming,
  earlier,
  talk,
  wants,
  afterwards,
  asides,
};
