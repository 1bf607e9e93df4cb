import type { Document } from 'bson';
import { Long } from 'bson';
import { afterAll, describe, expect, it } from 'vitest';
import type { Chance } from '../../../../local/demo/chance.ts';
import { operators } from '../../../../local/store/expression/operators.ts';
import { answering } from '../answering.ts';
import { exactText } from '../conformance/exactly.ts';
import { forAll } from '../random/forAll.ts';
import { plainDocuments, randomDocuments, randomValue } from '../random/values.ts';

/** Whatever a client asks, it gets an answer or a refusal with a code, never a fault of the store's own. */
const ask = answering('property-any-argument');

const PARAMETERS = [
  'input',
  'in',
  'as',
  'cond',
  'vars',
  'if',
  'then',
  'else',
  'branches',
  'default',
  'date',
  'unit',
  'amount',
  'startDate',
  'endDate',
  'format',
  'timezone',
  'field',
  'value',
  'to',
  'onError',
  'initialValue',
  'sortBy',
  'regex',
  'options',
  'find',
  'replacement',
  'chars',
  'binSize',
  'startOfWeek',
  '$each',
  '$slice',
  '$sort',
  '$position',
  '$type',
  'path',
  'from',
  'localField',
  'foreignField',
  'pipeline',
  'let',
  'size',
  'n',
  'output',
  'groupBy',
  'boundaries',
  'coll',
  'newRoot',
  '_id',
  'a',
];
const WORDS = [
  '$a',
  '$b.a',
  '$$this',
  '$$ROOT.c',
  '$$REMOVE',
  'a',
  'year',
  'week',
  'int',
  'date',
  'constructor',
  '__proto__x',
  '%Y',
  '+01:00',
  '$',
  '$$',
  'a..b',
  'documents',
];

/** Operators that take parameters by name; given all of them, they get as far as working with the values. */
const NAMED: Record<string, readonly string[]> = {
  $filter: ['input', 'cond'],
  $map: ['input', 'in'],
  $reduce: ['input', 'initialValue', 'in'],
  $sortArray: ['input', 'sortBy'],
  $dateAdd: ['startDate', 'unit', 'amount'],
  $dateSubtract: ['startDate', 'unit', 'amount', 'timezone'],
  $dateDiff: ['startDate', 'endDate', 'unit'],
  $dateTrunc: ['date', 'unit', 'startOfWeek'],
  $dateToString: ['date', 'format', 'timezone'],
  $convert: ['input', 'to'],
  $trim: ['input', 'chars'],
  $replaceAll: ['input', 'find', 'replacement'],
  $regexMatch: ['input', 'regex', 'options'],
  $setField: ['field', 'input', 'value'],
};

const leaf = (chance: Chance): unknown => (chance.happens(40) ? chance.pick(WORDS) : randomValue(chance, 1));

const randomExpression = (chance: Chance): Document => {
  if (chance.happens(40)) {
    const [name, parameters] = chance.pick(Object.entries(NAMED));
    return { [name]: Object.fromEntries(parameters.map((parameter) => [parameter, leaf(chance)])) };
  }
  const name = chance.pick([...operators.keys()]);
  if (chance.happens(60)) return { [name]: Array.from({ length: 1 + chance.below(3) }, () => leaf(chance)) };
  return { [name]: randomArgument(chance) };
};

const randomArgument = (chance: Chance, depth = 3): unknown => {
  switch (chance.below(depth > 0 ? 7 : 2)) {
    case 0:
      return chance.pick(WORDS);
    case 1:
      return chance.happens(10) ? Long.MIN_VALUE : randomValue(chance, 1);
    case 2:
    case 3:
      return Array.from({ length: chance.below(4) }, () => randomArgument(chance, depth - 1));
    case 4:
      return { [chance.pick([...operators.keys()])]: randomArgument(chance, depth - 1) };
    default: {
      const fields: Document = {};
      for (let at = chance.below(4); at >= 0; at--)
        fields[chance.pick(PARAMETERS)] = randomArgument(chance, depth - 1);
      return fields;
    }
  }
};

const codes = new Map<number, number>();

const asked = async (command: Document): Promise<void> => {
  const reply = await ask(command);
  const code = Number(reply['code'] ?? reply['writeErrors']?.[0]?.code ?? 0);
  codes.set(code, (codes.get(code) ?? 0) + 1);
  expect(code, exactText(command)).not.toBe(1);
};

