import type { Doc, Maybe, Value } from '../bson/value.ts';
import type { Filter } from '../query/filter.ts';

/** What an update knows of the document it changes. */
export interface UpdateContext {
  readonly original: Doc;
  /** Whether the document is being inserted by an upsert. */
  readonly inserting: boolean;
  /** Where the query matched in an array, for `$`; -1 when nowhere. */
  readonly position: number;
  readonly arrayFilters: ReadonlyMap<string, Filter>;
  readonly now: Value;
}

/** One operator at one path. The value that it answers is the new one: the same object when nothing changes. */
export interface LeafOp {
  /** Whether it makes the path where there is none; else it passes such documents over. */
  creates(context: UpdateContext): boolean;
  apply(current: Maybe, context: UpdateContext, path: string): Maybe;
}

export const always = (): boolean => true;
export const never = (): boolean => false;

/** How error messages name a document. */
export const idText = (doc: Doc): string => {
  const id = doc.get('_id');
  if (id === undefined) return '{no id}';
  if (typeof id === 'object' && id !== null) {
    return 'kind' in id && id.kind === 'objectId'
      ? `{_id: ObjectId('${Buffer.from(id.id, 'latin1').toString('hex')}')}`
      : '{_id: ...}';
  }
  return typeof id === 'string' ? `{_id: "${id}"}` : `{_id: ${String(id)}}`;
};
