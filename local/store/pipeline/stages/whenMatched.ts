import type { Doc, Maybe, Value } from '../../bson/value.ts';
import { isArray, isDoc, MISSING } from '../../bson/value.ts';
import { compileExpression } from '../../expression/compile.ts';
import { StoreError } from '../../storeError.ts';
import type { PipelineContext } from '../stage.ts';
import { compilePipelineUpdate } from '../updatePipeline.ts';

/** What becomes of a stored document when a new one comes for it; undefined keeps the stored one. */
export type WhenMatched = (stored: Doc, fresh: Doc) => Doc | undefined;

const byPipeline = (
  stages: readonly Value[],
  variables: Value | undefined,
  { scope }: PipelineContext,
): WhenMatched => {
  if (variables !== undefined && !isDoc(variables))
    throw new StoreError(14, "'let' of $merge must be an object");
  const bound = [...(variables ?? new Map<string, Value>([['new', '$$ROOT']]))].map(
    ([name, value]) => [name, compileExpression(value, scope)] as const,
  );
  const updateFor = (own: ReadonlyMap<string, Maybe>) =>
    compilePipelineUpdate(stages, { ...scope, variables: new Map([...scope.variables, ...own]) });
  updateFor(new Map(bound.map(([name]) => [name, MISSING])));
  return (stored, fresh) =>
    updateFor(new Map(bound.map(([name, evaluate]) => [name, evaluate(fresh)]))).apply({
      doc: stored,
      inserting: false,
      position: -1,
    });
};

/** Reads `whenMatched` and its `let`; `fail` is dealt with by the caller, who knows the collection. */
export const whenMatchedOf = (spec: Doc, context: PipelineContext): WhenMatched | 'fail' => {
  const mode = spec.get('whenMatched') ?? 'merge';
  const variables = spec.get('let');
  if (isArray(mode)) return byPipeline(mode, variables, context);
  if (variables !== undefined) {
    throw new StoreError(51199, `Cannot use 'let' variables with 'whenMatched: ${String(mode)}' mode`);
  }
  switch (mode) {
    case 'replace':
      return (stored, fresh) => new Map([['_id', stored.get('_id') as Value], ...fresh]);
    case 'merge':
      return (stored, fresh) => new Map([...stored, ...fresh]);
    case 'keepExisting':
      return () => undefined;
    case 'fail':
      return mode;
    default:
      throw new StoreError(
        2,
        `Enumeration value '${String(mode)}' for field 'whenMatched' is not a valid value.`,
      );
  }
};