const withDocuments = async (chance: Chance): Promise<void> => {
  await ask({ drop: 'documents' });
  const documents = chance.happens(50) ? plainDocuments(chance, 5) : randomDocuments(chance, 5);
  await ask({ insert: 'documents', documents });
};

const QUERY = [
  '$eq',
  '$in',
  '$nin',
  '$gt',
  '$not',
  '$all',
  '$elemMatch',
  '$size',
  '$type',
  '$mod',
  '$regex',
  '$options',
  '$exists',
  '$bitsAllSet',
  '$bitsAnyClear',
  '$expr',
  '$and',
  '$or',
  '$nor',
  '$nope',
];
const UPDATE = [
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$addToSet',
  '$pop',
  '$pull',
  '$pullAll',
  '$bit',
  '$rename',
  '$currentDate',
  '$setOnInsert',
  '$nope',
];
const STAGES = [
  '$match',
  '$project',
  '$set',
  '$unset',
  '$replaceWith',
  '$replaceRoot',
  '$sort',
  '$limit',
  '$skip',
  '$group',
  '$unwind',
  '$count',
  '$sortByCount',
  '$lookup',
  '$facet',
  '$bucket',
  '$sample',
  '$unionWith',
  '$documents',
  '$collStats',
  '$listLocalSessions',
  '$merge',
  '$out',
  '$nope',
];
const ACCUMULATORS = [
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$first',
  '$last',
  '$push',
  '$addToSet',
  '$mergeObjects',
  '$count',
  '$firstN',
  '$maxN',
  '$topN',
  '$bottom',
];

const SHAPES: Record<string, (chance: Chance) => Document> = {
  expressions: (chance) => {
    const expression = randomExpression(chance);
    return { aggregate: 'documents', pipeline: [{ $replaceWith: { r: expression } }], cursor: {} };
  },
  queries: (chance) => {
    const path = chance.pick(['a', 'b.a', '$and', '$expr', 'a.0', '']);
    return { find: 'documents', filter: { [path]: { [chance.pick(QUERY)]: randomArgument(chance) } } };
  },
  projections: (chance) => ({
    find: 'documents',
    projection: { [chance.pick(['a', 'a.$', 'b.a', '_id', ''])]: randomArgument(chance) },
  }),
  updates: (chance) => {
    const path = chance.pick(['a', 'b.a', 'a.$[]', 'a.$', 'a.0', '_id', 'a.$[x]']);
    const u = { [chance.pick(UPDATE)]: { [path]: randomArgument(chance, 2) } };
    return {
      update: 'documents',
      updates: [{ q: {}, u, multi: chance.happens(30), upsert: chance.happens(30) }],
    };
  },
  stages: (chance) => ({
    aggregate: 'documents',
    pipeline: [{ [chance.pick(STAGES)]: randomArgument(chance) }, { $limit: 20 }],
    cursor: {},
  }),
  groups: (chance) => ({
    aggregate: 'documents',
    pipeline: [{ $group: { _id: '$a', r: { [chance.pick(ACCUMULATORS)]: randomArgument(chance) } } }],
    cursor: {},
  }),
  sorts: (chance) => ({
    find: 'documents',
    sort: { [chance.pick(['a', '', '$natural', 'a..b'])]: randomArgument(chance, 1) },
  }),
  commands: (chance) => ({
    [chance.pick([
      'count',
      'distinct',
      'findAndModify',
      'createIndexes',
      'listIndexes',
      'delete',
      'getMore',
    ])]: 'documents',
    [chance.pick(['query', 'key', 'update', 'indexes', 'deletes', 'limit', 'hint', 'collection'])]:
      randomArgument(chance),
  }),
};

afterAll(() => {
  const answered = codes.get(0) ?? 0;
  const refused = [...codes.values()].reduce((sum, count) => sum + count, 0) - answered;
  console.log(`any argument: ${answered} answered, ${refused} refused with ${codes.size - 1} codes`);
});

describe('any argument', () => {
  it.each(Object.entries(SHAPES))('of %s is answered or refused', async (_, shape) => {
    await forAll(200, async (chance) => {
      if (chance.happens(5)) await withDocuments(chance);
      await asked(shape(chance));
    });
  });
});
