import { isAppError } from '../../errors.ts';
import { textOf, type WireComment } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/** Redaction leaves blocks; a text of nothing else has no words left. */
const hasWords = (comment: WireComment): boolean => /[^\s▇]/u.test(textOf(comment));

/** Everything between the tags becomes blocks; the markup around the text may stay. */
const marked = (html: string): string =>
  html
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') || part.trim() === '' ? part : `<redact>${part}</redact>`))
    .join('');

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const unlessMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error, 'desk_not_found')) return undefined;
    throw error;
  }
};

/**
 * Blackens every comment of a ticket of ours. Works on closed and archived tickets too. Zendesk shows a deleted one to nobody,
 * but restores it with every word for 30 days: one that an agent has deleted is deleted for good instead.
 */
export const redactComments = async (client: ZendeskClient, ticketId: number): Promise<void> => {
  const comments = await unlessMissing(
    client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments'),
  );
  if (!comments) {
    await unlessMissing(client.remove(['deleted_tickets', ticketId]));
    return;
  }
  for (const comment of comments.filter(hasWords)) {
    const html = comment.html_body ?? escapeText(textOf(comment));
    const body = { ticket_id: ticketId, html_body: marked(html) };
    await unlessMissing(client.put(['comment_redactions', comment.id], body));
  }
};
