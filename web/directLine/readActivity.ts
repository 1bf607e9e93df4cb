import type { ChatErrorTexts } from '../../wording/chatErrors/chatErrors.ts';

/** The part of a posted activity that we read. `from`, `channelData` and everything else are ignored. */
export type PostedActivity =
  | { kind: 'message'; text: string; clientActivityId?: string }
  /** Valid in the protocol, but not meant for the bot. */
  | { kind: 'ignored' }
  | { kind: 'refused'; sentence: keyof ChatErrorTexts };

const IGNORED = new Set([
  'typing', 'event', 'conversationUpdate', 'endOfConversation', 'messageReaction', 'installationUpdate', 'trace',
]); // biome-ignore format: a list to read across

const CLIENT_ACTIVITY_ID = /^[A-Za-z0-9._-]{1,64}$/;

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const readActivity = (body: unknown): PostedActivity => {
  if (!isObject(body) || typeof body.type !== 'string') return { kind: 'refused', sentence: 'notUnderstood' };
  if (IGNORED.has(body.type)) return { kind: 'ignored' };
  if (body.type !== 'message') return { kind: 'refused', sentence: 'notUnderstood' };
  const { text } = body;
  if (text !== undefined && typeof text !== 'string') return { kind: 'refused', sentence: 'notUnderstood' };
  if (!text?.trim()) {
    const files = Array.isArray(body.attachments) && body.attachments.length > 0;
    return { kind: 'refused', sentence: files ? 'noFiles' : 'empty' };
  }
  const id = isObject(body.channelData) ? body.channelData.clientActivityID : undefined;
  if (id === undefined) return { kind: 'message', text };
  return typeof id === 'string' && CLIENT_ACTIVITY_ID.test(id)
    ? { kind: 'message', text, clientActivityId: id }
    : { kind: 'refused', sentence: 'notUnderstood' };
};

/**
 * Whether a message names a sender that no customer's client would: the assistant, a channel, another conversation's user.
 * The sender is ignored in any case. Clients that just use their own name for the user are not reported.
 */
export const claimsToBeAnother = (body: unknown, userId: string): boolean => {
  const from = isObject(body) && isObject(body.from) ? body.from : {};
  const role = from.role !== undefined && from.role !== 'user';
  const issued = typeof from.id === 'string' && from.id.startsWith('dl_') && from.id !== userId;
  return role || issued;
};
