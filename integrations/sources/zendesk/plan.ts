import type { ErasureProgress } from '../source.ts';

/**
 * How far the erasure of a person has come. It outlasts the look that wrote it: what is in the trash no longer says whose it
 * was, so what we put there is written down before.
 */
export interface ErasurePlan {
  /**
   * `chosen`: their tickets go to the trash next. `in_trash`: from there, and the profiles, for good. `asked_for`: Zendesk
   * does it, and is asked how far it is.
   */
  stage: 'chosen' | 'in_trash' | 'asked_for';
  /** When it was looked at last whose all this is. */
  lookedAt: string;
  profiles: number[];
  tickets: number[];
  /** Of these tickets, those that still have to be deleted for good. */
  due: number[];
  /** How many tickets of others they were taken off, or are named in no longer when their profile is gone. */
  copies: number;
  /** Zendesk's jobs that move tickets to the trash, and those that take them from there. */
  trashing: string[];
  destroying: string[];
  askedAt?: string;
}

export const readPlan = (progress: ErasureProgress): ErasurePlan | undefined => {
  const written = progress.read();
  return written === undefined ? undefined : (JSON.parse(written) as ErasurePlan);
};

export const writePlan = async (progress: ErasureProgress, plan: ErasurePlan): Promise<ErasurePlan> => {
  await progress.write(JSON.stringify(plan));
  return plan;
};

/** For whoever keeps nothing: each call begins anew. */
export const keptNowhere = (): ErasureProgress => {
  let written: string | undefined;
  return {
    read: () => written,
    write: async (text) => {
      written = text;
    },
  };
};
