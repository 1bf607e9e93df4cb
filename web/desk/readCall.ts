import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE } from '../../observe/clock.ts';

/** How far the time of a call may lie from ours, either way. */
const WINDOW_MS = 5 * MINUTE;

/** Nothing but such a time: what is signed runs on into the body without a mark between them. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** A call of Zendesk's webhook as it came. */
export interface DeskCall {
  signature: string | undefined;
  /** As Zendesk writes it: `2021-07-25T10:00:00Z`. */
  timestamp: string | undefined;
  /** The bytes as they came: the signature is over them, not over what they mean. */
  body: Buffer;
}

/**
 * Whether Zendesk has signed it, within five minutes of now: base64 of HMAC-SHA256 over time and body. Zendesk's formula puts the time
 * first, the example in its documentation the body: both are believed. A body is JSON and a time is none, so that neither can pass for
 * the other. Takes the same time wherever a wrong signature differs.
 */
export const isSigned = ({ signature, timestamp, body }: DeskCall, secret: string, now: Date): boolean => {
  if (signature === undefined || timestamp === undefined || !TIME.test(timestamp)) return false;
  const time = Buffer.from(timestamp, 'utf8');
  const given = Buffer.from(signature, 'utf8');
  const matches = [
    [time, body],
    [body, time],
  ].map((signed) => {
    const digest = createHmac('sha256', secret).update(Buffer.concat(signed)).digest('base64');
    const wanted = Buffer.from(digest, 'utf8');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return matches.includes(true) && Math.abs(now.getTime() - Date.parse(timestamp)) <= WINDOW_MS;
};

const idOf = (value: unknown): number | undefined => {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

/**
 * Which ticket a call is about: `detail.id` of Zendesk's own events, `ticket_id` of what our trigger sends. Whatever else it says is
 * not believed: the ticket is read. Undefined where it names none.
 */
export const ticketIn = (body: Buffer): number | undefined => {
  let said: unknown;
  try {
    said = JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null) return undefined;
  const { detail, ticket_id } = said as { detail?: unknown; ticket_id?: unknown };
  const inEvent = typeof detail === 'object' && detail !== null ? (detail as { id?: unknown }).id : undefined;
  return idOf(ticket_id) ?? idOf(inEvent);
};
