import type { Socket } from 'node:net';
import type { Doc } from '../bson/value.ts';
import type { Reply } from '../commands/reply.ts';
import { errorReply } from '../commands/runCommand.ts';
import { StoreError } from '../storeError.ts';
import type { Frame } from './frames.ts';
import { createFrames, WireError } from './frames.ts';
import { OP_QUERY, readLegacyQuery, writeLegacyReply } from './legacyQuery.ts';
import { OP_MSG, readMessage, writeMessage } from './message.ts';

/** A client that sends this much more while one of its commands runs is made to wait. */
const HELD_BYTES = 1024 * 1024;

export interface ConnectionParts {
  /** Runs a command; never throws. */
  run(body: Doc): Reply;
  /** Whether the client need not wait for the disk. */
  waives(body: Doc): boolean;
  /** Settles when every change so far is on disk; rejects when that failed. */
  flushed(): Promise<void>;
  /** Called when the connection is closed because of what came, or because no answer could be written. */
  refused(error: unknown): void;
}

interface Answer {
  /** Nothing where the client waits for nothing. */
  reply?: Buffer;
  /** It may leave before the disk has what the command changed. */
  waived?: boolean;
}

/** Runs what a frame holds. */
const answer = (frame: Frame, replyId: number, { run, waives }: ConnectionParts): Answer => {
  if (frame.opCode === OP_MSG) {
    const message = readOr(() => readMessage(frame));
    if ('reply' in message) return { reply: writeMessage(message.reply, replyId, frame.requestId) };
    const { body, moreToCome } = message.value;
    const reply = run(body);
    return moreToCome ? {} : { reply: writeMessage(reply, replyId, frame.requestId), waived: waives(body) };
  }
  if (frame.opCode === OP_QUERY) {
    const query = readOr(() => readLegacyQuery(frame));
    const reply = 'reply' in query ? query.reply : run(query.value);
    return { reply: writeLegacyReply(reply, replyId, frame.requestId) };
  }
  throw new WireError(`operation ${frame.opCode} is not spoken here`);
};

/** A well-framed message that holds bad BSON gets an error; only bad framing ends the connection. */
const readOr = <T>(read: () => T): { value: T } | { reply: Reply } => {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof StoreError) return { reply: errorReply(error) };
    throw error;
  }
};

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });

/**
 * Serves one client: its commands one after another, each answered when all changes before it are on disk, but for those
 * that waive it.
 */
export const serveConnection = (socket: Socket, parts: ConnectionParts): void => {
  const { flushed, refused } = parts;
  const frames = createFrames();
  let replies = 0;
  let busy = false;

  const serveAll = async (): Promise<void> => {
    for (let frame = frames.take(); frame && !socket.destroyed; frame = frames.take()) {
      const { reply, waived } = answer(frame, ++replies, parts);
      if (!waived) await flushed();
      if (reply && !socket.destroyed && !socket.write(reply)) await drained(socket);
    }
  };

  const serve = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await serveAll();
      socket.resume();
    } catch (error) {
      refused(error);
      socket.destroy();
    } finally {
      busy = false;
    }
  };

  socket.on('data', (chunk) => {
    frames.push(chunk);
    if (busy && frames.held > HELD_BYTES) socket.pause();
    void serve();
  });
  socket.on('error', () => socket.destroy());
};
