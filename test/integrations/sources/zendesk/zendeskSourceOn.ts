import { isAppError } from '../../../../errors.ts';
import type { CategoryFacts, DataSource, ErasureProgress } from '../../../../integrations/sources/source.ts';
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

/** Where an erasure says how far it is, as a request keeps it. */
export const progressKept = (): ErasureProgress & { written: string[] } => {
  const written: string[] = [];
  return {
    written,
    read: () => written.at(-1),
    write: async (text) => {
      written.push(text);
    },
  };
};

/** The same source for a test that does not care how many looks an erasure takes: it asks again until that is done. */
export const untilDone = (source: DataSource): DataSource => ({
  ...source,
  erase: async (subject, phase, now, progress = progressKept()) => {
    for (let looks = 0; looks < 10; looks += 1) {
      try {
        return await source.erase(subject, phase, now, progress);
      } catch (error) {
        if (!isAppError(error) || !error.message.includes('still busy')) throw error;
      }
    }
    throw new Error('the erasure does not end');
  },
});
