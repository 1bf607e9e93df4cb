import type { Doc, Raw, Value } from '../bson/value.ts';
import { raw } from '../bson/value.ts';
import type { Record } from '../engine/record.ts';
import { docOf } from '../engine/record.ts';
import { select } from '../engine/select.ts';
import type { Filter } from '../query/filter.ts';
import { readLead } from './lead.ts';
import { checkPlacement } from './placement.ts';
import { readStages } from './readStages.ts';
import type { Pipeline, PipelineContext, Stage } from './stage.ts';
import { stageReader } from './stages.ts';

function* decoded(records: Iterable<Record>): Iterable<Doc> {
  for (const record of records) yield docOf(record);
}
function* stored(records: Iterable<Record>): Iterable<Raw> {
  for (const record of records) yield raw(record.bytes);
}

const run = (stages: readonly Stage[], documents: Iterable<Doc>): Iterable<Doc> =>
  stages.reduce((flowing, stage) => stage(flowing), documents);

/**
 * Reads a pipeline over the collection that the context names. Every stage is read before anything runs, so a pipeline
 * with an error in it does nothing.
 */
export const readPipeline = (pipeline: Value | undefined, context: PipelineContext): Pipeline => {
  const list = readStages(pipeline);
  checkPlacement(list, context.nested);
  const stages = list.map(({ name, argument }) => stageReader(name)(argument, context));
  const lead = readLead(list, context);
  const rest = stages.slice(lead.taken);

  const found = (hint?: Value, and?: Filter): Iterable<Record> => {
    const { catalog, database, collection: name } = context;
    const collection = name === undefined ? undefined : catalog.find(database, name);
    if (!collection) return [];
    const filter: Filter = and ? { kind: 'and', of: [and, lead.filter] } : lead.filter;
    return select(collection, { ...lead, filter, hint });
  };
  return {
    results: (hint) => (rest.length === 0 ? stored(found(hint)) : run(rest, decoded(found(hint)))),
    documents: (and) => run(rest, decoded(found(undefined, and))),
    over: (documents) => run(stages, documents),
  };
};
