import { customFieldOf, type Happening } from './ticketFields.ts';

const person = (happening: Happening, id: number | null, what: string): string => {
  const user = id === null ? undefined : happening.store.users.get(id);
  if (!user) return '';
  const facts: Record<string, string> = {
    name: user.name,
    first_name: user.name.split(' ')[0] ?? '',
    email: user.email ?? '',
    id: String(user.id),
    external_id: user.external_id ?? '',
  };
  return facts[what] ?? '';
};

const publicComments = ({ store, ticket }: Happening): string[] =>
  store.comments
    .where('ticket_id', ticket.id)
    .filter((one) => one.public)
    .map((one) => one.body)
    .reverse();

const TICKET: Record<string, (happening: Happening) => string> = {
  id: ({ ticket }) => String(ticket.id),
  title: ({ ticket }) => ticket.subject,
  status: ({ ticket }) => ticket.status,
  priority: ({ ticket }) => ticket.priority ?? '',
  external_id: ({ ticket }) => ticket.external_id ?? '',
  description: ({ ticket }) => ticket.description,
  tags: ({ ticket }) => ticket.tags.join(' '),
  updated_at_with_timestamp: ({ ticket }) => ticket.updated_at,
  latest_comment: ({ comment }) => comment?.body ?? '',
  latest_public_comment: (happening) => publicComments(happening)[0] ?? '',
  comments_formatted: (happening) => publicComments(happening).join('\n\n'),
};

const read = (happening: Happening, name: string): string => {
  const [of, what = '', more = ''] = name.split('.');
  const { ticket, actor } = happening;
  if (of === 'current_user') return person(happening, actor.id, what);
  if (of !== 'ticket') return '';
  if (what === 'requester') return person(happening, ticket.requester_id, more);
  if (what === 'assignee') return person(happening, ticket.assignee_id, more);
  const field = customFieldOf(what.replace(/^ticket_field_(?:option_title_)?/, 'ticket_fields_'));
  if (field !== undefined) return ticket.custom_fields.find((one) => one.id === field)?.value ?? '';
  return TICKET[what]?.(happening) ?? '';
};

/** Fills in `{{ticket.id}}` and its like; what is not known becomes nothing, as in Zendesk. */
export const fillIn = (text: string, happening: Happening, toSafe = (value: string) => value): string =>
  text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_all, name: string) => toSafe(read(happening, name)));
