import type { Types } from 'mongoose';
import type { RequestKind } from '../../domain/kinds.ts';
import { FINISHED, type RequestState, UNFINISHED } from '../../domain/states.ts';
import { filterText } from '../filterText.ts';
import type { RequestCollection } from './collection.ts';
import type { PrivacyRequest } from './privacyRequest.ts';
import { NEVER } from './schema.ts';
import type { DeskLine } from './ticketRecord.ts';

/** Which requests; all of what is given must hold. */
export interface RegisterFilter {
  states?: readonly RequestState[];
  kind?: RequestKind;
  dueBefore?: Date;
  dueAfter?: Date;
  /** The agent has decided something on it. */
  by?: string;
}

/** The register as agents look through it. */
export interface RequestRegister {
  /** What is due first comes first; of what has ended, the newest. */
  listRequests(filter: RegisterFilter, from: number, limit: number): Promise<PrivacyRequest[]>;
  /** Up to `COUNTED`: further ones are not counted. */
  countRequests(filter: RegisterFilter): Promise<number>;
  findByTicket(ticketId: number): Promise<PrivacyRequest | undefined>;
  /** Begun with an address, by its keyed hashes, newest first. */
  findByAddressKeys(addressKeys: readonly string[], limit: number): Promise<PrivacyRequest[]>;
  /** Every request that was filed or left to an agent, oldest first, without its encrypted contents. */
  eachRequest(): AsyncIterable<PrivacyRequest>;
  /** Says something to the agents from outside of a lease; the ticket shows it soon. Never anything that names a customer. */
  addDeskLine(id: Types.ObjectId, line: Omit<DeskLine, 'at'>): Promise<void>;
  /** Words of an agent are about to stand on a ticket, so they are blackened with the rest. @returns whether that was noted before */
  noteWords(id: Types.ObjectId, ticket: number, marker: string): Promise<boolean>;
}

/** Nobody has to look at an attempt that was never verified. */
export const OPEN: readonly RequestState[] = UNFINISHED.filter((state) => state !== 'verifying');

/** Nobody works through more, and each count costs as much as what it counts. */
const COUNTED = 1_000;

const isEnded = ({ states = OPEN }: RegisterFilter): boolean =>
  states.every((state) => FINISHED.includes(state));

export const createRegister = ({ model, tenant, clock, one }: RequestCollection): RequestRegister => {
  const queryOf = ({
    states = OPEN,
    kind,
    dueBefore,
    dueAfter,
    by,
  }: RegisterFilter): Record<string, unknown> => ({
    tenant,
    state: { $in: [...states] },
    ...(kind && { kind: filterText(kind) }),
    ...((dueBefore || dueAfter) && {
      dueAt: { ...(dueAfter && { $gte: dueAfter }), ...(dueBefore && { $lt: dueBefore }) },
    }),
    ...(by !== undefined && { deciders: filterText(by) }),
    ...(isEnded({ states }) && { endedAt: { $gt: NEVER } }),
  });
  return {
    listRequests: (filter, from, limit) =>
      model
        .find(queryOf(filter))
        .sort(isEnded(filter) ? { endedAt: -1, _id: -1 } : { dueAt: 1, _id: 1 })
        .skip(from)
        .limit(limit)
        .lean<PrivacyRequest[]>(),
    countRequests: (filter) => model.countDocuments(queryOf(filter), { limit: COUNTED }),
    findByTicket: (ticketId) => one({ 'ticket.id': ticketId }),
    findByAddressKeys: (addressKeys, limit) =>
      model
        .find({ tenant, addressKey: { $in: addressKeys.map(filterText) } })
        .sort({ receivedAt: -1 })
        .limit(limit)
        .lean<PrivacyRequest[]>(),
    eachRequest: () =>
      model
        .find({ tenant, $or: [{ filedAt: { $exists: true } }, { state: { $in: [...OPEN] } }] })
        .select({ sealed: 0, dataKey: 0, steps: 0, audit: 0 })
        .sort({ _id: 1 })
        .lean<PrivacyRequest>()
        .cursor(),
    addDeskLine: async (id, line) => {
      await model.updateOne(
        { _id: id, tenant, 'desk.lines.marker': { $ne: line.marker } },
        { $push: { 'desk.lines': { ...line, at: clock.now() } }, $set: { 'desk.at': clock.now() } },
      );
    },
    noteWords: async (id, ticket, marker) => {
      const noted = await model.updateOne(
        { _id: id, tenant, 'desk.words.marker': { $ne: marker } },
        { $push: { 'desk.words': { ticket, marker } } },
      );
      return noted.matchedCount === 0;
    },
  };
};
