import { shipped } from '../config/packageRoot.ts';
import { comparableAddress } from '../domain/emailAddress/readMailbox.ts';
import type { TicketDesk } from '../integrations/zendesk/ticketDesk.ts';
import { createAgentApp } from '../privacy/agents/createAgentApp.ts';
import { createCurrentRecord } from '../privacy/identity/currentRecord.ts';
import { createFactsTries } from '../privacy/identity/factsTries.ts';
import { createDecide } from '../privacy/requests/decide.ts';
import type { Product } from '../product.ts';
import type { SidebarParts } from '../web/sidebar/createSidebar.ts';
import { createAgentDesk } from './agentDesk.ts';

/** Whatever a real account may frame the app with: its address may be one of the company's own names for it. */
const ZENDESK = 'https://*.zendesk.com';

/** Who signs the app's address: a real account by the configuration, else the local desk with the keys that it publishes. */
const signerOf = ({
  config,
  endpoints,
}: Product): Pick<SidebarParts, 'signer' | 'frameOrigins'> | undefined => {
  const { agentApp } = config;
  const { origin, port } = new URL(endpoints.desk.url);
  if (agentApp)
    return {
      signer: { audience: agentApp.audience, keys: { publicKey: agentApp.publicKey } },
      frameOrigins: [ZENDESK, origin],
    };
  // A real account without the app's key: nobody can show that it is an agent.
  if (config.desk) return undefined;
  return {
    signer: {
      audience: `${origin}/api/v2/apps/installations/1.json`,
      keys: { jwksUrl: `${origin}/.well-known/jwks.json` },
    },
    frameOrigins: [origin, `http://localhost:${port}`],
  };
};

/** What the agents' app is made of; nothing where nobody can sign its address. */
export const sidebarPartsFor = (
  product: Product,
  desk: TicketDesk,
): Pick<SidebarParts, 'app' | 'signer' | 'frameOrigins' | 'assetsDir' | 'sessionKeys'> | undefined => {
  const opened = signerOf(product);
  if (!opened) return undefined;
  const { company, models, sources, ownership, keyring, sealer, clock, tenant, deadlines, report } =
    product.shared;
  const { requests, budgets, auditTrail } = models;
  const decide = createDecide({
    company,
    requests,
    identity: { restoreFactsTries: createFactsTries(budgets, tenant).restore },
    currentRecord: createCurrentRecord(sources, ownership),
    keyring,
    sealer,
    clock,
    tenant,
    deadlines,
    report,
  });
  return {
    ...opened,
    assetsDir: shipped('dist', 'sidebar'),
    sessionKeys: keyring.keys('agent-session'),
    app: createAgentApp({
      tenant,
      company,
      requests,
      auditTrail,
      sources: sources.map(({ name }) => name),
      desk: createAgentDesk(desk),
      decide,
      readAddress: comparableAddress,
      keyring,
      sealer,
      clock,
    }),
  };
};
