import type { Config, Endpoints } from '../config/config.ts';
import { DEMO_CREDENTIALS } from '../local/desk/demoCredentials.ts';
import { storeUriFor } from './storeRecord.ts';

/** @throws AppError `not_running` where the embedded store is meant and has not started within `waitMs` */
export const endpointsFor = async (config: Config, waitMs: number): Promise<Endpoints> => {
  const { localPorts, company } = config;
  const { clientId, clientSecret, webhookSecret } = DEMO_CREDENTIALS;
  return {
    mongodbUri: await storeUriFor(config, waitMs),
    mail: config.mail ?? {
      smtpUrl: `smtp://127.0.0.1:${localPorts.smtp}`,
      from: `${company.assistantName} <${company.privacyEmail}>`,
    },
    desk: config.desk ?? {
      url: `http://127.0.0.1:${localPorts.desk}`,
      auth: { kind: 'oauth', clientId, clientSecret },
      webhookSecret,
    },
  };
};
