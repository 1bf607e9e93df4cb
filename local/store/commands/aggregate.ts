import { checkNamespace } from '../pipeline/placement.ts';
import { readPipeline } from '../pipeline/readPipeline.ts';
import { readStages } from '../pipeline/readStages.ts';
import { createBudget } from '../pipeline/stage.ts';
import { failedToParse } from '../storeError.ts';
import { boolField, countField, hintField, objectField } from './arguments.ts';
import type { Command, Request, Store } from './command.ts';
import { scopeOf } from './findArguments.ts';
import { collectionName } from './namespace.ts';
import { pipelineWriter } from './pipelineWriter.ts';
import type { Reply } from './reply.ts';

/** `aggregate: 1` runs on the database, not on a collection. */
const targetOf = (request: Request): string | undefined =>
  typeof request.body.get(request.name) === 'string' ? collectionName(request) : undefined;

const batchSizeOf = (request: Request): number | undefined => {
  const cursor = objectField({ at: 'aggregate', body: request.body }, 'cursor');
  if (cursor) return countField({ at: 'aggregate.cursor', body: cursor }, 'batchSize');
  throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
};

const run = (request: Request, store: Store): Reply => {
  const fields = { at: request.name, body: request.body };
  const batchSize = batchSizeOf(request);
  for (const name of ['allowDiskUse', 'bypassDocumentValidation']) boolField(fields, name);
  const collection = targetOf(request);
  const list = request.body.get('pipeline');
  checkNamespace(readStages(list), collection);
  const pipeline = readPipeline(list, {
    scope: scopeOf(fields, store),
    database: request.database,
    collection,
    session: objectField(fields, 'lsid'),
    catalog: store.catalog,
    randomness: store.randomness,
    writer: pipelineWriter(store),
    budget: createBudget(),
    nested: false,
    readPipeline,
  });
  return store.cursors.open({
    namespace: `${request.database}.${collection ?? '$cmd.aggregate'}`,
    documents: pipeline.results(hintField(fields)),
    batchSize,
  });
};

export const aggregate: Command = {
  name: 'aggregate',
  fields: ['aggregate', 'pipeline', 'cursor', 'allowDiskUse', 'bypassDocumentValidation', 'hint', 'let'],
  refused: ['explain', 'collation'],
  run,
};
