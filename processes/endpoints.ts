import type { Config, DeskAuth } from '../config/config.ts';
import { DEMO_CREDENTIALS } from '../local/desk/demoCredentials.ts';
import { storeUriFor } from './storeRecord.ts';

/** Which store, mail server and desk this process talks to: the configured ones, else the local stand-ins. */
export interface Endpoints {
  mongodbUri: string;
  mail: { smtpUrl: string; from: string };
  desk: { url: string; auth: DeskAuth };
}

export const endpointsFor = async (config: Config, waitMs: number): Promise<Endpoints> => {
  const { localPorts, company } = config;
  const { clientId, clientSecret } = DEMO_CREDENTIALS;
  return {
    mongodbUri: await storeUriFor(config, waitMs),
    mail: config.mail ?? {
      smtpUrl: `smtp://127.0.0.1:${localPorts.smtp}`,
      from: `${company.assistantName} <${company.privacyEmail}>`,
    },
    desk: config.desk ?? {
      url: `http://127.0.0.1:${localPorts.desk}`,
      auth: { kind: 'oauth', clientId, clientSecret },
    },
  };
};
