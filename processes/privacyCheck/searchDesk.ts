import type { WireComment, WireTicket } from '../../integrations/zendesk/wire.ts';
import type { ZendeskClient } from '../../integrations/zendesk/zendeskClient.ts';
import type { Clue } from './clues.ts';
import type { Findings } from './finding.ts';

const AT_ONCE = 100;

/** The tickets of all requests, and whatever the desk's own search finds, each read as a whole. */
export const searchDesk = async (
  client: Pick<ZendeskClient, 'list'>,
  ourTickets: readonly number[],
  clues: readonly Clue[],
  findings: Findings,
): Promise<void> => {
  const tickets = new Map<number, WireTicket>();
  for (let start = 0; start < ourTickets.length; start += AT_ONCE) {
    const ids = ourTickets.slice(start, start + AT_ONCE).join(',');
    for (const ticket of await client.list<WireTicket>(['tickets', 'show_many', { ids }], 'tickets'))
      tickets.set(ticket.id, ticket);
  }
  for (const { value } of clues) {
    const query = `type:ticket "${value.replaceAll('"', '')}"`;
    for (const ticket of await client.list<WireTicket>(['search', { query }], 'results', 10))
      tickets.set(ticket.id, ticket);
  }
  for (const { id, subject, description, tags = [], custom_fields = [] } of tickets.values()) {
    findings.search('ticket subject', `${subject ?? ''} ${tags.join(' ')}`);
    for (const { value } of custom_fields)
      if (typeof value === 'string') findings.search('ticket fields', value);
    const comments = await client.list<WireComment>(['tickets', id, 'comments'], 'comments');
    const texts = comments.map((comment) => comment.plain_body ?? comment.body ?? '');
    for (const text of new Set([description ?? '', ...texts])) findings.search('ticket comments', text);
  }
};
