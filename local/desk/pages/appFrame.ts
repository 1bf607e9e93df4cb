import { signAppToken } from '../appSigner.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import type { PageParts } from './pageParts.ts';

/** What the app may ask its host for, as the Zendesk Apps Framework names it. */
const valuesFor = (user: UserRow, ticket: TicketRow | undefined) => ({
  currentUser: {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: 'en-GB',
  },
  ...(ticket && {
    'ticket.id': ticket.id,
    'ticket.subject': ticket.subject,
    'ticket.status': ticket.status,
  }),
});

/** The installed app in its frame: a form opens it with a signed address, `appHost.js` answers what it asks. */
export const appFrame = (parts: PageParts, user: UserRow, ticket?: TicketRow): Html | undefined => {
  const { appUrl, deskUrl, origin } = parts;
  if (appUrl === undefined) return undefined;
  const location = ticket ? 'ticket_sidebar' : 'nav_bar';
  const guid = parts.randomness.bytes(12).toString('hex');
  const host = {
    appOrigin: new URL(appUrl).origin,
    context: {
      instanceGuid: guid,
      product: 'support',
      account: { subdomain: 'local' },
      location,
      ...(ticket && { ticketId: ticket.id }),
    },
    values: valuesFor(user, ticket),
  };
  const action = `${appUrl}/sidebar?origin=${encodeURIComponent(origin)}&app_guid=${guid}`;
  return html`<div class="app ${location}">
<form method="post" action="${action}" target="app-${guid}" data-app-form><input type="hidden" name="token" value="${signAppToken(parts, deskUrl, user.id)}"></form>
<iframe name="app-${guid}" title="Privacy app" data-app="${JSON.stringify(host)}"></iframe>
<script src="/assets/appHost.js" defer></script>
</div>`;
};
