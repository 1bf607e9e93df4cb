import { SERVICE_USER, SERVICE_USER_KEY } from '../serviceUser.ts';
import { type DecisionTitles, macrosFor } from './macros.ts';
import type { Blueprint } from './things.ts';
import { type KindTitles, ticketFieldsFor } from './ticketFields.ts';
import { TRIGGERS } from './triggers.ts';
import { VIEWS } from './views.ts';

/** What the product wants of an account. */
export const blueprintFor = (of: {
  /** Full URL that Zendesk can reach. */
  webhookUrl: string;
  decisions: DecisionTitles;
  kinds: KindTitles;
}): Blueprint => ({
  serviceUsers: [{ key: SERVICE_USER_KEY, title: SERVICE_USER.name, description: '' }],
  groups: [{ key: 'group', title: 'Privacy', description: 'Works on privacy requests.' }],
  ticketFields: ticketFieldsFor(of.decisions, of.kinds),
  forms: [{ key: 'form', title: 'Privacy request', description: '' }],
  webhooks: [
    {
      key: 'webhook',
      title: 'Rightsdesk',
      description: 'Says which privacy ticket to look at.',
      endpoint: of.webhookUrl,
    },
  ],
  views: VIEWS,
  macros: macrosFor(of.decisions),
  triggers: TRIGGERS,
});
