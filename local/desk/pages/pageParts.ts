import type { Clock } from '../../../observe/clock.ts';
import type { Logger } from '../../../observe/logger.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { DeskStore } from '../store/deskStore.ts';

export interface PageParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  agentsUrl: string | undefined;
}
