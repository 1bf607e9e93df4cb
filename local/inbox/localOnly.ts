import type { RequestHandler } from 'express';

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Answers only to names of this machine, so that a web site that points its own name at 127.0.0.1 reads nothing; and
 * lets no other site change anything.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site';
  const looking = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (!LOCAL_HOST.test(host) || (foreign && !looking)) {
    response.status(403).type('text/plain').send('this inbox answers to this machine only');
    return;
  }
  next();
};
