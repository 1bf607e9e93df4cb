import { Int32 } from 'bson';
import type { Chance } from '../../../../local/demo/chance.ts';
import type { Fields } from './values.ts';

const PATHS = ['a', 'b', 'c', 'd', 'a.a', 'a.b', 'b.a', 'a.0', 'b.1', 'a.0.a', 'd.e', 'a.3'];

const small = (chance: Chance): Int32 => new Int32(chance.below(6));

const anyValue = (chance: Chance): unknown =>
  chance.pick<() => unknown>([
    () => small(chance),
    () => small(chance),
    () => 'x',
    () => null,
    () => [small(chance), small(chance)],
    () => ({ a: small(chance) }),
  ])();

const several = (chance: Chance): unknown[] =>
  Array.from({ length: chance.below(3) }, () => anyValue(chance));

const pushed = (chance: Chance): unknown =>
  chance.happens(40)
    ? anyValue(chance)
    : {
        $each: several(chance),
        ...(chance.happens(40) && { $position: new Int32(chance.below(5) - 2) }),
        ...(chance.happens(30) && { $sort: new Int32(chance.pick([1, -1])) }),
        ...(chance.happens(30) && { $slice: new Int32(chance.below(7) - 3) }),
      };

const OPERANDS: Record<string, (chance: Chance) => unknown> = {
  $set: anyValue,
  $unset: () => '',
  $inc: small,
  $mul: small,
  $min: anyValue,
  $max: anyValue,
  $push: pushed,
  $addToSet: (chance) => (chance.happens(60) ? anyValue(chance) : { $each: several(chance) }),
  $pop: (chance) => new Int32(chance.pick([1, -1])),
  $pull: (chance) => (chance.happens(50) ? small(chance) : { $gte: small(chance) }),
  $pullAll: several,
  $bit: (chance) => ({ [chance.pick(['and', 'or', 'xor'])]: small(chance) }),
};

export const randomUpdate = (chance: Chance): Record<string, Fields> => {
  const update: Record<string, Fields> = {};
  for (let at = chance.below(3); at >= 0; at--) {
    const operator = chance.pick(Object.keys(OPERANDS));
    update[operator] = { ...update[operator], [chance.pick(PATHS)]: OPERANDS[operator]!(chance) };
  }
  if (chance.happens(10))
    update['$rename'] = { [chance.pick(['a', 'b', 'c'])]: chance.pick(['e', 'a', 'c']) };
  return update;
};
