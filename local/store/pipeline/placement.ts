import { StoreError } from '../storeError.ts';
import type { NamedStage } from './readStages.ts';

const FIRST_ONLY = new Set(['$documents', '$collStats', '$listLocalSessions']);
const LAST_ONLY = new Set(['$out', '$merge']);
/** Stages that a pipeline on the database itself (`aggregate: 1`) may begin with. */
const OF_DATABASE = new Set(['$documents', '$listLocalSessions']);

/** Where each stage may stand; `nested` is a pipeline inside a stage of another one. */
export const checkPlacement = (list: readonly NamedStage[], nested: boolean): void => {
  list.forEach(({ name }, at) => {
    if (FIRST_ONLY.has(name) && at > 0) {
      throw new StoreError(40602, `${name} is only valid as the first stage in a pipeline`);
    }
    if (LAST_ONLY.has(name) && nested) {
      throw new StoreError(51047, `${name} is not allowed within a stage that holds a pipeline`);
    }
    if (LAST_ONLY.has(name) && at < list.length - 1) {
      throw new StoreError(40601, `${name} can only be the final stage in the pipeline`);
    }
  });
};

/** @throws StoreError 73 when the first stage needs a collection and none is named, or the other way round. */
export const checkNamespace = (list: readonly NamedStage[], collection: string | undefined): void => {
  const first = list[0]?.name ?? '$match';
  if (collection === undefined && !OF_DATABASE.has(first)) {
    throw new StoreError(73, `{aggregate: 1} is not valid for '${first}'; a collection is required.`);
  }
  if (collection !== undefined && first === '$documents') {
    throw new StoreError(73, "'$documents' can only be run with {aggregate: 1}");
  }
};

/** @throws StoreError 40600. */
export const checkFacet = (list: readonly NamedStage[]): void => {
  for (const { name } of list) {
    if (name === '$facet' || FIRST_ONLY.has(name) || LAST_ONLY.has(name)) {
      throw new StoreError(40600, `${name} is not allowed to be used within a $facet stage`);
    }
  }
};
