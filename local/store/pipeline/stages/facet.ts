import type { Doc, Value } from '../../bson/value.ts';
import { isArray, isDoc } from '../../bson/value.ts';
import { StoreError } from '../../storeError.ts';
import { checkFacet } from '../placement.ts';
import { readStages } from '../readStages.ts';
import type { Pipeline, PipelineContext, StageReader } from '../stage.ts';

const readFacet = (name: string, pipeline: Value, context: PipelineContext): Pipeline => {
  if (name === '' || name.startsWith('$') || name.includes('.')) {
    throw new StoreError(40169, `'${name}' is no name for a facet`);
  }
  if (!isArray(pipeline)) throw new StoreError(40170, `arguments to $facet must be arrays, ${name} is not`);
  checkFacet(readStages(pipeline));
  return context.readPipeline(pipeline, { ...context, nested: true });
};

/** `$facet`: several pipelines over the same documents, answered in one. */
export const facet: StageReader = (argument, context) => {
  if (!isDoc(argument) || argument.size === 0) {
    throw new StoreError(40169, 'the $facet specification must be a non-empty object');
  }
  const facets = [...argument].map(([name, pipeline]) => [name, readFacet(name, pipeline, context)] as const);
  return function* (documents) {
    const input = [...documents];
    context.budget.spend(input.length * facets.length);
    const answered: Doc = new Map();
    for (const [name, pipeline] of facets) answered.set(name, [...pipeline.over(input)]);
    yield answered;
  };
};
