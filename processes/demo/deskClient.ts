import { DEMO_CREDENTIALS } from '../../local/desk/demoCredentials.ts';
import type { Narrator } from './narrator.ts';
import { must, until } from './until.ts';

interface Ticket {
  id: number;
  subject: string;
  status: string;
  custom_fields: { id: number; value: string | null }[];
}

export interface DeskClient {
  /** Waits until the ticket of this reference is solved; tells it with its fields and notes. */
  solvedTicket(reference: string): Promise<{ ticket: Ticket; notes: string[] }>;
  /** How many people the desk knows by this address. */
  countPeople(address: string): Promise<number>;
}

/** Looks at the desk through its API, with what an integration signs in with. */
export const createDeskClient = async (deskUrl: string, narrator: Narrator): Promise<DeskClient> => {
  const { clientId, clientSecret } = DEMO_CREDENTIALS;
  const granted = await fetch(`${deskUrl}/oauth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'read',
    }),
  });
  must(granted.ok, 'the desk gave no token');
  const { access_token } = (await granted.json()) as { access_token: string };
  const get = async <Body>(path: string): Promise<Body> => {
    const response = await fetch(`${deskUrl}/api/v2${path}`, {
      headers: { Authorization: `Bearer ${access_token}` },
    });
    must(response.ok, `the desk answered ${response.status} to ${path.split('?')[0]}`);
    return (await response.json()) as Body;
  };
  const { ticket_fields } = await get<{ ticket_fields: { id: number; title: string }[] }>('/ticket_fields');
  const titleOf = new Map(ticket_fields.map(({ id, title }) => [id, title]));

  return {
    solvedTicket: async (reference) => {
      const ticket = await until(`the ticket ${reference} to be solved`, async () => {
        const { tickets } = await get<{ tickets: Ticket[] }>(`/tickets?external_id=${reference}`);
        must(tickets.length <= 1, `${tickets.length} tickets carry the reference ${reference}`);
        return tickets[0]?.status === 'solved' ? tickets[0] : undefined;
      });
      const { comments } = await get<{ comments: { body: string }[] }>(`/tickets/${ticket.id}/comments`);
      const fields = ticket.custom_fields
        .filter(({ value }) => value)
        .map(({ id, value }) => `${titleOf.get(id) ?? id}: ${value}`);
      narrator.tell(
        'agent',
        `Ticket ${ticket.id}, ${ticket.status}: ${ticket.subject}\n${fields.join(' · ')}`,
      );
      const notes = comments.map(({ body }) =>
        body
          .trimEnd()
          .replace(/\n\[step: [^\]\n]{1,200}\]$/, '')
          .trimEnd(),
      );
      for (const note of notes) narrator.tell('agent', `  | ${note.replaceAll('\n', '\n  | ')}`);
      return { ticket, notes };
    },
    countPeople: async (address) => {
      const { users } = await get<{ users: unknown[] }>(`/users/search?query=email:${address}`);
      return users.length;
    },
  };
};
