import { createHmac } from 'node:crypto';

/** Zendesk's signature of a message: over the time it carries and the body as it is sent. */
export const sign = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64');
