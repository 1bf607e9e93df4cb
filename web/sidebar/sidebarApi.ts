import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { isAppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Report } from '../../observe/createReport.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { AgentApp } from '../../privacy/agents/createAgentApp.ts';
import { readBoardQuery, readDecision } from './readDecision.ts';
import { refuse } from './refuse.ts';
import { createSessionGuard } from './sessionGuard.ts';
import type { AppSessions } from './sessions.ts';

export interface SidebarApiParts {
  app: AgentApp;
  sessions: AppSessions;
  clock: Clock;
  logger: Logger;
  report: Report;
  /** Takes one act of an agent; answers when the next is free where there were too many. */
  spendAct(agentId: string): Promise<Date | undefined>;
}

const GONE = 'This request is not there any more.';

/** What the page asks for. The session comes as a bearer token, so no page of another origin can act in an agent's name. */
export const createSidebarApi = ({
  app,
  sessions,
  clock,
  logger,
  report,
  spendAct,
}: SidebarApiParts): Router => {
  const router = Router();
  const { open, confirmed, sessionOf, agentOf } = createSessionGuard({ app, sessions, clock, logger });

  const acting: RequestHandler = async (_request, response, next) => {
    const freeAt = await spendAct(agentOf(response).id);
    if (!freeAt) return next();
    refuse(response, 429, 'rate_limited', 'There were too many decisions in a short time. Wait a minute.');
  };

  const answer = (request: Request, response: Response, body: unknown): void => {
    if (body === undefined) {
      refuse(response, 404, undefined, GONE);
      return;
    }
    const text = JSON.stringify(body);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    response.set('ETag', etag);
    // Express would not: browsers say "no-cache" beside a tag of the page's own.
    if (request.headers['if-none-match'] === etag) response.status(304).end();
    else response.type('json').send(text);
  };

  router.use(express.json({ limit: '32kb' }), open);

  router.post('/agent', async (request, response) => {
    const { id } = (request.body ?? {}) as { id?: unknown };
    const session = sessionOf(response);
    const wanted = /^[1-9]\d{0,19}$/.test(String(id)) ? String(id) : '';
    if (session.signedFor !== undefined && session.signedFor !== wanted)
      return refuse(response, 403, 'app_agent_differs', 'The helpdesk opened this page for somebody else.');
    const known = wanted === '' ? undefined : await app.agent(wanted);
    if (!known) return refuse(response, 403, 'app_no_agent', 'The helpdesk does not know you as an agent.');
    response.json({ agent: known, session: await sessions.issue({ ...session, agent: known }) });
  });

  router.use(confirmed);

  router.get('/ticket/:id', async (request, response) => {
    const id = Number(request.params.id);
    const found = Number.isSafeInteger(id) ? await app.ofTicket(id, agentOf(response)) : undefined;
    answer(request, response, { request: found ?? null });
  });

  router.get('/requests', async (request, response) => {
    answer(request, response, await app.board(readBoardQuery(request.query), agentOf(response)));
  });

  router.get('/requests/:id', async (request, response) => {
    const found = await app.byId(request.params.id, agentOf(response));
    answer(request, response, found && { request: found });
  });

  router.post('/requests/:id/reveal', acting, async (request, response) => {
    const who = await app.reveal(String(request.params['id']), agentOf(response));
    answer(request, response, who && { who });
  });

  router.post('/requests/:id/decide', acting, async (request, response) => {
    const decision = readDecision(request.body);
    if (!decision) return refuse(response, 400, 'request_malformed', 'This decision could not be read.');
    answer(request, response, await app.decide(String(request.params['id']), decision, agentOf(response)));
  });

  router.get('/register.csv', acting, async (_request, response) => {
    if (!agentOf(response).mayDecide)
      return refuse(response, 403, 'app_no_agent', 'The register is for those with the right to decide.');
    report('app_register_exported');
    response
      .set('Content-Disposition', 'attachment; filename="privacy-requests.csv"')
      .type('text/csv; charset=utf-8');
    await pipeline(Readable.from(app.register()), response);
  });

  router.use((_request, response) => refuse(response, 404, 'unknown_call', 'There is no such call.'));

  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = (error ?? {}) as { status?: number };
    if (!isAppError(error) && status !== undefined && status >= 400 && status < 500)
      return refuse(response, status, 'request_malformed', 'This call could not be read.');
    logger.error('a call of the agents’ app failed', errorFields(error));
    const desk = isAppError(error) && error.code.startsWith('desk_');
    const message = desk
      ? 'Your helpdesk does not answer just now, so nothing was done. Try again in a moment.'
      : 'Something went wrong, and nothing was done. Try again in a moment.';
    refuse(response, 503, undefined, message);
  };
  router.use(onError);
  return router;
};
