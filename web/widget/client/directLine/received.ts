import type { Activity, ActivitySet } from './activities.ts';

/** What the server has said so far: each activity counts once, and the watermark is where to go on. */
export const createReceived = () => {
  const seen = new Set<string>();
  let watermark: string | undefined;
  return {
    watermark: (): string | undefined => watermark,
    /** Notes what arrived, and answers what of it is new. */
    take: (set: ActivitySet): Activity[] => {
      const fresh = set.activities.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      watermark = set.watermark ?? watermark;
      return fresh;
    },
    clear: (): void => {
      seen.clear();
      watermark = undefined;
    },
  };
};
