import type { Clock } from '../../../observe/clock.ts';
import type { Logger } from '../../../observe/logger.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { DeskStore } from '../store/deskStore.ts';

export interface PageParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  /** Origin of the app that is installed, where one is. */
  appUrl: string | undefined;
  /** The desk's own origin, and the one by which whoever looks at the page has reached it. */
  deskUrl: string;
  origin: string;
}
