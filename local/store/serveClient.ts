import type { Socket } from 'node:net';
import type { Logger } from '../../observe/logger.ts';
import { errorFields } from '../../observe/logger.ts';
import type { Doc } from './bson/value.ts';
import type { Store } from './commands/command.ts';
import { waivesDisk } from './commands/concerns.ts';
import type { Reply } from './commands/reply.ts';
import { errorReply, runCommand } from './commands/runCommand.ts';
import type { Journal } from './engine/journal.ts';
import { StoreError } from './storeError.ts';
import { serveConnection } from './wire/connection.ts';
import { WireError } from './wire/frames.ts';

/** A bug of the store: the client is told that there was one, the log where. */
const runSafely = (store: Store, logger: Logger, body: Doc, connectionId: number): Reply => {
  try {
    return runCommand(body, connectionId, store);
  } catch (error) {
    logger.error('a command met a fault of the embedded store', {
      ...errorFields(error),
      kind: body.keys().next().value ?? '',
      ...(error instanceof Error && error.stack !== undefined && { stack: error.stack }),
    });
    return errorReply(new StoreError(1, 'the embedded store met a fault of its own; its log has more'));
  }
};

/** What happens on one connection: commands against the store, each reply after the disk. */
export const serveClient =
  (store: Store, journal: Journal, logger: Logger) =>
  (socket: Socket, connectionId: number): void =>
    serveConnection(socket, {
      run: (body) => runSafely(store, logger, body, connectionId),
      waives: waivesDisk,
      flushed: journal.flushed,
      refused: (error) => {
        const level = error instanceof WireError ? 'info' : 'error';
        logger[level]('a connection to the embedded store was closed', errorFields(error));
      },
    });
