import { invalid } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import type { TicketInput } from './ticketInput.ts';

type Assigned = Pick<TicketRow, 'assignee_id' | 'group_id'>;

/**
 * Group and assignee belong together: whoever is assigned brings their default group, unless they are a member of the
 * ticket's; a ticket that goes to another group loses an assignee who is not in it.
 */
export const groupFor = (
  store: DeskStore,
  before: Assigned,
  { assigneeId, input }: { assigneeId: number | null; input: TicketInput },
): Assigned => {
  const memberships = assigneeId === null ? [] : store.memberships.where('user_id', assigneeId);
  const isIn = (group: number | null): boolean => memberships.some((one) => one.group_id === group);
  const own = (memberships.find((one) => one.default) ?? memberships[0])?.group_id ?? null;
  if (input.groupId === undefined) {
    const stays = assigneeId === null || isIn(before.group_id);
    return { assignee_id: assigneeId, group_id: stays ? before.group_id : own };
  }
  const group = input.groupId === null ? undefined : store.groups.get(input.groupId);
  if (input.groupId !== null && (!group || group.deleted)) {
    throw invalid('group', `Group: ${input.groupId} is not a group of this account`);
  }
  if (assigneeId === null || isIn(input.groupId)) return { assignee_id: assigneeId, group_id: input.groupId };
  if (typeof input.assigneeId === 'number') throw invalid('assignee', 'Assignee: is not in the group');
  return { assignee_id: null, group_id: input.groupId };
};
