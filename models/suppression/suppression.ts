import type { Connection } from 'mongoose';
import type { Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';

interface SuppressionRow {
  /** tenant, service and keyed hash of the address. */
  _id: string;
  service: string;
  since: Date;
}

/**
 * Who must not be written to any more, by keyed hash: the opt-out survives a re-import of the address and the erasure
 * of the person (Art. 21(3) GDPR).
 */
export interface SuppressionRepository {
  suppress(service: string, addressKey: string): Promise<void>;
  /** Services that somebody has opted out of. */
  services(): Promise<string[]>;
  /** Those of the keys that are suppressed. */
  suppressedAmong(service: string, addressKeys: string[]): Promise<Set<string>>;
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
  });
  const id = (service: string, addressKey: string) => `${tenant}:${service}:${addressKey}`;
  return {
    suppress: async (service, addressKey) => {
      await model.updateOne(
        { _id: id(service, addressKey) },
        { $setOnInsert: { service, since: clock.now() } },
        { upsert: true },
      );
    },
    // All rows of this tenant: ";" is the character after ":".
    services: () => model.distinct('service', { _id: { $gte: `${tenant}:`, $lt: `${tenant};` } }),
    suppressedAmong: async (service, addressKeys) => {
      const rows = await model
        .find({ _id: { $in: addressKeys.map((key) => id(service, key)) } }, { _id: 1 })
        .lean();
      return new Set(rows.map(({ _id }) => _id.slice(id(service, '').length)));
    },
  };
};
