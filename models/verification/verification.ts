import type { Connection } from 'mongoose';
import type { Language } from '../../domain/language.ts';
import { defineModel } from '../defineModel.ts';
import { filterText } from '../filterText.ts';

/** `open`: waiting for the code. `proven`: the code was entered. `killed`: replaced by a newer code or another identity. */
export type VerificationState = 'open' | 'proven' | 'killed';

/** What the code is for. `download` codes are entered on the export page, all others in the chat. */
export type VerificationPurpose = 'request' | 'status' | 'cancel' | 'download';

/**
 * One code for one conversation. The same document is written whether the address is known and the code is sent, or not.
 * The code is stored as a keyed hash; the code for the link's page and the people behind the address are encrypted.
 */
export interface Verification {
  _id: string;
  tenant: string;
  /** Id of the conversation, or of the export for `download`. The code is valid there only. */
  place: string;
  purpose: VerificationPurpose;
  requestId?: string;
  addressKey: string;
  language: Language;
  codeHash: string;
  linkHash: string;
  dataKey: Buffer;
  /** Sealed `SealedVerification`. */
  sealed: Buffer;
  state: VerificationState;
  tries: number;
  createdAt: Date;
  expiresAt: Date;
  provenAt?: Date;
  purgeAt: Date;
}

export interface VerificationRepository {
  create(verification: Verification): Promise<void>;
  /** The newest one that was not killed. */
  latest(place: string): Promise<Verification | undefined>;
  latestProven(place: string, notBefore: Date): Promise<Verification | undefined>;
  find(id: string): Promise<Verification | undefined>;
  findByLink(linkHash: string): Promise<Verification | undefined>;
  /** Counts one try BEFORE the code is compared. `undefined` if it is not open, has expired or has no tries left. */
  countTry(id: string, now: Date, limit: number): Promise<Verification | undefined>;
  /** Marks the code as expired for good, whatever any clock says later. True for the one call that did it. */
  expire(id: string): Promise<boolean>;
  /** Marks the code as used. Of several calls at once, one succeeds. */
  prove(id: string, now: Date): Promise<boolean>;
  /** Ends the open codes of this conversation or export; with `alsoProven`, what they proved as well. */
  kill(place: string, alsoProven: boolean): Promise<void>;
  /** Deletes all codes for these addresses, with the people behind them: nobody has the addresses any more. */
  forgetAddresses(addressKeys: readonly string[]): Promise<void>;
}

const LONG_AGO = new Date(0);

export const createVerificationRepository = (
  connection: Connection,
  tenant: string,
): VerificationRepository => {
  const model = defineModel<Verification>(
    connection,
    'Verification',
    'verifications',
    {
      _id: String,
      tenant: { type: String, required: true },
      place: { type: String, required: true },
      purpose: { type: String, required: true },
      requestId: String,
      addressKey: { type: String, required: true },
      language: { type: String, required: true },
      codeHash: { type: String, required: true },
      linkHash: { type: String, required: true },
      dataKey: { type: Buffer, required: true },
      sealed: { type: Buffer, required: true },
      state: { type: String, required: true },
      tries: { type: Number, required: true },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      provenAt: Date,
      purgeAt: { type: Date, required: true },
    },
    [[{ place: 1, createdAt: -1 }], [{ linkHash: 1 }, { unique: true }], [{ tenant: 1, addressKey: 1 }]],
  );
  const lean = async (found: Promise<unknown>) => ((await found) as Verification | null) ?? undefined;
  return {
    create: async (verification) => {
      await model.create([verification]);
    },
    // Of two from the same millisecond, prefer the open one.
    latest: (place) =>
      lean(
        model
          .findOne({ tenant, place: filterText(place), state: { $ne: 'killed' } })
          .sort({ createdAt: -1, state: 1 })
          .lean()
          .exec(),
      ),
    latestProven: (place, notBefore) =>
      lean(
        model
          .findOne({ tenant, place: filterText(place), state: 'proven', provenAt: { $gte: notBefore } })
          .sort({ createdAt: -1 })
          .lean()
          .exec(),
      ),
    find: (id) =>
      lean(
        model
          .findOne({ _id: filterText(id), tenant })
          .lean()
          .exec(),
      ),
    findByLink: (linkHash) =>
      lean(
        model
          .findOne({ tenant, linkHash: filterText(linkHash) })
          .lean()
          .exec(),
      ),
    countTry: (id, now, limit) =>
      lean(
        model
          .findOneAndUpdate(
            { _id: id, tenant, state: 'open', expiresAt: { $gt: now }, tries: { $lt: limit } },
            { $inc: { tries: 1 } },
            { returnDocument: 'after' },
          )
          .lean()
          .exec(),
      ),
    expire: async (id) => {
      const result = await model.updateOne(
        { _id: id, tenant, state: 'open', expiresAt: { $gt: LONG_AGO } },
        { $set: { expiresAt: LONG_AGO } },
      );
      return result.modifiedCount === 1;
    },
    prove: async (id, now) => {
      const result = await model.updateOne(
        { _id: id, tenant, state: 'open' },
        { $set: { state: 'proven', provenAt: now } },
      );
      return result.modifiedCount === 1;
    },
    kill: async (place, alsoProven) => {
      const states: VerificationState[] = alsoProven ? ['open', 'proven'] : ['open'];
      await model.updateMany(
        { tenant, place: filterText(place), state: { $in: states } },
        { $set: { state: 'killed' } },
      );
    },
    forgetAddresses: async (addressKeys) => {
      await model.deleteMany({ tenant, addressKey: { $in: [...addressKeys] } });
    },
  };
};
