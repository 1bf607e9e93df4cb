import type { Doc, Value } from '../bson/value.ts';
import { isDoc } from '../bson/value.ts';
import type { Scope } from '../expression/scope.ts';
import { identical } from '../order/compare.ts';
import { parseProjectionStage } from '../projection/stages.ts';
import { failedToParse, StoreError } from '../storeError.ts';
import type { Update } from '../update/update.ts';

const ALLOWED = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

/** An update by a pipeline: https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/ */
export const compilePipelineUpdate = (stages: readonly Value[], scope: Scope): Update => {
  const steps = stages.map((stage) => {
    if (!isDoc(stage) || stage.size !== 1)
      throw new StoreError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const [name, argument] = [...stage][0] as [string, Value];
    if (!ALLOWED.has(name)) throw new StoreError(72, `${name} is not allowed to be used within an update`);
    return parseProjectionStage(name, argument, scope);
  });
  if (steps.length === 0) throw failedToParse('an update pipeline needs at least one stage');
  return {
    kind: 'pipeline',
    positional: [],
    apply: ({ doc }) => {
      let result = steps.reduce<Doc>((current, step) => step(current), doc);
      const id = doc.get('_id');
      // A stage that drops the _id gives it back: only a changed one is refused.
      if (id !== undefined && !result.has('_id')) result = new Map([['_id', id] as const, ...result]);
      return identical(result, doc) ? doc : result;
    },
  };
};
