import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The demo company's database, as its data map names it. */
export const DEMO_DATABASE = 'plumelac';
/** The product's own, where the connection string names no other. */
export const PRODUCT_DATABASE = 'rightsdesk';

const fileIn = (dataDir: string): string => path.join(dataDir, 'stand-ins.pid');

/** Records which process runs the local desk. */
export const recordStandIns = (dataDir: string): void => writeFileSync(fileIn(dataDir), String(process.pid));

/** Tells the running desk to start over with the demo's customers; does nothing when none runs. */
export const resetStandIns = (dataDir: string): void => {
  try {
    process.kill(Number(readFileSync(fileIn(dataDir), 'utf8')), 'SIGHUP');
  } catch {
    // No desk runs: it is filled when it starts.
  }
};
