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

/** Blackens every comment of a ticket. Works on closed and archived tickets too; a ticket that is gone has no words left. */
export const redactComments = async (client: ZendeskClient, ticketId: number): Promise<void> => {
  try {
    const comments = await client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments');
    for (const comment of comments.filter(hasWords)) {
      const html = comment.html_body ?? escapeText(textOf(comment));
      const body = { ticket_id: ticketId, html_body: marked(html) };
      await client.put(['comment_redactions', comment.id], body);
    }
  } catch (error) {
    if (!isAppError(error, 'desk_not_found')) throw error;
  }
};
