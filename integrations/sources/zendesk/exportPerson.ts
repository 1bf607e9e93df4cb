import { textOf, type WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import type { Person } from './profile.ts';
import { commentsOf, staffAmong } from './tickets.ts';

type Json = Record<string, unknown>;

export const profileRecord = ({ id, user, identities }: Person): Json => ({
  id,
  name: user.name,
  email: user.email ?? null,
  phone: user.phone ?? null,
  externalId: user.external_id ?? null,
  locale: user['locale'] ?? null,
  timeZone: user['time_zone'] ?? null,
  tags: user.tags ?? [],
  details: user['details'] ?? '',
  notes: user['notes'] ?? '',
  fields: user['user_fields'] ?? {},
  identities: identities.map(({ type, value, primary, created_at }) => ({
    type,
    value,
    primary: primary ?? false,
    createdAt: created_at ?? null,
  })),
  createdAt: user.created_at ?? null,
  updatedAt: user.updated_at ?? null,
});

/**
 * A ticket with its whole conversation, internal notes about the person included. Colleagues are "support", and what
 * somebody else wrote as a customer is theirs (Art. 15(4) GDPR): it is mentioned, not handed out.
 */
export const ticketRecord = async (
  client: ZendeskClient,
  ticket: WireTicket,
  personId: number,
): Promise<Json> => {
  const comments = await commentsOf(client, ticket.id);
  const staff = await staffAmong(
    client,
    comments.map((comment) => comment.author_id).filter((id) => id !== personId && id > 0),
  );
  return {
    id: ticket.id,
    subject: ticket.subject ?? '',
    status: ticket.status ?? '',
    tags: ticket.tags ?? [],
    createdAt: ticket.created_at ?? null,
    updatedAt: ticket.updated_at ?? null,
    comments: comments.map((comment) => {
      const about = { createdAt: comment.created_at, internal: !comment.public };
      if (comment.author_id === personId) return { ...about, from: 'you', text: textOf(comment) };
      if (staff.has(comment.author_id) || comment.author_id <= 0) {
        return { ...about, from: 'support', text: textOf(comment) };
      }
      return { ...about, from: 'another person', text: null };
    }),
  };
};

/**
 * A ticket of somebody else on which the person is in copy: that they are, and what they wrote themselves. All the rest was
 * written by or to others.
 */
export const copiedTicketRecord = async (
  client: ZendeskClient,
  ticket: WireTicket,
  personIds: readonly number[],
): Promise<Json> => {
  const comments = (await commentsOf(client, ticket.id)).filter((one) => personIds.includes(one.author_id));
  return {
    id: ticket.id,
    inCopy: true,
    status: ticket.status ?? '',
    createdAt: ticket.created_at ?? null,
    updatedAt: ticket.updated_at ?? null,
    comments: comments.map((one) => ({
      createdAt: one.created_at,
      internal: !one.public,
      from: 'you',
      text: textOf(one),
    })),
  };
};
