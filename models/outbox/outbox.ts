import type { Connection } from 'mongoose';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import type { Work } from '../privacyRequest/ticketRecord.ts';
import { BY_TURN, createTurnTaker } from '../takeTurns.ts';

/** `refused`: the mail server rejected it for good. `void`: written only to keep timing constant, nothing is sent. */
export type OutboxState = 'due' | 'sent' | 'refused' | 'void';

/** One email to be sent. Content and recipient are encrypted and are deleted once it is out. */
export interface OutboxRow {
  /** Idempotency key: one row, one email. */
  _id: string;
  tenant: string;
  template: string;
  requestId?: string;
  /** Keyed hash of the recipient, so that what waits for them is found without reading it. */
  toKey?: string;
  /** Keyed hash of the network that caused it, where it answers a chat. */
  network?: string;
  /** Nobody has proved that they wish for it. */
  unproved?: boolean;
  /** Not sent where the chat has shown a person's words of that moment or later. */
  unlessHeard?: { conversationId: string; since: Date };
  messageId: string;
  dataKey?: Buffer;
  /** Sealed `{to, args}`. */
  sealed?: Buffer;
  state: OutboxState;
  work: Work;
  createdAt: Date;
  /** After this the email is pointless, for example because its code has expired. */
  expiresAt: Date;
  settledAt?: Date;
  response?: string;
  purgeAt: Date;
}

type Unheard = Required<Pick<OutboxRow, 'unlessHeard'>>;

export interface OutboxRepository {
  /**
   * Writes the row unless one with that key exists. With `holdMs` the caller holds it from the start, so that nobody else
   * sends it in the meantime; `at`: when it is due, at once where left out.
   * @returns the row, if this call wrote it
   */
  enqueue(
    row: Omit<OutboxRow, 'tenant' | 'work' | 'createdAt' | 'purgeAt' | 'state'>,
    when?: { holdMs?: number | undefined; at?: Date | undefined },
  ): Promise<OutboxRow | undefined>;
  find(id: string): Promise<OutboxRow | undefined>;
  /** Claims the row that has been due longest, of each network in turn. */
  claimNext(leaseMs: number): Promise<OutboxRow | undefined>;
  /** Claims this row if it is due and nobody holds it. */
  claim(id: string, leaseMs: number): Promise<OutboxRow | undefined>;
  settle(row: OutboxRow, state: Exclude<OutboxState, 'due'>, response: string): Promise<void>;
  postpone(row: OutboxRow, at: Date, error: string): Promise<void>;
  /** Emails about a request that wait whether the chat is read instead, and that no mail server has put off. */
  findUnheard(requestId: string): Promise<Unheard[]>;
  /**
   * Takes back what was not sent yet and deletes its content; whoever holds a row has lost it.
   * @returns how many emails
   */
  takeBack(which: {
    toKeys?: readonly string[];
    requestId?: string;
    exceptRequestId?: string;
  }): Promise<number>;
}

const KEPT_MS = 30 * DAY;
/** Before all work: names the rows that still wait. */
const NEVER = new Date(0);

export const createOutboxRepository = (
  connection: Connection,
  tenant: string,
  clock: Clock,
): OutboxRepository => {
  const model = defineModel<OutboxRow>(
    connection,
    'OutboxRow',
    'outbox',
    {
      _id: String,
      tenant: { type: String, required: true },
      template: { type: String, required: true },
      requestId: String,
      toKey: String,
      network: String,
      unproved: Boolean,
      unlessHeard: { type: { conversationId: String, since: Date }, default: undefined, _id: false },
      messageId: { type: String, required: true },
      dataKey: Buffer,
      sealed: Buffer,
      state: { type: String, required: true },
      work: {
        type: { at: Date, token: Number, attempts: Number, lastError: String },
        required: true,
        _id: false,
      },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      settledAt: Date,
      response: String,
      purgeAt: { type: Date, required: true },
    },
    [
      [{ 'work.at': 1 }],
      [{ tenant: 1, ...BY_TURN }, { partialFilterExpression: { 'work.at': { $gt: NEVER } } }],
      [{ requestId: 1 }],
      [{ toKey: 1 }],
    ],
  );
  const takeTurns = createTurnTaker();
  const due = () => ({ tenant, 'work.at': { $gt: NEVER, $lte: clock.now() } });
  const claimWhere = async (filter: Record<string, unknown>, leaseMs: number) =>
    (await model
      .findOneAndUpdate(
        { ...due(), ...filter },
        {
          $set: { 'work.at': after(clock.now(), leaseMs) },
          $inc: { 'work.token': 1, 'work.attempts': 1 },
        },
        { sort: BY_TURN, returnDocument: 'after' },
      )
      .lean<OutboxRow>()) ?? undefined;
  return {
    enqueue: async (row, { holdMs, at } = {}) => {
      const now = clock.now();
      const work: Work =
        holdMs === undefined
          ? { at: at ?? now, token: 0, attempts: 0 }
          : { at: after(now, holdMs), token: 1, attempts: 1 };
      const written: OutboxRow = {
        ...row,
        tenant,
        state: 'due',
        work,
        createdAt: now,
        purgeAt: after(now, KEPT_MS),
      };
      try {
        await model.create([written]);
        return written;
      } catch (error) {
        if (isDuplicateKey(error)) return undefined;
        throw error;
      }
    },
    find: async (id) => (await model.findOne({ _id: id, tenant }).lean<OutboxRow>()) ?? undefined,
    claimNext: (leaseMs) =>
      takeTurns({
        isAnyDue: async () => (await model.exists(due())) !== null,
        take: (turn) => claimWhere(turn, leaseMs),
      }),
    claim: (id, leaseMs) => claimWhere({ _id: id }, leaseMs),
    settle: async (row, state, response) => {
      await model.updateOne(
        { _id: row._id, 'work.token': row.work.token },
        {
          $set: { state, response: response.slice(0, 200), settledAt: clock.now(), 'work.at': null },
          $unset: { sealed: 1, dataKey: 1 },
        },
      );
    },
    findUnheard: (requestId) => {
      const waits = { unlessHeard: { $exists: true }, 'work.lastError': { $exists: false } };
      return model.find({ tenant, requestId, state: 'due', ...waits }, { unlessHeard: 1 }).lean<Unheard[]>();
    },
    takeBack: async ({ toKeys, requestId, exceptRequestId }) => {
      if (toKeys === undefined && requestId === undefined) return 0;
      const { modifiedCount } = await model.updateMany(
        {
          tenant,
          state: 'due',
          ...(toKeys && { toKey: { $in: [...toKeys] } }),
          ...(requestId !== undefined && { requestId }),
          ...(exceptRequestId !== undefined && { requestId: { $ne: exceptRequestId } }),
        },
        {
          $set: { state: 'void', response: 'taken back', settledAt: clock.now(), 'work.at': null },
          $inc: { 'work.token': 1 },
          $unset: { sealed: 1, dataKey: 1 },
        },
      );
      return modifiedCount;
    },
    postpone: async (row, at, error) => {
      await model.updateOne(
        { _id: row._id, 'work.token': row.work.token },
        { $set: { 'work.at': at, 'work.lastError': error.slice(0, 200) } },
      );
    },
  };
};
