import { type Clock, HOUR, MINUTE, SECOND } from '../../observe/clock.ts';
import type { Audit } from '../../observe/createReport.ts';
import type { SecurityEvent } from '../../observe/events.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import type { Noted, SecurityRows } from './rows.ts';

/** How long events wait before they are written, and the longest pause while the store is unreachable. */
const WRITE_MS = 2 * SECOND;
const LONGEST_PAUSE_MS = 30 * SECOND;

export interface SecurityAudit {
  /** Adds an event in memory: synchronous, no store access, the same work for every event. */
  record: Audit;
  /** Writes what is pending. What cannot be written is kept and retried. */
  flush(): Promise<void>;
  /** Accepts no more events and tries once to write what is pending. */
  close(): Promise<void>;
}

/** Runs something once after a delay. Returns a function that cancels it. */
type Later = (milliseconds: number, run: () => void) => () => void;

const laterByTimer: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * The security audit: who tried what, for operators to look up. Events are summed up by network, conversation and minute
 * and written two seconds later, so they never delay an answer. A killed process loses what it had not written yet; metrics
 * and log still have it.
 */
export const createSecurityAudit = ({
  rows,
  hashOfNetwork,
  clock,
  logger,
  later = laterByTimer,
}: {
  rows: Pick<SecurityRows, 'add'>;
  /** A keyed hash, so that nobody who can read the store can find the address by trying all of them. */
  hashOfNetwork: (address: string) => string;
  clock: Clock;
  logger: Logger;
  later?: Later;
}): SecurityAudit => {
  const allowances = new Map<SecurityEvent, Allowance>();
  let waiting = new Map<string, Noted>();
  let writing: Promise<void> | undefined;
  let pauseMs = WRITE_MS;
  let callOff: (() => void) | undefined;
  let closed = false;

  const allowanceOf = (what: SecurityEvent): Allowance => {
    const found = allowances.get(what) ?? createAllowance();
    allowances.set(what, found);
    return found;
  };

  const add = (noted: Noted): void => {
    const { _id, at, until, count } = noted;
    const row = waiting.get(_id);
    if (!row) return void waiting.set(_id, noted);
    if (at < row.at) row.at = at;
    if (until > row.until) row.until = until;
    row.count += count;
  };

  const schedule = (): void => {
    if (closed || callOff || writing || waiting.size === 0) return;
    callOff = later(pauseMs, () => {
      callOff = undefined;
      void flush();
    });
  };

  const write = async (): Promise<void> => {
    const taken = waiting;
    waiting = new Map();
    try {
      await rows.add([...taken.values()]);
      pauseMs = WRITE_MS;
    } catch (error) {
      for (const noted of taken.values()) add(noted);
      if (pauseMs === WRITE_MS)
        logger.warn('the security audit could not be written and is tried again', errorFields(error));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  };

  const flush: SecurityAudit['flush'] = async () => {
    await writing;
    callOff?.();
    callOff = undefined;
    if (waiting.size === 0) return;
    writing = write();
    await writing;
    writing = undefined;
    schedule();
  };

  const record: Audit = (what, { conversationId, network: address } = {}) => {
    if (closed) return;
    const at = clock.now();
    const now = at.getTime();
    const minute = Math.floor(now / MINUTE);
    const network = address === undefined ? undefined : hashOfNetwork(address);
    const id = `${what}/${minute}/${network ?? ''}/${conversationId ?? ''}`;
    const common = { what, at, until: at, count: 1 };
    if (allowanceOf(what).hasRow(id, now))
      add({
        _id: id,
        ...common,
        ...(network !== undefined && { network }),
        ...(conversationId !== undefined && { conversationId }),
      });
    else add({ _id: `${what}/many/${Math.floor(now / HOUR)}`, ...common, many: true });
    schedule();
  };

  return {
    record,
    flush,
    close: async () => {
      closed = true;
      await flush();
    },
  };
};
