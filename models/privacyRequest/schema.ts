import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { REQUEST_KINDS } from '../../domain/kinds.ts';
import { REQUEST_STATES } from '../../domain/states.ts';
import { defineModel } from '../defineModel.ts';
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

export const privacyRequestModel = (connection: Connection): Model<PrivacyRequest> =>
  defineModel<PrivacyRequest>(
    connection,
    'PrivacyRequest',
    'privacyRequests',
    {
      tenant: { type: String, required: true },
      reference: { type: String, required: true },
      kind: { type: String, enum: REQUEST_KINDS, required: true },
      state: { type: String, enum: REQUEST_STATES, required: true },
      version: { type: Number, required: true },
      route: { type: String, enum: ['chat', 'email', 'account_closure'], required: true },
      language: { type: String, required: true },
      conversationId: String,
      fromTicket: Number,
      establishedInChat: Boolean,
      chatCutOffAt: Date,
      network: String,
      addressKey: String,
      subjectKey: String,
      openKey: String,
      turnKey: String,
      answered: { type: Mixed },
      joins: { type: [Mixed], default: undefined },
      erasedBy: String,
      byHand: { type: [Mixed], default: undefined },
      subjectRole: String,
      country: String,
      dataKey: Bytes,
      sealed: { type: Mixed, default: {} },
      evidence: { type: [Mixed], default: [] },
      confirmation: { type: Mixed },
      receivedAt: { type: Date, required: true },
      filedAt: Date,
      endedAt: Date,
      clocks: { type: [Mixed], default: [] },
      dueAt: { type: Date, required: true },
      windowEndsAt: Date,
      windowWaivedAt: Date,
      hold: { type: Mixed },
      attention: { type: Mixed },
      approvals: { type: [Mixed], default: undefined },
      decision: { type: Mixed },
      deciders: { type: [String], default: undefined },
      decided: { type: Mixed },
      question: { type: Mixed },
      extension: { type: Mixed },
      waitingSince: Date,
      rightVersion: Number,
      policyVersion: { type: String, required: true },
      region: { type: String, required: true },
      work: { type: work, required: true },
      steps: { type: [Mixed], default: [] },
      ticket: { type: Mixed },
      desk: { type: Mixed },
      audit: { type: [Mixed], default: [] },
      auditMoved: { type: Number, required: true },
    },
    [
      [{ tenant: 1, reference: 1 }, { unique: true }],
      [
        { tenant: 1, openKey: 1 },
        { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
      ],
      [
        { tenant: 1, turnKey: 1 },
        { unique: true, partialFilterExpression: { turnKey: { $exists: true } } },
      ],
      [
        { tenant: 1, 'joins.reference': 1 },
        { partialFilterExpression: { 'joins.reference': { $exists: true } } },
      ],
      [
        { tenant: 1, 'joins.turnKey': 1 },
        { partialFilterExpression: { 'joins.turnKey': { $exists: true } } },
      ],
      [{ tenant: 1, subjectKey: 1, receivedAt: -1 }],
      [{ tenant: 1, addressKey: 1, receivedAt: -1 }],
      [{ conversationId: 1, receivedAt: -1 }],
      [{ 'work.at': 1 }],
      [{ tenant: 1, ...BY_TURN }, { partialFilterExpression: { 'work.at': { $gt: NEVER } } }],
      [{ tenant: 1, ...BY_URGENCY }, { partialFilterExpression: { 'desk.at': { $gt: NEVER } } }],
      [{ 'ticket.id': 1 }, { partialFilterExpression: { 'ticket.id': { $exists: true } } }],
      [{ tenant: 1, state: 1, dueAt: 1 }],
      [{ tenant: 1, endedAt: -1 }],
      [{ tenant: 1, deciders: 1 }, { partialFilterExpression: { deciders: { $exists: true } } }],
      [{ 'audit.0': 1 }, { partialFilterExpression: { 'audit.0': { $exists: true } } }],
    ],
  );
