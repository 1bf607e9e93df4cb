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
    read: (reference) => model.find({ tenant, reference }).sort({ n: 1 }).lean<AuditRow[]>(),
  };
};
