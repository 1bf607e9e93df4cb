import type { DeskStore } from '../store/deskStore.ts';
import type { CommentRow, UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { avatar, moment } from './words.ts';

/** Plain text with its line breaks; addresses of pages become links, nothing else becomes anything. */
const paragraphs = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"'()]{1,500})/g)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" rel="noreferrer noopener">${part}</a>` : html`${part}`,
    );

/** The line by which an integration finds its own note again, set apart from what it says. */
const STEP = /\n(\[step: [^\]\n]{1,200}\])$/;

const comment = (one: CommentRow, author: UserRow | undefined, isService: boolean): Html => {
  const name = author?.name ?? 'Somebody';
  const body = one.body.trimEnd();
  const step = one.public ? undefined : STEP.exec(body)?.[1];
  const kind = one.public ? (author?.role === 'end-user' ? 'customer' : 'reply') : 'note';
  const label = { customer: 'Customer', reply: 'Public reply', note: 'Internal note' }[kind];
  return html`<article class="comment ${kind}" id="comment-${one.id}">
${avatar(author?.id ?? 0, name)}
<div class="bubble"><header><b>${name}</b>${isService && html` <small>automatic</small>`}<span class="label">${label}</span>${moment(one.created_at)}</header>
<div class="text">${paragraphs(body.replace(STEP, '').trimEnd())}</div>${step && html`<small class="step">${step}</small>`}</div>
</article>`;
};

export const conversation = (store: DeskStore, ticketId: number): Html => {
  const comments = store.comments.where('ticket_id', ticketId);
  const people = new Map(comments.map((one) => [one.author_id, store.users.get(one.author_id)]));
  return html`<section id="conversation" class="conversation" aria-label="Conversation" data-live>${comments.map(
    (one) => comment(one, people.get(one.author_id), one.via === 'api'),
  )}</section>`;
};
