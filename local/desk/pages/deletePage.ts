import type { WebAnswer } from '../http.ts';
import type { UserRow } from '../store/rows.ts';
import { deleteTicket } from '../tickets/deleteTicket.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { html } from './html.ts';
import { page, redirect } from './layout.ts';
import type { PageParts } from './pageParts.ts';

export const deletePage = (parts: PageParts, user: UserRow, id: number): WebAnswer => {
  const ticket = liveTicket(parts.store, id);
  return page({
    title: `Delete #${id}`,
    section: 'tickets',
    user,
    appUrl: parts.appUrl,
    body: html`<div class="ask"><p class="back"><a href="/tickets/${id}">Back to #${id}</a></p>
<h1>Delete #${id}?</h1>
<p>“${ticket.subject}” disappears from every list. A privacy request goes on without it, and gets a new ticket if somebody has to look at it.</p>
<form method="post" action="/tickets/${id}/delete"><p class="acts"><button class="danger">Delete this ticket</button> <a href="/tickets/${id}">Keep it</a></p></form></div>`,
  });
};

export const remove = (parts: PageParts, user: UserRow, id: number): WebAnswer => {
  const { store, clock } = parts;
  store.transaction(() => deleteTicket(store, id, { actor: user, via: 'web', at: stamp(clock.now()) }));
  return redirect('/tickets?done=delete');
};
