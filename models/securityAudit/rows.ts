import type { Connection } from 'mongoose';
import { after, DAY } from '../../observe/clock.ts';
import type { SecurityEvent } from '../../observe/events.ts';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';

/** Long enough to look back at an attack that was discovered late. No row names a person. */
export const KEPT_MS = 90 * DAY;

/** How often one event came from one network in one conversation within one minute. */
export interface SecurityRow {
  /** Tenant, event, start of the period, network and conversation: equal ones share a row. */
  _id: string;
  tenant: string;
  what: SecurityEvent;
  /** First and last time within the period. */
  at: Date;
  until: Date;
  count: number;
  /** Keyed hash of the network address. The address itself is not stored. */
  network?: string;
  conversationId?: string;
  /** In a flood: this row sums up everything in this hour that got no row of its own, whoever sent it. */
  many?: true;
  purgeAt: Date;
}

export type Noted = Omit<SecurityRow, 'tenant' | 'purgeAt'>;

export interface SecurityRows {
  /** Adds to the counts of rows and creates missing ones. Append-only: nothing is overwritten or deleted before it expires. */
  add(noted: readonly Noted[]): Promise<void>;
  /** Newest first. */
  read(filter: { since: Date; what?: SecurityEvent; limit?: number }): Promise<SecurityRow[]>;
}

export const createSecurityRows = (connection: Connection, tenant: string): SecurityRows => {
  const model = defineModel<SecurityRow>(
    connection,
    'SecurityEvent',
    'securityEvents',
    {
      _id: String,
      tenant: { type: String, required: true },
      what: { type: String, required: true },
      at: { type: Date, required: true },
      until: { type: Date, required: true },
      count: { type: Number, required: true },
      network: String,
      conversationId: String,
      many: Boolean,
      purgeAt: { type: Date, required: true },
    },
    [[{ tenant: 1, at: -1 }]],
  );
  const addOnce = async (noted: readonly Noted[]): Promise<void> => {
    await model.bulkWrite(
      noted.map(({ _id, at, until, count, ...rest }) => ({
        updateOne: {
          filter: { _id: `${tenant}/${_id}` },
          update: {
            $setOnInsert: { tenant, ...rest, purgeAt: after(at, KEPT_MS) },
            $min: { at },
            $max: { until },
            $inc: { count },
          },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  };
  return {
    add: async (noted) => {
      try {
        await addOnce(noted);
      } catch (error) {
        const met = metAnother(error);
        if (met === undefined) throw error;
        await addOnce(met.map((index) => noted[index] as Noted));
      }
    },
    read: ({ since, what, limit = 1_000 }) =>
      model
        .find({ tenant, at: { $gte: since }, ...(what && { what }) })
        .sort({ at: -1 })
        .limit(limit)
        .lean<SecurityRow[]>(),
  };
};

/** The writes that failed only because another process created the same row at the same moment; `undefined` if anything else failed. */
const metAnother = (error: unknown): number[] | undefined => {
  const { writeErrors } = (error ?? {}) as { writeErrors?: { code: number; index: number }[] };
  return Array.isArray(writeErrors) && writeErrors.length > 0 && writeErrors.every(isDuplicateKey)
    ? writeErrors.map(({ index }) => index)
    : undefined;
};
