import { isAppError } from '../../../errors.ts';
import type { Blueprint } from '../blueprint/things.ts';
import { createZendeskClient, type ZendeskClient, type ZendeskConnection } from '../zendeskClient.ts';
import { applySetup, type DoneStep, findSetup, refusalOf } from './applySetup.ts';
import { type FoundSetup, planSetup, type Step } from './planSetup.ts';
import type { WireThing } from './thingKind.ts';

/** Rules and webhooks need more than daily work does. */
const SETUP_SCOPE = 'read write';

export interface AccountSetup {
  plan: Step[];
  /** Does what the plan says, and what is refused on the way is named. */
  apply(): Promise<DoneStep[]>;
  /** What Zendesk signs the webhook's calls with; undefined where there is no webhook or we may not read it. */
  signingSecret(): Promise<string | undefined>;
}

/**
 * Compares an account with the blueprint. Nothing is written before `apply`.
 * @throws AppError `desk_unreachable`, `desk_unauthorised`, `desk_rate_limited`
 */
export const openSetup = async (
  connection: Omit<ZendeskConnection, 'scope' | 'gate'>,
  blueprint: Blueprint,
): Promise<AccountSetup> => {
  const { client, found } = await findWith(connection);
  return {
    plan: planSetup(found, blueprint),
    apply: () => applySetup(client, found, blueprint),
    signingSecret: () => readSecret(client, blueprint),
  };
};

/** A client of the account may be allowed less than all: then with what daily work needs. */
const findWith = async (
  connection: Omit<ZendeskConnection, 'scope' | 'gate'>,
): Promise<{ client: ZendeskClient; found: FoundSetup }> => {
  const client = createZendeskClient({ ...connection, scope: SETUP_SCOPE });
  try {
    return { client, found: await findSetup(client) };
  } catch (error) {
    if (!isAppError(error, 'desk_unauthorised') || connection.auth.kind === 'token') throw error;
    const narrow = createZendeskClient(connection);
    return { client: narrow, found: await findSetup(narrow) };
  }
};

const readSecret = async (client: ZendeskClient, { webhooks }: Blueprint): Promise<string | undefined> => {
  try {
    const all = await client.list<WireThing>(['webhooks'], 'webhooks');
    const ours = all.find(({ endpoint }) => webhooks.some((one) => one.endpoint === endpoint));
    if (!ours) return undefined;
    const path = ['webhooks', ours.id, 'signing_secret'];
    const { signing_secret } = await client.get<{ signing_secret?: { secret?: string } }>(path);
    return signing_secret?.secret;
  } catch (error) {
    refusalOf(error);
    return undefined;
  }
};
