import express, { type ErrorRequestHandler, type Express } from 'express';
import { shipped } from '../../config/packageRoot.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { inboxApi } from './inboxApi.ts';
import type { LiveFeed } from './liveFeed.ts';
import { localOnly } from './localOnly.ts';
import { FRAME_POLICY, frameHtml } from './mailFrame.ts';
import type { MailStore } from './mailStore.ts';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const failed =
  (logger: Logger): ErrorRequestHandler =>
  (error: Error & { status?: number }, _request, response, _next) => {
    const status = error.status !== undefined && error.status < 500 ? error.status : 500;
    if (status === 500) logger.error('the inbox failed to answer', errorFields(error));
    response
      .status(status)
      .type('text/plain')
      .send(status === 500 ? 'that did not work' : 'malformed request');
  };

/** Everything the inbox says over HTTP: its page, the frame for a mail's HTML, the live feed and the API. */
export const inboxApp = (store: MailStore, feed: LiveFeed, logger: Logger): Express => {
  const page = shipped('local', 'inbox', 'page');
  const app = express();
  app.disable('x-powered-by');
  app.use(localOnly, (_request, response, next) => {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(
    '/api/v1',
    inboxApi(store, () => feed.changed()),
  );
  app.get('/events', (_request, response) => feed.connect(response));
  app.get('/view/:id', (request, response) => {
    const mail = store.detail(request.params.id);
    if (mail === undefined) {
      response.status(404).type('text/plain').send('there is no such mail');
      return;
    }
    response.setHeader('Content-Security-Policy', FRAME_POLICY);
    response.type('html').send(frameHtml(mail.HTML));
  });
  app.use(express.static(page, { index: 'index.html', cacheControl: false, etag: true }));
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('there is nothing here');
  });
  app.use(failed(logger));
  return app;
};
