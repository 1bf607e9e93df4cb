import type { Connection } from 'mongoose';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';

/** `writing` is never served, `ready` may be downloaded, `used_up` and `expired` get a page that says so. */
export type ExportState = 'writing' | 'ready' | 'used_up' | 'expired';

/** One export, encrypted in chunks under its own key, so that any web process can serve it. */
export interface ExportRecord {
  _id: string;
  tenant: string;
  requestId: string;
  linkHash: string;
  language: Language;
  fileName: string;
  dataKey?: Buffer;
  /** The address on file that download codes are sent to, encrypted. */
  sealedAddress: Buffer;
  state: ExportState;
  chunks: number;
  bytes: number;
  starts: number;
  createdAt: Date;
  expiresAt: Date;
  usedUpAt?: Date;
  purgeAt: Date;
}

interface ExportChunk {
  _id: string;
  exportId: string;
  n: number;
  sealed: Buffer;
  purgeAt: Date;
}

export interface ExportRepository {
  /** Starts an export, or starts it over: chunks of an unfinished attempt are deleted. */
  begin(record: Omit<ExportRecord, 'tenant' | 'state' | 'chunks' | 'bytes' | 'starts'>): Promise<void>;
  writeChunk(exportId: string, n: number, sealed: Buffer, purgeAt: Date): Promise<void>;
  /** Makes it available for download. */
  publish(exportId: string, chunks: number, bytes: number): Promise<void>;
  find(exportId: string): Promise<ExportRecord | undefined>;
  findByLink(linkHash: string): Promise<ExportRecord | undefined>;
  /** Takes one of the download starts. `undefined` if none is left or the export is gone. */
  start(exportId: string, maxStarts: number): Promise<ExportRecord | undefined>;
  readChunk(exportId: string, n: number): Promise<Buffer | undefined>;
  /** Ends exports that have expired. Returns how many. */
  endExpired(): Promise<number>;
  /** Deletes the bytes and their key. The record stays, for the page that says so. */
  end(exportId: string, state: 'used_up' | 'expired'): Promise<void>;
}

export const createExportRepository = (
  connection: Connection,
  tenant: string,
  clock: Clock,
): ExportRepository => {
  const records = defineModel<ExportRecord>(
    connection,
    'ExportRecord',
    'exports',
    {
      _id: String,
      tenant: { type: String, required: true },
      requestId: { type: String, required: true },
      linkHash: { type: String, required: true },
      language: { type: String, required: true },
      fileName: { type: String, required: true },
      dataKey: Buffer,
      sealedAddress: { type: Buffer, required: true },
      state: { type: String, required: true },
      chunks: { type: Number, required: true },
      bytes: { type: Number, required: true },
      starts: { type: Number, required: true },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      usedUpAt: Date,
      purgeAt: { type: Date, required: true },
    },
    [[{ linkHash: 1 }, { unique: true }], [{ state: 1, expiresAt: 1 }]],
  );
  const chunks = defineModel<ExportChunk>(
    connection,
    'ExportChunk',
    'exportChunks',
    {
      _id: String,
      exportId: { type: String, required: true },
      n: { type: Number, required: true },
      sealed: { type: Buffer, required: true },
      purgeAt: { type: Date, required: true },
    },
    [[{ exportId: 1, n: 1 }]],
  );
  const lean = async (found: Promise<unknown>) => ((await found) as ExportRecord | null) ?? undefined;
  const end: ExportRepository['end'] = async (exportId, state) => {
    await records.updateOne(
      { _id: exportId, tenant, state: { $in: ['writing', 'ready'] } },
      {
        $set: { state, ...(state === 'used_up' && { usedUpAt: clock.now() }) },
        $unset: { dataKey: 1 },
      },
    );
    await chunks.deleteMany({ exportId });
  };
  return {
    begin: async (record) => {
      await chunks.deleteMany({ exportId: record._id });
      await records.replaceOne(
        { _id: record._id },
        { ...record, tenant, state: 'writing', chunks: 0, bytes: 0, starts: 0 },
        { upsert: true },
      );
    },
    writeChunk: async (exportId, n, sealed, purgeAt) => {
      await chunks.replaceOne(
        { _id: `${exportId}:${n}` },
        { exportId, n, sealed, purgeAt },
        { upsert: true },
      );
    },
    publish: async (exportId, count, bytes) => {
      await records.updateOne(
        { _id: exportId, state: 'writing' },
        { $set: { state: 'ready', chunks: count, bytes } },
      );
    },
    find: (exportId) => lean(records.findOne({ _id: exportId, tenant }).lean().exec()),
    findByLink: (linkHash) => lean(records.findOne({ linkHash, tenant }).lean().exec()),
    start: (exportId, maxStarts) =>
      lean(
        records
          .findOneAndUpdate(
            {
              _id: exportId,
              tenant,
              state: 'ready',
              starts: { $lt: maxStarts },
              expiresAt: { $gt: clock.now() },
            },
            { $inc: { starts: 1 } },
            { returnDocument: 'after' },
          )
          .lean()
          .exec(),
      ),
    readChunk: async (exportId, n) =>
      (await chunks.findOne({ _id: `${exportId}:${n}` }).lean<ExportChunk>())?.sealed ?? undefined,
    end,
    endExpired: async () => {
      const over = await records
        .find({ tenant, state: { $in: ['ready', 'writing'] }, expiresAt: { $lte: clock.now() } })
        .limit(50)
        .lean<ExportRecord[]>();
      for (const record of over) await end(record._id, 'expired');
      return over.length;
    },
  };
};
