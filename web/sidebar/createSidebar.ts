import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Request, type Response, Router, urlencoded } from 'express';
import { AppError } from '../../errors.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import { type Clock, MINUTE } from '../../observe/clock.ts';
import type { Report } from '../../observe/createReport.ts';
import type { SecurityEvent } from '../../observe/events.ts';
import type { Logger } from '../../observe/logger.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import type { AgentApp } from '../../privacy/agents/createAgentApp.ts';
import { type Asset, FOR_EVER, SCRIPT, STYLE, sendAsset, toAsset } from '../assets/asset.ts';
import { fieldOf } from '../pages/pageTools.ts';
import { setRefusal } from '../refusal.ts';
import { type AppSigner, createReadSignedUrl } from './readSignedUrl.ts';
import { createAppSessions } from './sessions.ts';
import { createSidebarApi } from './sidebarApi.ts';
import { renderNotice, renderSidebar, sidebarHeaders } from './sidebarPage.ts';

export interface SidebarParts {
  app: AgentApp;
  signer: AppSigner;
  /** Of the helpdesk: where the page may be framed. */
  frameOrigins: readonly string[];
  /** Where `scripts/buildSidebar.mjs` wrote. */
  assetsDir: string;
  tenant: string;
  sessionKeys: readonly Uint8Array[];
  budgets: Pick<BudgetRepository, 'spend'>;
  /** Keyed hash of the network that asks. */
  networkKeyOf(request: Request): string;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  report: Report;
}

const OPENINGS_PER_MINUTE = 120;
const ACTS_PER_MINUTE = 30;

const form = urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 });

const WORDS: Partial<Record<SecurityEvent, string>> = {
  app_token_replayed: 'This address was used before. Reload the page in your helpdesk.',
  app_token_expired: 'This address is too old. Reload the page in your helpdesk.',
  rate_limited: 'It was opened too often. Wait a minute, then reload the page in your helpdesk.',
};
const NOT_OPENED = 'The app opens inside your helpdesk only.';

/**
 * The agents' app: `POST /sidebar` with the address that the helpdesk has signed answers the page and its session, `GET /sidebar/<file>` its
 * script and style, `/sidebar/api` what it shows and does.
 * @throws AppError `config_invalid` when it has not been built
 */
export const createSidebar = (parts: SidebarParts): Router => {
  const { app, signer, frameOrigins, tenant, budgets, networkKeyOf, clock, randomness, logger, report } =
    parts;
  const assets = readAssets(parts.assetsDir);
  const sessions = createAppSessions(parts.sessionKeys, clock);
  const readSignedUrl = createReadSignedUrl({
    signer,
    clock,
    spendOnce: async (id, lifeMs) =>
      (await budgets.spend(`${tenant}:app-url:${id}`, 1, lifeMs)) === undefined,
  });
  const router = Router();

  const send = (response: Response, status: number, html: string): void => {
    response.removeHeader('X-Frame-Options');
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.status(status).set(sidebarHeaders(frameOrigins)).type('html').send(html);
  };
  const turnAway = (response: Response, status: number, why: SecurityEvent): void => {
    setRefusal(response, why);
    send(response, status, renderNotice(assets.style, 'Not opened', WORDS[why] ?? NOT_OPENED));
  };

  router.post('/sidebar', form, async (request, response) => {
    const key = `${tenant}:app-opened:${networkKeyOf(request)}`;
    if (await budgets.spend(key, OPENINGS_PER_MINUTE, MINUTE)) return turnAway(response, 429, 'rate_limited');
    if (!isFramedBy(request.query['origin'], frameOrigins))
      return turnAway(response, 403, 'app_page_not_allowed');
    const token = fieldOf(request, 'token');
    const read = typeof token === 'string' ? await readSignedUrl(token) : undefined;
    if (read?.outcome !== 'valid') return turnAway(response, 403, read?.why ?? 'app_token_invalid');
    const session = await sessions.issue({
      id: randomToken(randomness),
      since: clock.now(),
      ...(read.agentId !== undefined && { signedFor: read.agentId }),
    });
    send(response, 200, renderSidebar({ session }, assets));
  });

  router.get('/sidebar', (_request, response) => turnAway(response, 403, 'app_token_invalid'));

  router.use(
    '/sidebar/api',
    createSidebarApi({
      app,
      sessions,
      clock,
      logger,
      report,
      spendAct: (agentId) => budgets.spend(`${tenant}:app-acts:${agentId}`, ACTS_PER_MINUTE, MINUTE),
    }),
  );

  router.get('/sidebar/:file', async (request, response, next) => {
    const asset = assets.files.get(request.params.file);
    if (asset) await sendAsset(request, response, asset, FOR_EVER);
    else next();
  });
  return router;
};

/** The page talks to whatever frames it under the origin that its address names: that must be the helpdesk. */
const isFramedBy = (origin: unknown, allowed: readonly string[]): boolean =>
  typeof origin === 'string' && allowed.some((one) => covers(one, origin));

const covers = (allowed: string, origin: string): boolean => {
  const [before = '', after] = allowed.split('*');
  if (after === undefined) return allowed === origin;
  const name = origin.slice(before.length, -after.length);
  return origin === `${before}${name}${after}` && /^[a-z0-9-]+$/.test(name);
};

const readAssets = (folder: string): { script: string; style: string; files: ReadonlyMap<string, Asset> } => {
  const read = (name: string): Buffer => readFileSync(path.join(folder, path.basename(name)));
  try {
    const { script = '', style = '' } = JSON.parse(read('manifest.json').toString()) as Record<
      string,
      string
    >;
    const files = new Map([
      [script, toAsset(read(script), SCRIPT)],
      [style, toAsset(read(style), STYLE)],
    ]);
    return { script, style, files };
  } catch (cause) {
    throw new AppError('config_invalid', 'The agents’ app has not been built.', {
      remedy: 'To resolve, run: node scripts/buildSidebar.mjs',
      cause,
    });
  }
};
