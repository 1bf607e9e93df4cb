import type { WebAnswer } from '../http.ts';
import { ROLE_MEANS, ROLE_TITLES } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { DEMO_STAFF } from '../store/provision.ts';
import { userByEmail } from '../users/addUser.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { avatar } from './words.ts';

/** Where to go after signing in: a path of this desk, or its start. */
export const localPath = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])[\w\-/?=&.%#]*$/.test(wanted) ? wanted : '/tickets';

export const signInPage = (store: DeskStore, to: string | null): WebAnswer =>
  page({
    title: 'Sign in',
    body: html`<div class="sign-in">
<h1>Who is working today?</h1>
<p class="muted">This desk stands in for Zendesk on this machine. Choose one of its four people; what each may do differs.</p>
<form method="post" action="/sign-in">
<input type="hidden" name="to" value="${localPath(to)}">
${DEMO_STAFF.map(({ email, staff }) => {
  const user = userByEmail(store, email);
  return (
    user &&
    html`<button class="person" name="user" value="${user.id}">${avatar(user.id, user.name)}<span><b>${user.name}</b><small>${ROLE_TITLES[staff]}</small><span class="muted">${ROLE_MEANS[staff]}</span></span></button>`
  );
})}
</form>
</div>`,
  });
