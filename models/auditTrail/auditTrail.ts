import type { Connection } from 'mongoose';
import { defineModel } from '../defineModel.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import type { AuditEntry, PrivacyRequest } from '../privacyRequest/privacyRequest.ts';

interface AuditRow extends Omit<AuditEntry, 'id'> {
  /** Request id and line number, so that no line is written twice and a lost one leaves a gap. */
  _id: string;
  tenant: string;
  reference: string;
  n: number;
}

export interface AuditTrail {
  /** Writes the request's pending lines, numbered, and returns how many. Safe to repeat. */
  append(request: PrivacyRequest): Promise<number>;
  read(reference: string): Promise<AuditRow[]>;
  /** Every line once: those in the trail, then those that still waited with `request` when it was read. */
  readWith(request: PrivacyRequest): Promise<Omit<AuditEntry, 'id'>[]>;
}

export const createAuditTrail = (connection: Connection, tenant: string): AuditTrail => {
  const model = defineModel<AuditRow>(
    connection,
    'AuditRow',
    'auditTrail',
    {
      _id: String,
      tenant: { type: String, required: true },
      reference: { type: String, required: true },
      n: { type: Number, required: true },
      at: { type: Date, required: true },
      actor: { type: String, required: true },
      actorId: String,
      what: { type: String, required: true },
      from: String,
      to: String,
      detail: Object,
    },
    [[{ tenant: 1, reference: 1, n: 1 }]],
  );
  const read = (reference: string): Promise<AuditRow[]> =>
    model.find({ tenant, reference }).sort({ n: 1 }).lean<AuditRow[]>();
  return {
    append: async (request) => {
      const rows = request.audit.map(({ id: _, ...line }, index) => {
        const n = request.auditMoved + index + 1;
        return { _id: `${request._id}:${n}`, tenant, reference: request.reference, n, ...line };
      });
      try {
        await model.insertMany(rows, { ordered: false });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      return rows.length;
    },
    read,
    // Those that waited may have been moved since, and would stand in both.
    readWith: async ({ reference, audit, auditMoved }) => [
      ...(await read(reference)).filter(({ n }) => n <= auditMoved),
      ...audit,
    ],
  };
};
