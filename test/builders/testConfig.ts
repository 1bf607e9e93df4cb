import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/loadConfig.ts';

export const SECRET_KEY = 'a key for tests '.repeat(3);

/** The demo company's configuration, its data map pointed at a database of the test's own. */
export const testConfig = (dir: string, companyDatabase: string, more: Partial<Config> = {}): Config => {
  const config = loadConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent', SECRET_KEY });
  const dataMapFile = path.join(dir, 'dataMap.yaml');
  const map = readFileSync(config.dataMapFile, 'utf8').replace(
    'database: plumelac',
    `database: ${companyDatabase}`,
  );
  writeFileSync(dataMapFile, map);
  return { ...config, dataMapFile, ...more };
};
