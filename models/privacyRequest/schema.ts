import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { REQUEST_KINDS } from '../../domain/kinds.ts';
import { REQUEST_STATES } from '../../domain/states.ts';
import { BY_TURN } from '../takeTurns.ts';
import type { PrivacyRequest } from './privacyRequest.ts';

/** The order in which tickets are looked after: what an agent must do first, of each network in turn, by its legal date. */
export const BY_URGENCY = { 'desk.rank': 1, network: 1, dueAt: 1 } as const;

/** Before all work. Names the requests that wait for some: most that are stored do not. */
export const NEVER = new Date(0);

const { Buffer: Bytes, Mixed } = mongoose.Schema.Types;

const work = new Schema(
  {
    at: { type: Date, default: null },
    token: { type: Number, required: true },
    attempts: { type: Number, required: true },
    lastError: String,
  },
  { _id: false },
);

const schema = new Schema<PrivacyRequest>(
  {
    tenant: { type: String, required: true },
    reference: { type: String, required: true },
    kind: { type: String, enum: REQUEST_KINDS, required: true },
    state: { type: String, enum: REQUEST_STATES, required: true },
    version: { type: Number, required: true },
    route: { type: String, enum: ['chat', 'account_closure'], required: true },
    language: { type: String, required: true },
    conversationId: String,
    establishedInChat: Boolean,
    chatCutOffAt: Date,
    network: String,
    addressKey: String,
    subjectKey: String,
    openKey: String,
    turnKey: String,
    answered: { type: Mixed } as never,
    joins: { type: [Mixed], default: undefined } as never,
    erasedBy: String,
    byHand: { type: [Mixed], default: undefined } as never,
    subjectRole: String,
    country: String,
    dataKey: Bytes,
    sealed: { type: Mixed, default: {} },
    evidence: { type: [Mixed], default: [] } as never,
    confirmation: { type: Mixed } as never,
    receivedAt: { type: Date, required: true },
    filedAt: Date,
    endedAt: Date,
    clocks: { type: [Mixed], default: [] } as never,
    dueAt: { type: Date, required: true },
    windowEndsAt: Date,
    windowWaivedAt: Date,
    hold: { type: Mixed } as never,
    attention: { type: Mixed } as never,
    approvals: { type: [Mixed], default: undefined } as never,
    decision: { type: Mixed } as never,
    decided: { type: Mixed } as never,
    question: { type: Mixed } as never,
    extension: { type: Mixed } as never,
    waitingSince: Date,
    rightVersion: Number,
    policyVersion: { type: String, required: true },
    region: { type: String, required: true },
    work: { type: work, required: true },
    steps: { type: [Mixed], default: [] } as never,
    ticket: { type: Mixed } as never,
    desk: { type: Mixed } as never,
    audit: { type: [Mixed], default: [] } as never,
    auditMoved: { type: Number, required: true },
  },
  {
    collection: 'privacyRequests',
    minimize: false,
    versionKey: false,
    strict: 'throw',
    strictQuery: 'throw',
  },
);

schema.index({ tenant: 1, reference: 1 }, { unique: true });
schema.index(
  { tenant: 1, openKey: 1 },
  { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
);
schema.index(
  { tenant: 1, turnKey: 1 },
  { unique: true, partialFilterExpression: { turnKey: { $exists: true } } },
);
schema.index(
  { tenant: 1, 'joins.reference': 1 },
  { partialFilterExpression: { 'joins.reference': { $exists: true } } },
);
schema.index({ tenant: 1, subjectKey: 1, receivedAt: -1 });
schema.index({ tenant: 1, addressKey: 1, receivedAt: -1 });
schema.index({ conversationId: 1, receivedAt: -1 });
schema.index({ 'work.at': 1 });
schema.index({ tenant: 1, ...BY_TURN }, { partialFilterExpression: { 'work.at': { $gt: NEVER } } });
schema.index({ tenant: 1, ...BY_URGENCY }, { partialFilterExpression: { 'desk.at': { $gt: NEVER } } });
schema.index({ 'ticket.id': 1 }, { partialFilterExpression: { 'ticket.id': { $exists: true } } });
schema.index({ tenant: 1, state: 1 });
schema.index({ 'audit.0': 1 }, { partialFilterExpression: { 'audit.0': { $exists: true } } });

export const privacyRequestModel = (connection: Connection): Model<PrivacyRequest> =>
  connection.models['PrivacyRequest'] ?? connection.model<PrivacyRequest>('PrivacyRequest', schema);
