import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Report } from '../../observe/createReport.ts';
import type { Metrics } from '../../observe/metrics.ts';
import type { ClientNetworkOf } from '../clientNetwork.ts';
import { claimsOf } from '../directLine/answers.ts';
import { refusalOf } from '../refusal.ts';
import { namesAnotherPlace } from './namesAnotherPlace.ts';

/** The route as a metric's label. Path segments that are secrets or ids are left out. */
const routeOf = (request: Request): string => {
  const [, first = '', second = ''] = request.path.split('/');
  const known = [
    'healthz',
    'readyz',
    'metrics',
    'chat',
    'desk',
    'widget',
    'widget.js',
    'code',
    'export',
    'sidebar',
  ];
  if (first === 'v3') return '/v3/directline';
  return known.includes(first) ? `/${first}${second && first === 'chat' ? '/*' : ''}` : 'other';
};

/** Counts and times every HTTP request, and reports those that were turned away. */
export const observeHttp =
  (
    metrics: Pick<Metrics, 'httpRequests' | 'httpSeconds'>,
    report: Report,
    clientNetworkOf: ClientNetworkOf,
  ): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const route = routeOf(request);
    const stop = metrics.httpSeconds.startTimer({ route });
    const reportRefusal = () => {
      const reason = refusalOf(response) ?? (namesAnotherPlace(request.originalUrl) && 'redirect_ignored');
      if (!reason) return;
      const conversationId = claimsOf(response)?.conversationId;
      report(reason, {
        method: request.method,
        route,
        status: response.statusCode,
        network: clientNetworkOf(request).address,
        ...(conversationId !== undefined && { conversationId }),
      });
    };
    response.once('finish', () => {
      stop();
      metrics.httpRequests.inc({ method: request.method, route, status: String(response.statusCode) });
      reportRefusal();
    });
    // A client that hangs up before the answer is out has made the attempt all the same.
    response.once('close', () => {
      if (!response.writableFinished) reportRefusal();
    });
    next();
  };
