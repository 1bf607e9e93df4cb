import { activityId, type LogEntry } from '../../models/conversation/conversation.ts';

/** Log lines as a Direct Line 3.0 activity set, with the watermark to continue from. */
export const activitySet = (conversationId: string, entries: LogEntry[], watermark: number) => ({
  activities: entries.map(({ seq, at, replyTo, activity }) => ({
    ...activity,
    id: activityId(conversationId, seq),
    timestamp: at.toISOString(),
    channelId: 'directline',
    conversation: { id: conversationId },
    ...(replyTo !== undefined && { replyToId: activityId(conversationId, replyTo) }),
  })),
  watermark: String(entries.at(-1)?.seq ?? watermark),
});

const WATERMARK = /^\d{1,9}$/;

/** The watermark up to which a client has read. Anything that is not a number means from the beginning. */
export const readWatermark = (value: unknown): number =>
  typeof value === 'string' && WATERMARK.test(value) ? Number(value) : 0;
