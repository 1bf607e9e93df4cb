import type { Db, Document } from 'mongodb';
import type { Clock } from '../../observe/clock.ts';
import { generateDemo } from './generateDemo.ts';

/** Raise this when the generated rows change: an older demo database is then filled again. */
const DEMO_VERSION = 1;
const MARKER = 'demoState';

interface MarkerRow {
  _id: string;
  version: number;
  seededAt: Date;
}

export interface SeedResult {
  /** False when everything was there already: nothing was written. */
  seeded: boolean;
  /** Rows by collection; empty when nothing was written. */
  rows: Record<string, number>;
}

/**
 * Fills the demo company's database once. A second call changes nothing, so that what was erased stays erased; a call
 * after a crash in the middle starts over. `db` must be a database of the embedded store that holds nothing else.
 */
export const seedDemo = async (options: { db: Db; clock: Clock }): Promise<SeedResult> => {
  const marker = await options.db.collection<MarkerRow>(MARKER).findOne({ _id: 'demo' });
  return marker?.version === DEMO_VERSION ? { seeded: false, rows: {} } : resetDemo(options);
};

/** Restores every demo customer as on the first day, dated from now. */
export const resetDemo = async ({ db, clock }: { db: Db; clock: Clock }): Promise<SeedResult> => {
  const now = clock.now();
  const marker = db.collection<MarkerRow>(MARKER);
  await marker.deleteMany({});
  const rows = Object.entries(generateDemo(now)) as [string, Document[]][];
  const counts: Record<string, number> = {};
  for (const [name, documents] of rows) {
    const collection = db.collection(name);
    await collection.deleteMany({});
    await collection.insertMany(documents);
    await Promise.all((INDEXES[name] ?? []).map((field) => collection.createIndex({ [field]: 1 })));
    counts[name] = documents.length;
  }
  // written last: it says that everything else is there
  await marker.insertOne({ _id: 'demo', version: DEMO_VERSION, seededAt: now });
  return { seeded: true, rows: counts };
};

const INDEXES: Record<string, string[]> = {
  accounts: ['emailLower'],
  subscribers: ['emailLower', 'accountId'],
  orders: ['accountId'],
  invoices: ['accountId', 'customerNumber'],
  webForms: ['accountId', 'emailLower'],
  liveChats: ['accountId', 'emailLower'],
  surveys: ['accountId', 'emailLower'],
  siteUse: ['accountId'],
  phoneNotes: ['accountId'],
  contactLists: ['ownerAccountId', 'emailLower'],
};
