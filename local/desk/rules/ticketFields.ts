import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, CommentRow, TicketRow, UserRow } from '../store/rows.ts';

/** What rules are asked about: a ticket as it stands, and what has just happened to it, if anything did. */
export interface Happening {
  store: DeskStore;
  ticket: TicketRow;
  /** Before the update; `undefined` for a new ticket and for views. */
  before: TicketRow | undefined;
  /** The comment that the update added. */
  comment: CommentRow | undefined;
  actor: UserRow;
  now: Date;
}

type Value = string | null;

const PLAIN: Record<string, (ticket: TicketRow) => Value> = {
  status: (ticket) => ticket.status,
  priority: (ticket) => ticket.priority,
  type: (ticket) => ticket.type,
  subject: (ticket) => ticket.subject,
  external_id: (ticket) => ticket.external_id,
  group_id: (ticket) => ticket.group_id && String(ticket.group_id),
  assignee_id: (ticket) => ticket.assignee_id && String(ticket.assignee_id),
  requester_id: (ticket) => String(ticket.requester_id),
  ticket_form_id: (ticket) => ticket.ticket_form_id && String(ticket.ticket_form_id),
  current_tags: (ticket) => ticket.tags.join(' '),
  via_id: (ticket) => ticket.via,
} as Record<string, (ticket: TicketRow) => Value>;

const HAPPENED: Record<string, (happening: Happening) => Value> = {
  update_type: ({ before }) => (before ? 'Change' : 'Create'),
  comment_is_public: ({ comment }) => comment && (String(comment.public) as Value),
  comment_includes_word: ({ comment }) => comment?.body.toLowerCase() ?? null,
  role: ({ actor }) => (actor.role === 'end-user' ? 'end_user' : actor.role),
  current_user: ({ actor }) => String(actor.id),
} as Record<string, (happening: Happening) => Value>;

export const customFieldOf = (name: string): number | undefined => {
  const id = /^(?:custom_fields_|ticket_fields_)(\d+)$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
};

const held = (ticket: TicketRow, name: string): Value => {
  const id = customFieldOf(name);
  return id === undefined
    ? (PLAIN[name]?.(ticket) ?? null)
    : (ticket.custom_fields.find((one) => one.id === id)?.value ?? null);
};

/** What a condition's field holds now, and held before. */
export const valueNow = (happening: Happening, name: string): Value =>
  name in HAPPENED ? (HAPPENED[name]?.(happening) ?? null) : held(happening.ticket, name);
export const valueBefore = ({ before }: Happening, name: string): Value =>
  before ? held(before, name) : null;

/** Whether an account has a field of this name to ask about. */
export const isField = (store: DeskStore, name: string): boolean => {
  const id = customFieldOf(name);
  return id === undefined ? name in PLAIN || name in HAPPENED : store.fields.get(id) !== undefined;
};

export type RuleEvent = Omit<AuditEvent, 'id' | 'via'>;
