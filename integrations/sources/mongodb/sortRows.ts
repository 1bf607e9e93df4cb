import type { CollectionDeclaration } from '../declaration.ts';
import type { ErasurePhase } from '../source.ts';
import type { Row } from './context.ts';
import { isOver, keepUntil } from './keepUntil.ts';
import { isContactRow } from './subjectFilter.ts';

export interface SortedRows {
  /** Goes now. */
  remove: Row[];
  /** Stays without what ties it to the person, or without what the law does not demand. */
  strip: Row[];
  /** Stays by law; `strip` may hold some of these too. */
  keep: { row: Row; until: Date }[];
}

/** What the data map says of each row that a fresh query found. */
export const sortRows = (
  declaration: CollectionDeclaration,
  rows: Row[],
  subjectId: string,
  phase: ErasurePhase,
  now: Date,
): SortedRows => {
  const { erasure } = declaration;
  const affected =
    phase === 'contact' ? rows : rows.filter((row) => !isContactRow(declaration, subjectId, row));
  if (erasure.rule === 'delete') return { remove: affected, strip: [], keep: [] };
  if (erasure.rule === 'anonymise') return { remove: [], strip: affected, keep: [] };
  const dated = affected.map((row) => ({ row, until: keepUntil(erasure, row, now) }));
  const keep = dated.filter(({ until }) => !isOver(until, now));
  return {
    remove: dated.filter(({ until }) => isOver(until, now)).map(({ row }) => row),
    strip: keep.map(({ row }) => row).filter((row) => erasure.unset.some((path) => has(row, path))),
    keep,
  };
};

const has = (row: Row, path: string): boolean => {
  let value: unknown = row;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !(part in value)) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return true;
};
