import type { Doc } from '../bson/value.ts';

export interface UpdateInput {
  readonly doc: Doc;
  readonly inserting: boolean;
  readonly position: number;
}

/** An update as a client asked for it, ready to be applied to one document after the other. */
export interface Update {
  readonly kind: 'replacement' | 'operators' | 'pipeline';
  /** Whether it uses the positional `$`, and so needs to know where the query matched. */
  readonly positional: readonly string[];
  /** The new document; the same object when nothing changes. */
  apply(input: UpdateInput): Doc;
}
