import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';
import { createLogger } from '../observe/logger.ts';
import { banner } from './banner.ts';
import { readStoreRecord } from './storeRecord.ts';
import { type PartName, supervise } from './supervise.ts';

/** At a terminal the banner is enough: routine log lines are left out. */
const QUIET = { LOG_LEVEL: 'warn' };

const needed = (config: Config, wanted: readonly PartName[]): PartName[] =>
  wanted.filter((part) => {
    if (part === 'store') return config.mongodbUri === undefined;
    if (part === 'stand-ins') return !config.desk || !config.mail || config.demo;
    return true;
  });

/** `npm start` and `npm run local`: everything that is not configured runs here; Ctrl-C ends it all. */
export const startAll = async (config: Config, wanted: readonly PartName[]): Promise<void> => {
  refuseSecondStart(config);
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'start' });
  const parts = needed(config, wanted);
  const env = config.production || process.env['LOG_LEVEL'] ? {} : QUIET;
  const running = await supervise({ config, parts, env, logger });
  process.stdout.write(banner(config, running.detailsOf('stand-ins'), parts));
  const end = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

const refuseSecondStart = (config: Config): void => {
  if (config.mongodbUri !== undefined || !readStoreRecord(config.dataDir)) return;
  throw new AppError('already_running', `Rightsdesk is already running on ${config.dataDir}.`, {
    remedy: 'To resolve, stop the other one (Ctrl-C in its terminal), or set DATA_DIR to another folder.',
  });
};
