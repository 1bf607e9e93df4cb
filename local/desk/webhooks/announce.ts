import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow, TicketRow } from '../store/rows.ts';
import { invoke, webhookId } from './invoke.ts';

const ACCOUNT = 12_345;
const text = (id: number | null): string | null => (id === null ? null : String(id));

/** The ticket as an event shows it: numbers as text, words in capitals. */
const detail = (ticket: TicketRow, actorId: number): object => ({
  actor_id: String(actorId),
  assignee_id: text(ticket.assignee_id),
  brand_id: null,
  created_at: ticket.created_at,
  custom_status: null,
  description: ticket.description,
  external_id: ticket.external_id,
  form_id: text(ticket.ticket_form_id),
  group_id: text(ticket.group_id),
  id: String(ticket.id),
  is_public: ticket.is_public,
  organization_id: null,
  priority: ticket.priority?.toUpperCase() ?? null,
  requester_id: String(ticket.requester_id),
  status: ticket.status.toUpperCase(),
  subject: ticket.subject,
  submitter_id: String(ticket.submitter_id),
  tags: ticket.tags,
  type: ticket.type?.toUpperCase() ?? null,
  updated_at: ticket.updated_at,
  via: { channel: ticket.via },
});

interface Told {
  type: string;
  event: object;
}

const CAPITALS = ['status', 'priority', 'type'];
const NAMES: Record<string, string> = {
  status: 'status_changed',
  priority: 'priority_changed',
  type: 'type_changed',
  subject: 'subject_changed',
  external_id: 'external_id_changed',
  requester_id: 'requester_changed',
  assignee_id: 'agent_assignment_changed',
  group_id: 'group_assignment_changed',
  ticket_form_id: 'form_changed',
};

const commentAdded = (store: DeskStore, event: AuditEvent): Told[] => {
  const comment = event.comment_id === undefined ? undefined : store.comments.get(event.comment_id);
  const author = comment && store.users.get(comment.author_id);
  if (!comment || !author) return [];
  const { id, name, role } = author;
  const by = { id: String(id), is_staff: role !== 'end-user', name };
  const said = { id: String(comment.id), body: comment.body, is_public: comment.public, author: by };
  return [{ type: 'comment_added', event: { comment: said } }];
};

const toldBy = (store: DeskStore, event: AuditEvent): Told[] => {
  if (event.type === 'Comment') return commentAdded(store, event);
  if (event.type !== 'Change') return [];
  const { field_name: name = '', value: current = null, previous_value: previous = null } = event;
  if (name === 'tags') {
    const [now, before] = [current?.split(' ') ?? [], previous?.split(' ') ?? []];
    const added = now.filter((tag) => !before.includes(tag));
    const removed = before.filter((tag) => !now.includes(tag));
    return [{ type: 'tags_changed', event: { tags_added: added, tags_removed: removed } }];
  }
  const field = store.fields.get(Number(name));
  if (field) {
    const is = { id: String(field.id), title: field.title, type: field.type };
    return [{ type: 'custom_field_changed', event: { current, previous, field: is } }];
  }
  const shown = (value: string | null): string | null =>
    CAPITALS.includes(name) ? (value?.toUpperCase() ?? null) : value;
  const type = NAMES[name];
  return type ? [{ type, event: { current: shown(current), previous: shown(previous) } }] : [];
};

/** Tells every webhook that subscribed to what happened to a ticket. */
export const tell = (
  store: DeskStore,
  ticket: TicketRow,
  by: { actorId: number; at: string },
  told: Told,
): void => {
  const eventType = `zen:event-type:ticket.${told.type}`;
  const listening = store.webhooks.all().filter((one) => one.subscriptions.includes(eventType));
  if (listening.length === 0) return;
  const body = JSON.stringify({
    type: eventType,
    account_id: ACCOUNT,
    id: webhookId(store),
    time: by.at,
    zendesk_event_version: '2022-06-20',
    subject: `zen:ticket:${ticket.id}`,
    detail: detail(ticket, by.actorId),
    event: told.event,
  });
  for (const webhook of listening) invoke(store, webhook.id, { eventType, body, at: new Date(by.at) });
};

/** All that an audit says happened to a ticket. */
export const announce = (store: DeskStore, ticket: TicketRow, audit: AuditRow): void => {
  const by = { actorId: audit.author_id, at: audit.created_at };
  const isNew = audit.events.some((event) => event.type === 'Create');
  if (isNew) tell(store, ticket, by, { type: 'created', event: {} });
  for (const event of audit.events) {
    for (const told of toldBy(store, event)) tell(store, ticket, by, told);
  }
};
