import { serialize } from 'bson';
import { expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { decode } from '../../../../local/store/bson/decode.ts';
import type { Value } from '../../../../local/store/bson/value.ts';
import { compare } from '../../../../local/store/order/compare.ts';
import { descending, keyOf } from '../../../../local/store/order/key.ts';
import { exactText } from '../conformance/exactly.ts';
import { compareValues } from '../model/compareValues.ts';
import { forAll } from '../random/forAll.ts';
import { randomNumber, randomValue } from '../random/values.ts';

const own = (value: unknown): Value => decode(Buffer.from(serialize({ value }))).get('value') as Value;
const byKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Half of the pairs are numbers, whose types are many and whose borders are narrow. */
const randomPair = (chance: Chance): [unknown, unknown] => {
  const make = chance.happens(50) ? randomNumber : (of: Chance) => randomValue(of, 3);
  return [make(chance), make(chance)];
};

it("values, their keys and their keys upside down are in MongoDB's order", async () => {
  await forAll(3_000, (chance) => {
    const [a, b] = randomPair(chance);
    const [x, y] = [own(a), own(b)];
    const wanted = compareValues(a, b);
    const about = exactText({ a, b });
    expect(Math.sign(compare(x, y)), about).toBe(wanted);
    expect(byKeys(keyOf(x), keyOf(y)), about).toBe(wanted);
    expect(byKeys(descending(keyOf(y)), descending(keyOf(x))), about).toBe(wanted);
  });
});

it('no key is the beginning of another one, so that keys can follow one another', async () => {
  await forAll(3_000, (chance) => {
    const [a, b] = randomPair(chance);
    const [x, y] = [keyOf(own(a)), keyOf(own(b))];
    if (x !== y) expect([x.startsWith(y), y.startsWith(x)], exactText({ a, b })).toEqual([false, false]);
  });
});
