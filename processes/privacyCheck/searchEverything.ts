import type { SourceDeclaration } from '../../integrations/sources/declaration.ts';
import { createZendeskClient } from '../../integrations/zendesk/zendeskClient.ts';
import type { Product } from '../../product.ts';
import { createNamedIn } from './clues.ts';
import { cluesOf } from './cluesOf.ts';
import { createFindings, type Finding } from './finding.ts';
import type { MetricsRead } from './readMetrics.ts';
import type { CheckOptions } from './readOptions.ts';
import { searchDesk } from './searchDesk.ts';
import { searchFiles } from './searchFiles.ts';
import { searchStore } from './searchStore.ts';

/**
 * Where anything of ours names a person: the store with what is encrypted in it, the files in DATA_DIR, our tickets and the
 * metrics. Keyed hashes are not looked for: nobody can be found by them without the key.
 */
export const searchEverything = async (
  product: Product,
  declared: readonly SourceDeclaration[],
  options: CheckOptions,
  readMetrics: () => Promise<MetricsRead>,
): Promise<Finding[]> => {
  const { config, endpoints, connection, shared } = product;
  const clues = await cluesOf(product, declared, options);
  const findings = createFindings(createNamedIn(clues));
  await searchStore(product, options.subjectId, findings);
  searchFiles(config.dataDir, findings);
  const requests = connection.db?.collection('privacyRequests');
  const ourTickets = ((await requests?.distinct('ticket.id')) ?? []).filter((id) => typeof id === 'number');
  const client = createZendeskClient({ ...endpoints.desk, clock: shared.clock, logger: shared.logger });
  await searchDesk(client, ourTickets, clues, findings);
  const metrics = await readMetrics();
  if ('text' in metrics) findings.search('metrics', metrics.text);
  else findings.add({ place: 'metrics', what: metrics.unread, unsearched: true });
  return findings.all();
};
