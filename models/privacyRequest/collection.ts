import type { Connection, UpdateQuery } from 'mongoose';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import type { AuditEntry, PrivacyRequest } from './privacyRequest.ts';
import { privacyRequestModel } from './schema.ts';

export interface CollectionOptions {
  connection: Connection;
  tenant: string;
  clock: Clock;
  randomness: Randomness;
}

/** The collection of one tenant's requests, and what every query and update of it shares. */
export const openCollection = ({ connection, tenant, clock, randomness }: CollectionOptions) => {
  const model = privacyRequestModel(connection);

  const auditLine = (line: Omit<AuditEntry, 'id' | 'at'>): AuditEntry => ({
    id: randomToken(randomness, 96),
    at: clock.now(),
    ...line,
  });

  const one = async (filter: Record<string, unknown>): Promise<PrivacyRequest | undefined> =>
    (await model.findOne({ tenant, ...filter }).lean<PrivacyRequest>()) ?? undefined;

  const update = async (filter: Record<string, unknown>, change: UpdateQuery<PrivacyRequest>) => {
    try {
      const options = { returnDocument: 'after' as const };
      return (
        (await model.findOneAndUpdate({ tenant, ...filter }, change, options).lean<PrivacyRequest>()) ??
        undefined
      );
    } catch (error) {
      if (isDuplicateKey(error))
        throw new AppError('store_conflict', 'The person already has such a request open.');
      throw error;
    }
  };

  return { model, tenant, clock, randomness, auditLine, one, update };
};
export type RequestCollection = ReturnType<typeof openCollection>;

/** Fields of `$set` for what is stored encrypted. */
export const sealedPaths = (seal: PrivacyRequest['sealed'] | undefined) =>
  Object.fromEntries(Object.entries(seal ?? {}).map(([field, bytes]) => [`sealed.${field}`, bytes]));

export const unsetOf = (keys: (keyof PrivacyRequest)[]) => Object.fromEntries(keys.map((key) => [key, 1]));
