import { MongoClient } from 'mongodb';
import type { Config } from '../config/config.ts';
import { AppError } from '../errors.ts';
import { resetDemo } from '../local/demo/seedDemo.ts';
import { systemClock } from '../observe/clock.ts';
import { DEMO_DATABASE, PRODUCT_DATABASE, resetStandIns } from './demoData.ts';
import { storeUriFor } from './storeRecord.ts';

/** Requests, chats and opt-outs of the demo go too, or they would stand in the way of the next try. */
const emptyProduct = async (client: MongoClient): Promise<void> => {
  const db = client.db(PRODUCT_DATABASE);
  for (const { name } of await db.listCollections().toArray()) await db.collection(name).deleteMany({});
};

/** `npm run demo:reset`: every demo customer is back as on the first day, and so is the desk; mails stay. */
export const resetDemoCompany = async (config: Config): Promise<void> => {
  if (config.mongodbUri !== undefined || !config.demo) {
    throw new AppError('config_invalid', 'Demo data goes only into the embedded store of the demo company.', {
      remedy: 'To resolve, unset MONGODB_URI, COMPANY_FILE, DATA_MAP and POLICY_DIR.',
    });
  }
  const client = new MongoClient(await storeUriFor(config, 0));
  try {
    const { rows } = await resetDemo({ db: client.db(DEMO_DATABASE), clock: systemClock });
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    await emptyProduct(client);
    resetStandIns(config.dataDir);
    process.stdout.write(
      `The demo company is back: ${total} records in ${Object.keys(rows).length} collections.\n`,
    );
  } finally {
    await client.close();
  }
};
