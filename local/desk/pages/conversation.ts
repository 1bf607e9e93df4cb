import { ROLE_TITLES } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { CommentRow, UserRow } from '../store/rows.ts';
import { attachmentsOf } from '../tickets/attachments.ts';
import { attachmentLinks } from './attachmentLinks.ts';
import { type Html, html } from './html.ts';
import { sanitizeHtml } from './sanitizeHtml.ts';
import { avatar, moment } from './words.ts';

const WAYS: Record<string, string> = { api: 'automatic', email: 'by email', merge: 'merged' };

const roleOf = (author: UserRow | undefined): string | undefined =>
  author?.staff ? ROLE_TITLES[author.staff] : author && 'Customer';

const comment = (store: DeskStore, one: CommentRow, author: UserRow | undefined): Html => {
  const name = author?.name ?? 'Somebody who was deleted';
  const kind = one.public ? (author?.role === 'end-user' ? 'customer' : 'reply') : 'note';
  const label = { customer: 'Customer', reply: 'Public reply', note: 'Internal note' }[kind];
  const said = kind === 'customer' || one.via === 'api' ? undefined : roleOf(author);
  const facts = [said, WAYS[one.via]].filter(Boolean).join(', ');
  return html`<article class="comment ${kind}" id="comment-${one.id}" aria-label="${label} by ${name}">
${avatar(author?.id ?? 0, name)}
<div class="bubble"><header><b>${name}</b>${facts && html`<small>${facts}</small>`}<span class="label">${label}</span>${moment(one.created_at)}</header>
<div class="text">${sanitizeHtml(one.html_body)}</div>${attachmentLinks(attachmentsOf(store, one.id))}</div>
</article>`;
};

/** What was said on a ticket, the oldest first. */
export const conversation = (store: DeskStore, ticketId: number): Html => {
  const comments = store.comments.where('ticket_id', ticketId);
  const people = new Map(comments.map((one) => [one.author_id, store.users.get(one.author_id)]));
  return html`<h2 class="hidden" id="conversation-title">Conversation</h2><section id="conversation" class="conversation" aria-labelledby="conversation-title" tabindex="0" data-live>${comments.map(
    (one) => comment(store, one, people.get(one.author_id)),
  )}</section>`;
};
