import type { RequestHandler, Response } from 'express';
import type { AppAgent } from '../../domain/agentApp.ts';
import { type Clock, MINUTE } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { AgentApp } from '../../privacy/agents/createAgentApp.ts';
import { bearerOf } from '../directLine/authentication.ts';
import { refuse } from './refuse.ts';
import type { AppSession, AppSessions } from './sessions.ts';

/** A page polls twelve times a minute. */
const CALLS_PER_MINUTE = 240;

const RELOAD = 'This session is over. Reload the page in your helpdesk to go on.';

/** Reads the session of each call, renews it as it is used, and knows whether somebody is confirmed to work with it. */
export const createSessionGuard = ({
  app,
  sessions,
  clock,
  logger,
}: {
  app: Pick<AgentApp, 'agent'>;
  sessions: AppSessions;
  clock: Clock;
  logger: Logger;
}) => {
  const isTooMany = createCounter(clock);

  const open: RequestHandler = async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const read = await sessions.read(bearerOf(request));
    if (read.outcome === 'refused') return refuse(response, 401, read.why, RELOAD);
    if (isTooMany(read.session.id))
      return refuse(response, 429, 'rate_limited', 'There were too many calls. Wait a minute.');
    response.locals['appSession'] = read.session;
    if (read.isOld && read.session.agent && !(await renew(read.session, response))) return;
    next();
  };

  /** Whether somebody is still an agent is asked now and then; while the desk does not answer they go on reading. */
  const renew = async (session: AppSession, response: Response): Promise<boolean> => {
    const was = session.agent as AppAgent;
    let now: AppAgent | undefined = was;
    try {
      now = await app.agent(was.id);
    } catch (error) {
      logger.warn('an agent could not be looked up', errorFields(error));
    }
    if (!now) {
      refuse(response, 403, 'app_no_agent', 'The helpdesk does not know you as an agent any more.');
      return false;
    }
    const renewed = { ...session, agent: now };
    response.locals['appSession'] = renewed;
    response.set('X-Session', await sessions.issue(renewed));
    return true;
  };

  const sessionOf = (response: Response): AppSession => response.locals['appSession'] as AppSession;

  const confirmed: RequestHandler = (_request, response, next) => {
    if (sessionOf(response).agent) return next();
    refuse(response, 403, 'app_no_agent', 'Who you are is not confirmed yet.');
  };

  return {
    /** For every call. */
    open,
    /** For all but the call that confirms who it is. */
    confirmed,
    sessionOf,
    /** Behind `confirmed`. */
    agentOf: (response: Response): AppAgent => sessionOf(response).agent as AppAgent,
  };
};

/** Counts the calls of each session in a minute. */
const createCounter = (clock: Clock) => {
  let counts = new Map<string, number>();
  let ends = 0;
  return (id: string): boolean => {
    const now = clock.now().getTime();
    if (now >= ends) {
      counts = new Map();
      ends = now + MINUTE;
    }
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count > CALLS_PER_MINUTE;
  };
};
