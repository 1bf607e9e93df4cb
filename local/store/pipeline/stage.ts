import type { Randomness } from '../../../observe/randomness.ts';
import type { Doc, Raw, Value } from '../bson/value.ts';
import type { Catalog } from '../engine/catalog.ts';
import type { Collection } from '../engine/collection.ts';
import type { Record } from '../engine/record.ts';
import type { Scope } from '../expression/scope.ts';
import type { Filter } from '../query/filter.ts';
import { StoreError } from '../storeError.ts';

/** One step of a pipeline: documents in, documents out. Nothing is read before it is asked for. */
export type Stage = (documents: Iterable<Doc>) => Iterable<Doc>;

/** How `$out` and `$merge` write; the commands know what may be stored. */
export interface Writer {
  ensure(database: string, name: string): Collection;
  insert(collection: Collection, document: Doc): void;
  replace(collection: Collection, record: Record, document: Doc): void;
  /** Puts documents in the place of all that a collection holds; when one is refused, nothing changes. */
  replaceAll(collection: Collection, documents: readonly Doc[]): void;
}

export interface PipelineContext {
  readonly scope: Scope;
  readonly database: string;
  /** The name that the pipeline runs on, or undefined for one on the database itself. */
  readonly collection: string | undefined;
  /** The session of the client, as its command carries it. */
  readonly session: Doc | undefined;
  readonly catalog: Catalog;
  readonly randomness: Randomness;
  readonly writer: Writer;
  readonly budget: Budget;
  /** Whether this pipeline stands inside a stage of another one. */
  readonly nested: boolean;
  /** Reads a pipeline that a stage holds. */
  readPipeline(pipeline: Value | undefined, context: PipelineContext): Pipeline;
}

/** A pipeline that was read and checked, and can be run. */
export interface Pipeline {
  /** For a client: documents that no stage touched are answered as their stored bytes. */
  results(hint: Value | undefined): Iterable<Doc | Raw>;
  /** For another stage, of those stored documents that meet `and` too. */
  documents(and?: Filter): Iterable<Doc>;
  /** Over the documents given instead of stored ones. */
  over(documents: Iterable<Doc>): Iterable<Doc>;
}

/** Reads one stage's argument. */
export type StageReader = (argument: Value, context: PipelineContext) => Stage;

/** What one pipeline may read and keep beside its input: everything runs in the store's one process. */
export interface Budget {
  /** @throws StoreError 146 when it is spent. */
  spend(documents: number): void;
}

const MAX_DOCUMENTS = 20_000_000;

export const createBudget = (): Budget => {
  let left = MAX_DOCUMENTS;
  return {
    spend: (documents) => {
      left -= documents;
      if (left >= 0) return;
      throw new StoreError(
        146,
        `the pipeline reads more than ${MAX_DOCUMENTS} documents, which is all that the embedded store lets one have; an index for its $lookup may help`,
      );
    },
  };
};
