import type { Config } from '../../config/config.ts';
import { operationsUrl } from '../operationsUrl.ts';

/** The metrics as a scrape reads them, or why they could not be read. */
export type MetricsRead = { text: string } | { unread: string };

/** Reads them where the web process of this configuration serves them. Never throws. */
export const readMetrics = async ({ operations }: Pick<Config, 'operations'>): Promise<MetricsRead> => {
  if (operations.port === 0)
    return { unread: 'OPERATIONS_PORT is 0: set it to the port that the web process listens on' };
  const url = `${operationsUrl({ operations })}/metrics`;
  try {
    const answer = await fetch(url);
    return answer.ok
      ? { text: await answer.text() }
      : {
          unread: `${url} answers ${answer.status}: OPERATIONS_HOST and OPERATIONS_PORT must be the web process's`,
        };
  } catch {
    return { unread: `nothing answers at ${url}: start the web process, or run this where it runs` };
  }
};
