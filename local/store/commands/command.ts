import type { Clock } from '../../../observe/clock.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { Doc } from '../bson/value.ts';
import type { Catalog } from '../engine/catalog.ts';
import type { Journal } from '../engine/journal.ts';
import type { Memory } from '../engine/memory.ts';
import type { Cursors } from './cursors.ts';
import type { Identifiers } from './identifiers.ts';
import type { Reply } from './reply.ts';

/** What the commands work on: one for each running store. */
export interface Store {
  readonly catalog: Catalog;
  readonly cursors: Cursors;
  readonly memory: Memory;
  readonly journal: Pick<Journal, 'commits'>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly identifiers: Identifiers;
}

/** One command as a client sent it. */
export interface Request {
  /** As the client wrote it: error messages name fields after it ("find.filter"). */
  readonly name: string;
  readonly database: string;
  /** The whole command; document sequences of the message are arrays in it. */
  readonly body: Doc;
  readonly connectionId: number;
}

/**
 * One command of the table. `run` is synchronous, so that nothing else happens between what it reads and what it writes;
 * its reply leaves when all changes before it are on disk. `ok: 1` is added to the reply. Errors are thrown as StoreError.
 */
export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Fields it takes beside the ones that every command takes; any other is refused with 40415. */
  readonly fields: readonly string[];
  /** Takes any other field too: drivers greet servers of all ages with what only the newest know. */
  readonly lenient?: boolean;
  /** Fields of MongoDB's that this store does not do: refused by name unless false, null or empty. */
  readonly refused?: readonly string[];
  run(request: Request, store: Store): Reply;
}
