import type { ConversationNotice } from '../../domain/conversationNotice.ts';
import { AppError } from '../../errors.ts';
import { after } from '../../observe/clock.ts';
import type { ChatActivity, LogEntry } from './conversation.ts';
import { appending, spill } from './log.ts';
import type { StoredEntry } from './schema.ts';
import { DURABLE, PASSING, type StoreContext } from './storeContext.ts';
import { KEPT_MS } from './turns.ts';

const NOTICES_KEPT = 200;
const TRIES = 50;

export const ASSISTANT_ID = 'assistant';

const noticeActivity = (notice: ConversationNotice, assistantName: string, locale: string): ChatActivity => ({
  type: 'message',
  from:
    notice.from === 'assistant'
      ? { id: ASSISTANT_ID, name: assistantName, role: 'bot' }
      : { id: ASSISTANT_ID, name: notice.from.person, role: 'bot' },
  text: notice.text,
  textFormat: 'markdown',
  locale,
  ...(notice.from !== 'assistant' && { channelData: { person: true } }),
  ...(notice.files &&
    notice.files.length > 0 && {
      attachments: notice.files.map(({ name, contentType, size, url }) => ({
        contentType,
        contentUrl: url,
        name,
        size,
      })),
    }),
});

/**
 * Appends a notice, whether or not a turn is running. The update that takes the line's number names the previous one, so
 * no turn and no other notice can get the same number.
 * @returns the new line; `known` if this notice was appended before; `gone` if the conversation no longer exists
 */
export const appendNotice = async (
  context: StoreContext,
  assistantName: string,
  conversationId: string,
  notice: ConversationNotice,
): Promise<LogEntry | 'known' | 'gone'> => {
  const { conversations, transcript, json, clock, tenant } = context;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await conversations.findOne(
      { _id: conversationId, tenant },
      { projection: { seq: 1, recentFrom: 1, notices: 1, language: 1 } },
    );
    if (!found) {
      if (attempt > 0) await transcript.deleteMany({ conversationId, tenant });
      return 'gone';
    }
    if (found.notices.includes(notice.key)) return 'known';
    const now = clock.now();
    const purgeAt = after(now, KEPT_MS);
    const activity = noticeActivity(notice, assistantName, found.language);
    const entry: StoredEntry = { seq: found.seq + 1, at: now, body: json.write(activity, conversationId) };
    const spilled = await spill(context, conversationId, found, 1, purgeAt);
    const { push, set } = appending(found, [entry], spilled.count);
    const { matchedCount } = await conversations.updateOne(
      { _id: conversationId, tenant, seq: found.seq, notices: { $ne: notice.key }, ...spilled.unchanged },
      {
        $set: { ...set, purgeAt },
        $push: { recent: push, notices: { $each: [notice.key], $slice: -NOTICES_KEPT } },
      },
      DURABLE,
    );
    if (matchedCount === 1) return { seq: entry.seq, at: now, activity };
  }
  throw new AppError('store_conflict', 'A notice met another line at every try.', { retryable: true });
};

const isFromPerson = ({ activity }: LogEntry): boolean =>
  (activity.channelData as { person?: unknown } | undefined)?.person === true;

/** Of lines that a customer is shown, when the last of a person was said. */
export const lastOfPerson = (entries: readonly LogEntry[]): Date | undefined =>
  entries.findLast(isFromPerson)?.at;

/** Whether what a person said is seen. */
export const createHeard = ({ conversations, tenant }: StoreContext) => ({
  markHeard: async (conversationId: string, said: Date): Promise<void> => {
    await conversations.updateOne(
      { _id: conversationId, tenant, heard: { $not: { $gte: said } } },
      { $set: { heard: said } },
      PASSING,
    );
  },
  heardSince: async (conversationId: string, since: Date): Promise<boolean> =>
    (await conversations.findOne(
      { _id: conversationId, tenant, heard: { $gte: since } },
      { projection: { _id: 1 } },
    )) !== null,
});
