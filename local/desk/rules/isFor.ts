import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';
import type { Restriction } from '../store/ruleRows.ts';

/** Whether somebody sees a view or a macro: everybody, the members of a group, or one person. */
export const isFor = (store: DeskStore, restriction: Restriction | null, user: UserRow): boolean => {
  if (restriction === null) return true;
  const ids = [...(restriction.ids ?? []), ...(restriction.id === undefined ? [] : [restriction.id])];
  if (restriction.type === 'User') return ids.includes(user.id);
  return store.memberships.where('user_id', user.id).some((one) => ids.includes(one.group_id));
};
