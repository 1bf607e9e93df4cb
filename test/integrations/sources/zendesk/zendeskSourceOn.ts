import type { CategoryFacts, DataSource } from '../../../../integrations/sources/source.ts';
import {
  createZendeskSource,
  type ZendeskSourceOptions,
} from '../../../../integrations/sources/zendesk/zendeskSource.ts';
import type { Desk } from '../../../../local/desk/startDesk.ts';
import { silentLogger } from '../../../../observe/logger.ts';

const factsOf = (category: string): CategoryFacts => ({
  category,
  title: { en: category },
  purpose: { en: 'support' },
  retention: { en: 'three years' },
  recipients: { en: 'Zendesk' },
  origin: { en: 'you' },
});

/** The local desk as a source whose profiles carry the person's `accountId`. */
export const zendeskSourceOn = (desk: Desk, more: Partial<ZendeskSourceOptions> = {}): DataSource =>
  createZendeskSource({
    url: desk.url,
    auth: { kind: 'oauth', ...desk.credentials },
    clock: desk.clock,
    logger: silentLogger,
    facts: { profile: factsOf('support_profile'), tickets: factsOf('support_tickets') },
    externalIdKey: 'accountId',
    ...more,
  });
