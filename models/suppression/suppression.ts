import type { Connection } from 'mongoose';
import type { Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';

interface SuppressionRow {
  /** Tenant, service and keyed hash of the address. */
  _id: string;
  service: string;
  /** The first opt-out. */
  since: Date;
  /** The latest one; absent on rows of version 0.1. */
  latest?: Date;
}

/**
 * Who must no longer be contacted, by keyed hash of the address, so that an opt-out survives a re-import of the address
 * and the erasure of the person (Art. 21(3) GDPR).
 */
export interface SuppressionRepository {
  suppress(service: string, addressKey: string): Promise<void>;
  /** Services that somebody has opted out of. */
  services(): Promise<string[]>;
  /** Which of the keys are suppressed, with the time of the latest opt-out. */
  suppressedAmong(service: string, addressKeys: string[]): Promise<Map<string, Date>>;
}

export const createSuppressionRepository = (
  connection: Connection,
  tenant: string,
  clock: Clock,
): SuppressionRepository => {
  const model = defineModel<SuppressionRow>(connection, 'Suppression', 'suppressions', {
    _id: String,
    service: { type: String, required: true },
    since: { type: Date, required: true },
    latest: { type: Date },
  });
  const id = (service: string, addressKey: string) => `${tenant}:${service}:${addressKey}`;
  return {
    suppress: async (service, addressKey) => {
      await model.updateOne(
        { _id: id(service, addressKey) },
        // Whoever opts out again, perhaps after a new consent, means it from then on.
        { $setOnInsert: { service, since: clock.now() }, $set: { latest: clock.now() } },
        { upsert: true },
      );
    },
    // All rows of this tenant: ";" is the character after ":".
    services: () => model.distinct('service', { _id: { $gte: `${tenant}:`, $lt: `${tenant};` } }),
    suppressedAmong: async (service, addressKeys) => {
      const rows = await model
        .find({ _id: { $in: addressKeys.map((key) => id(service, key)) } }, { _id: 1, since: 1, latest: 1 })
        .lean();
      return new Map(
        rows.map(({ _id, since, latest }) => [_id.slice(id(service, '').length), latest ?? since]),
      );
    },
  };
};
