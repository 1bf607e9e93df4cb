import type { Value } from '../bson/value.ts';
import { isArray, isDoc } from '../bson/value.ts';
import { StoreError, typeMismatch } from '../storeError.ts';

export interface NamedStage {
  readonly name: string;
  readonly argument: Value;
}

/** The stages of a pipeline as names and arguments. @throws StoreError 14 or 40323. */
export const readStages = (pipeline: Value | undefined): NamedStage[] => {
  if (!isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array");
  return pipeline.map((stage) => {
    if (!isDoc(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object");
    if (stage.size !== 1) {
      throw new StoreError(40323, 'A pipeline stage specification object must contain exactly one field.');
    }
    const [name, argument] = [...stage][0] as [string, Value];
    return { name, argument };
  });
};
