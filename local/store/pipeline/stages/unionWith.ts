import type { Doc, Value } from '../../bson/value.ts';
import { isDoc } from '../../bson/value.ts';
import { failedToParse } from '../../storeError.ts';
import { onlyFields } from '../fields.ts';
import type { StageReader } from '../stage.ts';

const read = (argument: Value): { coll: string; pipeline: Value } => {
  if (typeof argument === 'string') return { coll: argument, pipeline: [] };
  if (!isDoc(argument)) {
    throw failedToParse('the $unionWith stage specification must be an object or string');
  }
  onlyFields(argument, ['coll', 'pipeline'], 40415, '$unionWith');
  const coll = argument.get('coll');
  if (typeof coll !== 'string') throw failedToParse("$unionWith needs a string as 'coll'");
  return { coll, pipeline: argument.get('pipeline') ?? [] };
};

/** `$unionWith`: the documents of another collection follow. */
export const unionWith: StageReader = (argument, context) => {
  const { coll, pipeline } = read(argument);
  const other = context.readPipeline(pipeline, { ...context, collection: coll, nested: true });
  return function* (documents: Iterable<Doc>) {
    yield* documents;
    for (const document of other.documents()) {
      context.budget.spend(1);
      yield document;
    }
  };
};
