import type { Doc, Maybe, Value } from '../../bson/value.ts';
import { isArray, isDoc, isKind, MISSING } from '../../bson/value.ts';
import { compileExpression } from '../../expression/compile.ts';
import { checkVariableName } from '../../expression/scope.ts';
import { fieldPath } from '../../paths/fieldPath.ts';
import type { Filter } from '../../query/filter.ts';
import { comparison } from '../../query/leaves.ts';
import { failedToParse, notImplemented } from '../../storeError.ts';
import { onlyFields, stageObject, valuesAt, withValue } from '../fields.ts';
import type { Pipeline, PipelineContext, StageReader } from '../stage.ts';

interface Spec {
  readonly from: string | undefined;
  readonly as: readonly string[];
  readonly local: readonly string[] | undefined;
  readonly foreign: string | undefined;
  readonly variables: Doc;
  readonly pipeline: Value | undefined;
}

const textOf = (spec: Doc, name: string): string | undefined => {
  const value = spec.get(name);
  if (value === undefined || typeof value === 'string') return value;
  if (name === 'from' && isDoc(value)) throw notImplemented("'from' of another database in $lookup");
  throw failedToParse(`$lookup argument '${name}' must be a string`);
};

const read = (argument: Value): Spec => {
  const spec = stageObject(argument, 9, '$lookup');
  onlyFields(spec, ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'], 9, '$lookup');
  const as = textOf(spec, 'as');
  const [local, foreign] = [textOf(spec, 'localField'), textOf(spec, 'foreignField')];
  const variables = spec.get('let');
  const pipeline = spec.get('pipeline');
  if (as === undefined) throw failedToParse("must specify 'as' field for a $lookup");
  if ((local === undefined) !== (foreign === undefined)) {
    throw failedToParse('$lookup requires both or neither of localField and foreignField to be specified');
  }
  if (local === undefined && pipeline === undefined) {
    throw failedToParse('$lookup requires either pipeline or both localField and foreignField');
  }
  if (variables !== undefined && pipeline === undefined)
    throw failedToParse("$lookup with a 'let' needs a pipeline");
  if (variables !== undefined && !isDoc(variables)) {
    throw failedToParse("$lookup argument 'let' must be an object");
  }
  return {
    from: textOf(spec, 'from'),
    as: fieldPath(as),
    local: local === undefined ? undefined : fieldPath(local),
    foreign: foreign === undefined ? undefined : fieldPath(foreign).join('.'),
    variables: variables ?? new Map(),
    pipeline,
  };
};

/** Equality with any of the local values; where there is none, with null. */
const joinFilter = (document: Doc, { local, foreign }: Spec): Filter | undefined => {
  if (!local || foreign === undefined) return undefined;
  const found = valuesAt(document, local).filter((value) => !isKind(value, 'undefined'));
  const values: Value[] = found.length > 0 ? found : [null];
  return { kind: 'or', of: values.map((value) => comparison(foreign, '$eq', value)) };
};

const checkFrom = ({ from, pipeline }: Spec): void => {
  const first = isArray(pipeline) ? pipeline[0] : undefined;
  if (from === undefined && !(isDoc(first) && first.has('$documents'))) {
    throw failedToParse("must specify 'from' field for a $lookup");
  }
};

/** How many documents are read to find the partners of one. */
const costOf = (spec: Spec, { catalog, database }: PipelineContext): number => {
  const collection = catalog.find(database, spec.from ?? '');
  const indexed = collection?.indexes.some((index) => index.spec.fields[0] === spec.foreign);
  return indexed ? 1 : (collection?.records.size ?? 0);
};

/**
 * `$lookup`, by equality of two fields, by a pipeline, or by both. A pipeline that takes nothing from the document runs
 * once for all of them.
 */
export const lookup: StageReader = (argument, context) => {
  const spec = read(argument);
  checkFrom(spec);
  const { scope, budget } = context;
  const pipelineWith = (own: ReadonlyMap<string, Maybe>): Pipeline =>
    context.readPipeline(spec.pipeline ?? [], {
      ...context,
      scope: { ...scope, variables: new Map([...scope.variables, ...own]) },
      collection: spec.from,
      nested: true,
    });
  const bound = [...spec.variables].map(([name, value]) => {
    checkVariableName(name);
    return [name, compileExpression(value, scope)] as const;
  });
  // Read once beforehand, so that an error shows even where no document comes.
  const unbound = pipelineWith(new Map<string, Maybe>(bound.map(([name]) => [name, MISSING])));
  const partnersOf = (document: Doc): Doc[] => {
    const own = new Map<string, Maybe>(bound.map(([name, evaluate]) => [name, evaluate(document)]));
    const pipeline = own.size === 0 ? unbound : pipelineWith(own);
    return [...pipeline.documents(joinFilter(document, spec))];
  };

  return function* (documents) {
    const cost = costOf(spec, context);
    let shared: Doc[] | undefined;
    for (const document of documents) {
      budget.spend(shared ? 0 : cost);
      const partners = shared ?? partnersOf(document);
      budget.spend(partners.length);
      if (bound.length === 0 && !spec.local) shared = partners;
      yield withValue(document, spec.as, partners);
    }
  };
};
