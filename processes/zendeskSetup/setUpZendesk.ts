import { parseArgs } from 'node:util';
import type { Config } from '../../config/config.ts';
import { AppError } from '../../errors.ts';
import { blueprintFor } from '../../integrations/zendesk/blueprint/blueprint.ts';
import { openSetup } from '../../integrations/zendesk/setup/setUpAccount.ts';
import { systemClock } from '../../observe/clock.ts';
import { createLogger } from '../../observe/logger.ts';
import { CHOICE_TITLES } from '../../privacy/agents/choiceWords.ts';
import { KIND_TITLES } from '../../privacy/agents/titles.ts';
import { deskEndpoint } from '../endpoints.ts';
import { doneInWords, planInWords, secretInWords } from './setupInWords.ts';

const WEBHOOK_PATH = '/desk/webhook';

/** What the product wants of a Zendesk account whose calls come to that origin. */
export const productBlueprint = (origin: string) =>
  blueprintFor({ webhookUrl: `${origin}${WEBHOOK_PATH}`, decisions: CHOICE_TITLES, kinds: KIND_TITLES });

/** Where the desk reaches us: the local one by the port, whatever customers type. */
export const originForDesk = ({
  desk,
  publicUrl,
  port,
}: Pick<Config, 'desk' | 'publicUrl' | 'port'>): string => (desk ? publicUrl : `http://127.0.0.1:${port}`);

const readOptions = (args: string[]): { dryRun: boolean; showSecret: boolean } => {
  try {
    const { values } = parseArgs({
      args,
      options: { 'dry-run': { type: 'boolean' }, 'show-secret': { type: 'boolean' } },
    });
    return { dryRun: values['dry-run'] === true, showSecret: values['show-secret'] === true };
  } catch (error) {
    throw new AppError('config_invalid', (error as Error).message, {
      remedy: 'To resolve, use: npm run zendesk:setup -- [--dry-run] [--show-secret]',
    });
  }
};

/**
 * `npm run zendesk:setup`: gives the Zendesk account (or the running local desk) fields, form, group, views, macros, webhook and
 * triggers. Says first what it will do.
 * @returns whether everything is there now, or with `--dry-run` would be
 */
export const setUpZendesk = async (
  config: Config,
  args: string[],
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<boolean> => {
  const { dryRun, showSecret } = readOptions(args);
  const desk = deskEndpoint(config);
  const logger = createLogger({ level: config.logLevel, production: config.production, process: 'setup' });
  const setup = await openSetup(
    { url: desk.url, auth: desk.auth, clock: systemClock, logger },
    productBlueprint(originForDesk(config)),
  );
  print(planInWords(desk.url, setup.plan));
  const isAllowed = setup.plan.every(({ does }) => does !== 'not_allowed');
  if (dryRun) return isAllowed;
  const done = await setup.apply();
  print(doneInWords(done));
  const secret = await setup.signingSecret();
  print(secretInWords(secret, { show: showSecret, known: desk.webhookSecret }));
  return done.every(({ does, refused }) => does !== 'not_allowed' && refused === undefined);
};
