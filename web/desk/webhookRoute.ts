import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { setRefusal } from '../refusal.ts';
import { isSigned, ticketIn } from './readCall.ts';

/** An event carries a comment's text at most; Zendesk allows 64 KB of it, written as JSON. */
const MAX_BODY = '256kb';

export interface WebhookOptions {
  /** Zendesk's signing secret. Without one there is no such route. */
  secret: string | undefined;
  /** Has the ticket looked at soon. */
  lookAtTicket(ticketId: number): Promise<void>;
  clock: Clock;
  logger: Logger;
}

/**
 * What Zendesk calls when something happened to a ticket. A call only says "look at ticket N", and the poll says so too, later: so it
 * may be lost, doubled or late. It is answered before anything is looked at, because Zendesk stops calling whoever answers slowly.
 */
export const createWebhookRoute = ({ secret, lookAtTicket, clock, logger }: WebhookOptions): Router => {
  const router = express.Router();
  if (secret === undefined) return router;

  const receive: RequestHandler = (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const call = {
      signature: request.get('x-zendesk-webhook-signature'),
      timestamp: request.get('x-zendesk-webhook-signature-timestamp'),
      body,
    };
    if (!isSigned(call, secret, clock.now())) {
      setRefusal(response, 'webhook_not_signed');
      response.status(401).end();
      return;
    }
    response.status(204).end();
    const ticketId = ticketIn(body);
    if (ticketId === undefined) return;
    lookAtTicket(ticketId).catch((error: unknown) =>
      logger.warn('a call of the webhook was lost; the next poll finds what it told', errorFields(error)),
    );
  };

  const refuse: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const isTooLarge = error.status === 413;
    setRefusal(response, isTooLarge ? 'body_too_large' : 'request_malformed');
    response.status(isTooLarge ? 413 : 400).end();
  };

  // Zendesk sends no compressed bodies: what could grow when it is unpacked is not read.
  const readRaw = express.raw({ type: () => true, limit: MAX_BODY, inflate: false });
  router.post('/desk/webhook', readRaw, receive, refuse);
  return router;
};
