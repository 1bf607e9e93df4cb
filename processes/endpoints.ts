import type { Config, DeskEndpoint, Endpoints } from '../config/config.ts';
import { DEMO_CREDENTIALS } from '../local/desk/demoCredentials.ts';
import { storeUriFor } from './storeRecord.ts';

/** The configured Zendesk account, else the local desk. */
export const deskEndpoint = ({ desk, localPorts }: Config): DeskEndpoint => {
  const { clientId, clientSecret, webhookSecret } = DEMO_CREDENTIALS;
  return (
    desk ?? {
      url: `http://127.0.0.1:${localPorts.desk}`,
      auth: { kind: 'oauth', clientId, clientSecret },
      webhookSecret,
    }
  );
};

/** @throws AppError `not_running` where the embedded store is meant and has not started within `waitMs` */
export const endpointsFor = async (config: Config, waitMs: number): Promise<Endpoints> => ({
  mongodbUri: await storeUriFor(config, waitMs),
  mail: config.mail ?? {
    smtpUrl: `smtp://127.0.0.1:${config.localPorts.smtp}`,
    from: `${config.company.assistantName} <${config.company.privacyEmail}>`,
  },
  desk: deskEndpoint(config),
});
