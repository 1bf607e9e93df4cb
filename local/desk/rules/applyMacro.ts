import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import type { MacroRow } from '../store/ruleRows.ts';
import { emptyFields } from '../tickets/fieldValues.ts';
import { applyAction } from './actions.ts';
import { fillIn } from './placeholders.ts';

const PARTS = [
  'status',
  'priority',
  'type',
  'subject',
  'assignee_id',
  'group_id',
  'ticket_form_id',
  'tags',
] as const;

/** What the ticket is where a macro is tried without one. */
const blank = (store: DeskStore, actor: UserRow): TicketRow => ({
  id: 0,
  external_id: null,
  subject: '',
  description: '',
  status: 'new',
  priority: null,
  type: null,
  requester_id: actor.id,
  submitter_id: actor.id,
  assignee_id: null,
  group_id: null,
  ticket_form_id: null,
  collaborator_ids: [],
  tags: [],
  custom_fields: emptyFields(store.fields.all()),
  is_public: true,
  via: 'web',
  followup_source_id: null,
  followup_ids: [],
  solved_at: null,
  created_at: '',
  updated_at: '',
  deleted: null,
});

/** The changes that a macro makes, as an agent sees them before saving: only what differs, and the comment it writes. */
export const applyMacro = (
  macro: MacroRow,
  on: TicketRow | undefined,
  { store, actor, now }: { store: DeskStore; actor: UserRow; now: Date },
): object => {
  const before = on ?? blank(store, actor);
  const after = macro.actions.reduce(
    (ticket, action) => applyAction(ticket, action, { store, actor }),
    before,
  );
  const happening = { store, ticket: after, before, comment: undefined, actor, now };
  const said = (field: string): string | undefined => {
    const value = macro.actions.find((action) => action.field === field)?.value;
    // A comment of a macro may name the channel first.
    const text = Array.isArray(value) ? value.at(-1) : value;
    return text === undefined ? undefined : fillIn(text, happening);
  };
  const html = said('comment_value_html');
  const body = html ?? said('comment_value');
  const isPublic = said('comment_mode_is_public') !== 'false';
  const isSame = (part: unknown, other: unknown): boolean => JSON.stringify(part) === JSON.stringify(other);
  const values = after.custom_fields.filter(
    (one) =>
      !isSame(
        one,
        before.custom_fields.find((former) => former.id === one.id),
      ),
  );
  return {
    ...Object.fromEntries(
      PARTS.filter((part) => !isSame(before[part], after[part])).map((part) => [part, after[part]]),
    ),
    ...(values.length > 0 && { custom_fields: values }),
    ...(body !== undefined && {
      comment: {
        body,
        ...(html !== undefined && { html_body: html }),
        public: isPublic,
        scoped_body: [['channel:all', body]],
      },
    }),
  };
};
