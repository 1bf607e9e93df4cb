import type { UserRow } from '../store/rows.ts';
import type { Action } from '../store/ruleRows.ts';
import { stamp } from '../time.ts';
import { invoke } from '../webhooks/invoke.ts';
import { fillIn } from './placeholders.ts';
import type { Happening, RuleEvent } from './ticketFields.ts';

const recipients = ({ store, ticket, actor }: Happening, whom: string): UserRow[] => {
  const ids: Record<string, (number | null)[]> = {
    requester_id: [ticket.requester_id],
    requester_and_ccs: [ticket.requester_id, ...ticket.collaborator_ids],
    assignee_id: [ticket.assignee_id],
    current_user: [actor.id],
  };
  const named = ids[whom] ?? [Number(whom)];
  const users = named.flatMap((id) => (id === null ? [] : (store.users.get(id) ?? [])));
  return users.filter((user) => user.standing === 'active' && !user.suspended && user.email !== null);
};

const mail = (happening: Happening, [whom = '', subject = '', body = '']: string[]): RuleEvent[] => {
  const { store, ticket, now } = happening;
  const users = recipients(happening, whom);
  if (users.length === 0) return [];
  const filled = { subject: fillIn(subject, happening), text: fillIn(body, happening) };
  for (const user of users) {
    store.mails.put({
      id: store.next('event'),
      ticket_id: ticket.id,
      to: user.email ?? '',
      name: user.name,
      ...filled,
      state: 'waiting',
      created_at: stamp(now),
    });
  }
  const told = { subject: filled.subject, body: filled.text, recipients: users.map((user) => user.id) };
  return [{ type: 'Notification', ...told }];
};

const escapeJson = (value: string): string => JSON.stringify(value).slice(1, -1);

/** What an action of a trigger sends out, as an email or to a webhook; nothing for an action of another kind. */
export const notify = ({ field, value }: Action, happening: Happening): RuleEvent[] => {
  if (!Array.isArray(value)) return [];
  if (field === 'notification_user') return mail(happening, value);
  if (field !== 'notification_webhook') return [];
  const [webhook = '', text = ''] = value;
  const body = fillIn(text, happening, escapeJson);
  invoke(happening.store, webhook, { eventType: 'conditional_ticket_events', body, at: happening.now });
  return [{ type: 'External', resource: webhook, body }];
};
