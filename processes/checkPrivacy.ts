import type { Config } from '../config/config.ts';
import { loadDataMap } from '../integrations/sources/dataMap.ts';
import { systemClock } from '../observe/clock.ts';
import { createLogger } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { openProduct } from '../product.ts';
import { endpointsFor } from './endpoints.ts';
import { inTable } from './privacyCheck/inTable.ts';
import { readMetrics } from './privacyCheck/readMetrics.ts';
import { readOptions } from './privacyCheck/readOptions.ts';
import { searchEverything } from './privacyCheck/searchEverything.ts';

/**
 * `npm run privacy:check -- --subject ID [--known a@b.example,Name]`: prints where anything of ours names a person, never
 * what stands there. The exit code is 1 where something is found that has no reason to stay, as after an erasure, and where
 * something could not be searched.
 * @throws AppError `config_invalid`, and those of a store, desk or source that does not answer
 */
export const checkPrivacy = async (config: Config, args: string[]): Promise<void> => {
  const options = readOptions(args);
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'check' });
  const product = await openProduct({
    config,
    endpoints: await endpointsFor(config, 0),
    clock: systemClock,
    randomness: secureRandomness,
    logger,
  });
  try {
    const declared = loadDataMap({ file: config.dataMapFile, env: process.env }).sources;
    const findings = await searchEverything(product, declared, options, () => readMetrics(config));
    process.stdout.write(findings.length > 0 ? `${inTable(findings)}\n` : 'Nothing names this person.\n');
    if (findings.some(({ kept }) => kept === undefined)) process.exitCode = 1;
  } finally {
    await product.close();
  }
};
