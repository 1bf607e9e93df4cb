import type { Logger } from '../../../observe/logger.ts';
import { StoreError } from '../storeError.ts';

/** What a record costs beside its bytes: its entry and its index keys (a rough average). */
const PER_DOCUMENT = 500;

/** All data is held in memory: the ceiling warns at 80 % and then refuses what grows. */
export interface Memory {
  changed(bytes: number, documents: number): void;
  /** @throws StoreError 146 when the ceiling is reached. */
  checkRoom(): void;
  readonly used: number;
}

export const DEFAULT_MEMORY_LIMIT = 1024 ** 3;

export const createMemory = (limit: number, logger: Logger): Memory => {
  let used = 0;
  let warned = false;
  return {
    changed: (bytes, documents) => {
      used += bytes + documents * PER_DOCUMENT;
      const high = used > limit * 0.8;
      if (high && !warned) {
        logger.warn('the embedded store has used 80 percent of its memory ceiling', {
          remedy: 'Raise --memory, or point MONGODB_URI at a MongoDB server.',
        });
      }
      warned = high;
    },
    checkRoom: () => {
      if (used < limit) return;
      throw new StoreError(
        146,
        `the embedded store holds all data in memory and has reached its ceiling of ${limit} bytes; raise --memory or use a MongoDB server`,
      );
    },
    get used() {
      return used;
    },
  };
};
