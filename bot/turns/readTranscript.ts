import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { TranscriptLine } from '../bot.ts';

/** The whole chat so far, oldest line first. */
export const readTranscript = async (
  repository: Pick<ConversationRepository, 'activitiesSince'>,
  conversationId: string,
): Promise<TranscriptLine[]> => {
  const lines: TranscriptLine[] = [];
  for (let watermark = 0; ; ) {
    const page = await repository.activitiesSince(conversationId, watermark);
    const last = page?.entries.at(-1);
    if (!page || !last) return lines;
    for (const { activity, at } of page.entries)
      if (activity.type === 'message' && activity.text)
        lines.push({
          from: activity.from.role === 'user' ? 'customer' : 'assistant',
          text: activity.text,
          at,
        });
    if (last.seq >= page.head.seq) return lines;
    watermark = last.seq;
  }
};
