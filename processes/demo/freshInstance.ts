import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VARIABLES } from '../../config/environment.ts';
import { createLogger } from '../../observe/logger.ts';
import { readStoreRecord } from '../storeRecord.ts';
import { type Supervised, supervise } from '../supervise.ts';
import { freePorts } from './freePorts.ts';
import { must } from './until.ts';

/** A whole product of its own: nothing of what is configured or running elsewhere is touched. */
export interface Instance {
  /** The demo company's site, which embeds the chat. */
  site: string;
  chat: string;
  /** Metrics and the details of readiness. */
  operations: string;
  desk: string;
  inbox: string;
  storeUri: string;
  folder: string;
  startedMs: number;
  pids: Supervised['pids'];
  close(): Promise<void>;
}

/** Starts store, stand-ins, web and worker as `npm start` does, on free ports and in a temporary folder. */
export const openFreshInstance = async (
  options: { env?: Record<string, string>; program?: { file: string; nodeArgs: readonly string[] } } = {},
): Promise<Instance> => {
  const begun = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'rightsdesk-demo-'));
  const [web, operations, site, desk, inbox, smtp] = await freePorts(6);
  const logger = createLogger({ level: 'warn', production: false });
  const nothingConfigured = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, undefined]));
  try {
    const running = await supervise({
      config: { dataDir: folder },
      parts: ['store', 'stand-ins', 'web', 'worker'],
      env: {
        ...nothingConfigured,
        LOG_LEVEL: 'warn',
        DATA_DIR: folder,
        PORT: String(web),
        OPERATIONS_PORT: String(operations),
        LOCAL_SITE_PORT: String(site),
        LOCAL_DESK_PORT: String(desk),
        LOCAL_INBOX_PORT: String(inbox),
        LOCAL_SMTP_PORT: String(smtp),
        ...options.env,
      },
      logger,
      ...(options.program && { program: options.program }),
    });
    const store = readStoreRecord(folder);
    must(store, 'the store left no word of where it is');
    return {
      site: `http://localhost:${site}`,
      chat: `http://127.0.0.1:${web}`,
      operations: `http://127.0.0.1:${operations}`,
      desk: `http://127.0.0.1:${desk}`,
      inbox: `http://127.0.0.1:${inbox}`,
      storeUri: store.uri,
      folder,
      startedMs: performance.now() - begun,
      pids: running.pids,
      close: async () => {
        await running.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};
