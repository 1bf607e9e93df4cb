import type { WireComment } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { commentsOf, textOf } from './tickets.ts';

/** Redaction leaves blocks; a text of nothing else has no words left. */
const hasWords = (comment: WireComment): boolean => /[^\s▇]/u.test(textOf(comment));

/** The comments of a ticket of ours in which the person's words still stand. */
export const wordsLeft = async (client: ZendeskClient, ticketId: number): Promise<WireComment[]> =>
  (await commentsOf(client, ticketId)).filter(hasWords);

/** Everything between the tags becomes blocks; the markup around the text may stay. */
const marked = (html: string): string =>
  html
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') || part.trim() === '' ? part : `<redact>${part}</redact>`))
    .join('');

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** Blackens every comment of a ticket of ours; works on closed and archived tickets too. */
export const redactTranscript = async (client: ZendeskClient, ticketId: number): Promise<void> => {
  for (const comment of await wordsLeft(client, ticketId)) {
    const html = comment.html_body ?? escapeText(textOf(comment));
    await client.put(['comment_redactions', comment.id], { ticket_id: ticketId, html_body: marked(html) });
  }
};
