import type { Config } from '../../config/config.ts';
import { openSetup } from '../../integrations/zendesk/setup/setUpAccount.ts';
import { makeReady } from '../../local/desk/seedDesk.ts';
import type { Desk } from '../../local/desk/startDesk.ts';
import type { Logger } from '../../observe/logger.ts';
import { originForDesk, productBlueprint } from './setUpZendesk.ts';

/** Sets the local desk up as `npm run zendesk:setup` does an account, its webhook to this product included. */
export const setUpLocalDesk = async (
  desk: Desk,
  config: Pick<Config, 'desk' | 'publicUrl' | 'port'>,
  logger: Logger,
): Promise<void> => {
  const { clientId, clientSecret, webhookSecret } = desk.credentials;
  const setup = await openSetup(
    { url: desk.url, auth: { kind: 'oauth', clientId, clientSecret }, clock: desk.clock, logger },
    productBlueprint(originForDesk(config)),
  );
  await setup.apply();
  makeReady(desk, webhookSecret);
};
