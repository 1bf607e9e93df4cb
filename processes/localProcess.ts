import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Config } from '../config/config.ts';
import { demoDeskData } from '../local/demo/demoDeskData.ts';
import { seedDemo } from '../local/demo/seedDemo.ts';
import { resetDesk, seedDesk } from '../local/desk/seedDesk.ts';
import { startDesk } from '../local/desk/startDesk.ts';
import { startInbox } from '../local/inbox/inbox.ts';
import { startSite } from '../local/site/startSite.ts';
import { systemClock } from '../observe/clock.ts';
import { createLogger, errorFields } from '../observe/logger.ts';
import { secureRandomness } from '../observe/randomness.ts';
import { loadPolicy } from '../privacy/policy/loadPolicy.ts';
import { DEMO_DATABASE, recordStandIns } from './demoData.ts';
import { storeUriFor } from './storeRecord.ts';
import { setUpLocalDesk } from './zendeskSetup/setUpLocalDesk.ts';

const HOST = '127.0.0.1';

/** The stand-ins of a bare machine: desk, inbox, and the demo company with its data and its website. */
export const startLocalProcess = async (config: Config, waitMs: number) => {
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'local' });
  const { localPorts, dataDir, company } = config;
  const clock = systemClock;
  const randomness = secureRandomness;
  const stops: (() => Promise<void>)[] = [];
  const details: Record<string, string> = {};

  // Demo data goes only into the embedded store's own databases, and only when it is the demo company that runs.
  const seededNow = config.demo && config.mongodbUri === undefined ? await fillDemo(config, waitMs) : false;
  if (!config.desk) {
    const desk = await startDesk({
      dir: path.join(dataDir, 'desk'),
      host: HOST,
      port: localPorts.desk,
      appUrl: () => config.publicUrl,
      clock,
      randomness,
      logger,
      // What its triggers send lands in the stand-in of a mailbox, and nowhere else.
      ...(!config.mail && { smtpUrl: `smtp://${HOST}:${localPorts.smtp}` }),
    });
    await setUpLocalDesk(desk, config, logger);
    // Only together with the first seeding, so that nobody who was erased since comes back.
    if (seededNow) seedDesk(desk, demoDeskData(clock));
    if (config.demo) {
      process.on('SIGHUP', () => {
        resetDesk(desk);
        seedDesk(desk, demoDeskData(clock));
        setUpLocalDesk(desk, config, logger).catch((error: unknown) =>
          logger.error('the local desk could not be set up again', errorFields(error)),
        );
      });
    }
    stops.push(desk.close);
    details['desk'] = desk.url;
  }
  if (!config.mail) {
    const inbox = await startInbox({
      dir: path.join(dataDir, 'inbox'),
      host: HOST,
      httpPort: localPorts.inbox,
      smtpPort: localPorts.smtp,
      clock,
      logger,
    });
    stops.push(inbox.close);
    details['inbox'] = inbox.url;
  }
  if (config.demo) {
    const siteUrl = `http://localhost:${localPorts.site}`;
    const site = await startSite({
      host: HOST,
      port: localPorts.site,
      widgetOrigin: config.publicUrl,
      policy: loadPolicy(config.policyDir, { siteUrl }),
      company,
      issuer: siteUrl,
      clock,
      randomness,
      logger,
    });
    stops.push(site.close);
    details['site'] = siteUrl;
  }
  recordStandIns(dataDir);
  return {
    details,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
};

const fillDemo = async (config: Config, waitMs: number): Promise<boolean> => {
  const client = new MongoClient(await storeUriFor(config, waitMs), {
    serverSelectionTimeoutMS: waitMs + 1_000,
  });
  try {
    return (await seedDemo({ db: client.db(DEMO_DATABASE), clock: systemClock })).seeded;
  } finally {
    await client.close();
  }
};
