import type { Collection } from 'mongodb';
import { AppError, isStoreFault } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { ConversationDocument, TranscriptDocument } from './schema.ts';
import type { JsonThrough } from './textCodec.ts';

/** What every operation on conversations needs. */
export interface StoreContext {
  conversations: Collection<ConversationDocument>;
  transcript: Collection<TranscriptDocument>;
  json: JsonThrough;
  clock: Clock;
  tenant: string;
}

/** A write is acknowledged once a majority of the members has it on disk. */
export const DURABLE = { writeConcern: { w: 'majority', journal: true } } as const;

/** For writes that may be lost without harm: leases. */
export const PASSING = { writeConcern: { w: 1, journal: false } } as const;

/** Runs an operation on the store; what the driver throws becomes `store_unavailable`, retryable. */
export const onStore = async <Value>(operation: () => Promise<Value>): Promise<Value> => {
  try {
    return await operation();
  } catch (cause) {
    if (!isStoreFault(cause)) throw cause;
    throw new AppError('store_unavailable', 'The store did not take or give a conversation.', {
      retryable: true,
      remedy: 'To resolve, check that the store behind MONGODB_URI runs and accepts writes.',
      cause,
    });
  }
};
