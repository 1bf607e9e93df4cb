import { loadConfig } from '../../config/loadConfig.ts';
import { MINUTE, systemClock } from '../../observe/clock.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { runProcess } from '../../processes/child.ts';
import { endpointsFor } from '../../processes/endpoints.ts';
import { listen } from '../../processes/listen.ts';
import { privacyFor, webAppFor } from '../../processes/webProcess.ts';
import { openProduct } from '../../product.ts';

/** More chats than anybody opens in a minute; the limit on turns of one chat stays. */
const LIMITS = {
  perAddress: 100_000,
  perNetwork: 100_000,
  perRegion: 100_000,
  overall: { limit: 100_000, kept: 0, firstUses: 1, windowMs: MINUTE },
  wrongResumes: 100_000,
};

/** The product's web process as `npm run web` runs it, but for the number of chats that may be opened. */
await runProcess('product', async () => {
  const config = loadConfig(process.env);
  const endpoints = await endpointsFor(config, 0);
  const product = await openProduct({
    config,
    endpoints,
    clock: systemClock,
    randomness: secureRandomness,
    logger: silentLogger,
  });
  const app = webAppFor({ ...product, privacy: privacyFor(product) }, { limits: LIMITS });
  const port = await listen(app.server, { host: '127.0.0.1', port: 0, variable: 'PORT' });
  return {
    details: { url: `http://127.0.0.1:${port}` },
    stop: async () => {
      await app.close();
      await product.close();
    },
  };
});
