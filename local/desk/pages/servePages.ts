import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../observe/clock.ts';
import type { Logger } from '../../../observe/logger.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import { jsonAnswer, send } from '../http.ts';
import type { DeskStore } from '../store/deskStore.ts';

export interface PageParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
  logger: Logger;
  agentsUrl: string | undefined;
}

export const servePages = async (
  _request: IncomingMessage,
  response: ServerResponse,
  _url: URL,
  _parts: PageParts,
): Promise<void> => {
  send(response, jsonAnswer(404, { error: 'NotFound' }));
};
