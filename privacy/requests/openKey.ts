import type { RequestKind } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';

/**
 * What makes two open requests the same: kind, owner, and, where a kind has parts, which part: a correction of the phone
 * number is no duplicate of one of the name. Holds names of fields and services only, never what was typed.
 */
export const openKeyOf = (kind: RequestKind, owner: string, wish: Wish | undefined): string =>
  [kind, ...partsOf(kind, wish), owner].join(':');

const partsOf = (kind: RequestKind, wish: Wish | undefined): string[] => {
  switch (kind) {
    case 'rectification':
      return wish?.change?.field === undefined ? [] : [wish.change.field];
    case 'restriction':
    case 'withdrawal':
      return [...(wish?.services ?? [])].sort();
    case 'objection':
      return wish?.marketingOnly === true ? ['marketing'] : [...(wish?.services ?? [])].sort();
    case 'human':
      return wish?.forAnother === undefined ? [] : [wish.forAnother];
    default:
      return [];
  }
};
