import type { Connection } from 'mongoose';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import { filterText } from '../filterText.ts';

/** Evidence of identity other than a code: a sign-in on the host site, or facts that the customer knew. */
const EVIDENCE_KINDS = ['sign_in', 'facts'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface EvidenceRow {
  /** For a sign-in, the keyed hash of its token's id, so that a token is never accepted twice. */
  _id: string;
  tenant: string;
  /** The conversation in which it was given. It counts in no other. */
  place: string;
  kind: EvidenceKind;
  /** Keyed hash of the subject's id; absent where an earlier version wrote it. */
  subjectKey?: string;
  dataKey: Buffer;
  sealed: Buffer;
  at: Date;
  /** It no longer counts, because the identity in the conversation changed. */
  voided: boolean;
  purgeAt: Date;
}

export interface EvidenceRepository {
  /** @returns `false` if a row with that id exists already, voided or not */
  add(row: EvidenceRow): Promise<boolean>;
  /** Whether a row with one of these ids exists, voided or not. */
  knowsAny(ids: readonly string[]): Promise<boolean>;
  /** The newest row of each kind that still counts. */
  latest(place: string, notBefore: Date): Promise<Partial<Record<EvidenceKind, EvidenceRow>>>;
  /** Voids all evidence of a conversation except one row. Their ids stay used. */
  voidAll(place: string, except?: string): Promise<void>;
  /** Destroys what is known of a person, and the keys with it. The ids of their sign-ins stay used. */
  forgetSubject(subjectKeys: readonly string[]): Promise<void>;
}

const NOTHING = Buffer.alloc(0);

export const createEvidenceRepository = (connection: Connection, tenant: string): EvidenceRepository => {
  const model = defineModel<EvidenceRow>(
    connection,
    'EvidenceRow',
    'evidence',
    {
      _id: String,
      tenant: { type: String, required: true },
      place: { type: String, required: true },
      kind: { type: String, required: true },
      subjectKey: String,
      dataKey: { type: Buffer, required: true },
      sealed: { type: Buffer, required: true },
      at: { type: Date, required: true },
      voided: { type: Boolean, required: true },
      purgeAt: { type: Date, required: true },
    },
    [[{ place: 1, kind: 1, at: -1 }], [{ tenant: 1, subjectKey: 1 }]],
  );
  return {
    add: async (row) => {
      try {
        await model.create([row]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    knowsAny: async (ids) => ids.length > 0 && (await model.exists({ _id: { $in: [...ids] } })) !== null,
    latest: async (place, notBefore) => {
      const oldestFirst = await model
        .find({
          tenant,
          place: filterText(place),
          kind: { $in: [...EVIDENCE_KINDS] },
          voided: false,
          at: { $gte: notBefore },
        })
        .sort({ at: 1 })
        .lean<EvidenceRow[]>();
      return Object.fromEntries(oldestFirst.map((row) => [row.kind, row]));
    },
    voidAll: async (place, except) => {
      const others = except === undefined ? {} : { _id: { $ne: except } };
      await model.updateMany(
        { tenant, place: filterText(place), voided: false, ...others },
        { $set: { voided: true } },
      );
    },
    forgetSubject: async (subjectKeys) => {
      await model.updateMany(
        { tenant, subjectKey: { $in: [...subjectKeys] } },
        { $set: { voided: true, dataKey: NOTHING, sealed: NOTHING } },
      );
    },
  };
};
