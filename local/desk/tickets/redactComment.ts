import { forbidden, invalid, notFound } from '../api/apiError.ts';
import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { CommentRow } from '../store/rows.ts';
import type { Acting } from './acting.ts';
import { readComment } from './commentInput.ts';
import { writeAudit } from './writeAudit.ts';

const blacken = (text: string): string => text.replace(/[^\s]/gu, '▇');

/** Replaces everything inside `<redact>` by blocks and drops the markup in it. */
const applyRedaction = (html: string): string =>
  html
    .replace(/<redact>([\s\S]*?)<\/redact>/g, (_all, inner: string) =>
      blacken(
        inner
          .replace(/<br\s*\/?>/gi, '\n')
          .replace(/<[^<>]*>/g, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>'),
      ).replaceAll('\n', '<br>'),
    )
    .replace(/<\w{1,20}\b[^<>]*\sredact\b[^<>]*>/g, '');

/** Without its `<redact>` tags the new text must be the old one: redaction only takes away. */
export const redactComment = (
  store: DeskStore,
  wanted: { commentId: number; ticketId: number; html: string },
  acting: Acting,
): CommentRow => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  const comment = store.comments.get(wanted.commentId);
  const ticket = store.tickets.get(wanted.ticketId);
  if (!comment || comment.ticket_id !== wanted.ticketId || !ticket || ticket.deleted) throw notFound();
  const bare = (html: string): string => html.replace(/<\/?redact>/g, '').replace(/\sredact\b/g, '');
  if (
    readComment({ html_body: bare(wanted.html) }).body !== readComment({ html_body: comment.html_body }).body
  ) {
    throw invalid('html_body', 'html_body: does not match the comment');
  }
  const html_body = applyRedaction(wanted.html);
  const redacted: CommentRow = { ...comment, html_body, body: readComment({ html_body }).body };
  store.comments.put(redacted);
  if (ticket.description === comment.body) {
    store.tickets.put({ ...ticket, description: redacted.body, updated_at: acting.at });
  }
  writeAudit(store, {
    id: store.next('event'),
    ticketId: ticket.id,
    authorId: acting.actor.id,
    via: acting.via,
    at: acting.at,
    events: [{ id: store.next('event'), type: 'CommentRedactionEvent', comment_id: comment.id }],
  });
  return redacted;
};
