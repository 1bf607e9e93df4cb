import { mayEditTickets } from '../staff.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { changedIn, type Draft, fieldIdIn, shownIn, wordsOf } from './draft.ts';
import type { SentForm } from './readForm.ts';

type Change = Record<string, unknown>;

const numberOrNull = (value: string): number | null => (value === '' ? null : Number(value));

const tagChange = (before: string, after: string): Change => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return {
    additional_tags: is.filter((tag) => !was.includes(tag)),
    remove_tags: was.filter((tag) => !is.includes(tag)),
  };
};

const PARTS: Record<string, (value: string, before: string) => Change> = {
  priority: (value) => ({ priority: value || null }),
  assignee: (value) => ({ assignee_id: numberOrNull(value) }),
  group: (value) => ({ group_id: numberOrNull(value) }),
  tags: (value, before) => tagChange(before, value),
};

/** Whoever replies in public is assigned the ticket, unless it has an assignee. */
const takes = (ticket: TicketRow, draft: Draft, user: UserRow): boolean =>
  draft.isPublic && ticket.assignee_id === null && mayEditTickets(user);

/** What a form on the ticket page changes, in the words of the API; empty where it changes nothing. */
export const changeFrom = (
  ticket: TicketRow,
  { form, draft, user }: { form: SentForm; draft: Draft; user: UserRow },
): Change => {
  const shown = shownIn(form);
  const changed = Object.entries(changedIn(form));
  const custom_fields = changed.flatMap(([name, value]) => {
    const id = fieldIdIn(name);
    return id === undefined ? [] : [{ id, value: value || null }];
  });
  const body = draft.text.trim();
  const isSaid = body !== '' || draft.uploads.length > 0;
  return {
    ...(isSaid && takes(ticket, draft, user) && { assignee_id: user.id }),
    ...Object.assign({}, ...changed.map(([name, value]) => PARTS[name]?.(value, shown[name] ?? '') ?? {})),
    ...(custom_fields.length > 0 && { custom_fields }),
    ...(draft.status !== undefined && draft.status !== ticket.status && { status: draft.status }),
    ...(isSaid && { comment: { body, public: draft.isPublic, uploads: draft.uploads } }),
  };
};
