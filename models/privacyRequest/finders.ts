import { Types } from 'mongoose';
import type { RequestKind } from '../../domain/kinds.ts';
import { type RequestState, UNFINISHED } from '../../domain/states.ts';
import { isConversationId } from '../conversation/conversation.ts';
import { filterText } from '../filterText.ts';
import type { RequestCollection } from './collection.ts';
import type { PrivacyRequest } from './privacyRequest.ts';

/** What is asked of the collection and changes nothing. */
export interface RequestFinders {
  find(id: string): Promise<PrivacyRequest | undefined>;
  /** By its own reference, or by that of one that joined it. */
  findByReference(reference: string): Promise<PrivacyRequest | undefined>;
  findOpen(openKey: string): Promise<PrivacyRequest | undefined>;
  findByTurn(turnKey: string): Promise<PrivacyRequest | undefined>;
  /** What one person has asked, newest first. */
  findBySubject(subjectKey: string): Promise<PrivacyRequest[]>;
  /** What was begun with an address and is not bound to one person, newest first, without attempts that came to nothing. */
  findUnboundByAddress(addressKey: string): Promise<PrivacyRequest[]>;
  /** What a conversation has begun and not ended, newest first. */
  findVerifying(conversationId: string): Promise<PrivacyRequest[]>;
  /** What a conversation has begun or filed and what is not at its end, newest first. */
  findUnfinished(conversationId: string): Promise<PrivacyRequest[]>;
  /** What a conversation has filed, left to an agent or joined without a word, newest first. */
  findFiledIn(conversationId: string): Promise<PrivacyRequest[]>;
  /** Page by page, without a limit, in the order in which they came: what is bound to one of the subjects, or to nobody and begun with one of the addresses. */
  findOfPerson(
    keys: { subjectKeys: readonly string[]; addressKeys: readonly string[] },
    after: string | undefined,
    limit: number,
  ): Promise<PrivacyRequest[]>;
  /** Whether a conversation was cut off, and the keys of all subjects whose identity was established in it. */
  chatOf(conversationId: string): Promise<{ cutOff: boolean; people: string[] }>;
  /** Page by page, the tickets on which something may happen: of open requests, and of those that ended since `endedSince`. */
  findTickets(after: string | undefined, limit: number, endedSince: Date): Promise<WatchedTicket[]>;
  /** Requests with lines not yet moved to the trail. */
  findWithAudit(limit: number): Promise<PrivacyRequest[]>;
  countByState(): Promise<{ kind: RequestKind; state: RequestState; count: number }[]>;
}

export type WatchedTicket = Pick<PrivacyRequest, '_id' | 'state' | 'ticket'>;

export const createFinders = ({ model, tenant, one }: RequestCollection): RequestFinders => ({
  find: async (id) => (Types.ObjectId.isValid(id) ? one({ _id: new Types.ObjectId(id) }) : undefined),
  // The one that was joined first: the request that joined it may stand there under the same reference.
  findByReference: async (reference) =>
    (await one({ 'joins.reference': String(reference) })) ?? one({ reference: String(reference) }),
  findOpen: (openKey) => one({ openKey: filterText(openKey) }),
  findByTurn: (turnKey) => one({ turnKey: filterText(turnKey) }),
  findBySubject: (subjectKey) =>
    model
      .find({ tenant, subjectKey: filterText(subjectKey) })
      .sort({ receivedAt: -1 })
      .lean<PrivacyRequest[]>(),
  findUnboundByAddress: (addressKey) =>
    model
      .find({
        tenant,
        addressKey: filterText(addressKey),
        subjectKey: { $exists: false },
        // Anybody can leave as many attempts behind as they like: none of them hides what was filed.
        $or: [{ filedAt: { $exists: true } }, { state: { $in: UNFINISHED } }],
      })
      .sort({ receivedAt: -1 })
      .lean<PrivacyRequest[]>(),
  findVerifying: (conversationId) =>
    model
      .find({ tenant, conversationId: filterText(conversationId), state: 'verifying' })
      .sort({ receivedAt: -1 })
      .limit(20)
      .lean<PrivacyRequest[]>(),
  findUnfinished: (conversationId) =>
    model
      .find({ tenant, conversationId: filterText(conversationId), state: { $in: UNFINISHED } })
      .sort({ receivedAt: -1 })
      .lean<PrivacyRequest[]>(),
  findFiledIn: async (conversationId) => {
    if (!isConversationId(conversationId)) return [];
    return model
      .find({
        tenant,
        $or: [
          { conversationId, filedAt: { $exists: true } },
          { conversationId, 'answered.outcome': 'needs_person' },
          { 'joins.turnKey': { $regex: `^${conversationId}:` } },
        ],
      })
      .sort({ receivedAt: -1 })
      .limit(50)
      .lean<PrivacyRequest[]>();
  },
  findOfPerson: ({ subjectKeys, addressKeys }, lastId, limit) =>
    model
      .find({
        tenant,
        $or: [
          { subjectKey: { $in: subjectKeys.map(filterText) } },
          { addressKey: { $in: addressKeys.map(filterText) }, subjectKey: { $exists: false } },
        ],
        ...(lastId !== undefined && { _id: { $gt: new Types.ObjectId(lastId) } }),
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<PrivacyRequest[]>(),
  chatOf: async (conversationId) => {
    const rows = await model
      .find({
        tenant,
        conversationId: filterText(conversationId),
        $or: [{ chatCutOffAt: { $exists: true } }, { establishedInChat: true }],
      })
      .select({ chatCutOffAt: 1, establishedInChat: 1, subjectKey: 1 })
      .lean<Pick<PrivacyRequest, 'chatCutOffAt' | 'establishedInChat' | 'subjectKey'>[]>();
    const people = rows.flatMap(({ establishedInChat, subjectKey }) =>
      establishedInChat && subjectKey !== undefined ? [subjectKey] : [],
    );
    return {
      cutOff: rows.some(({ chatCutOffAt }) => chatCutOffAt !== undefined),
      people: [...new Set(people)],
    };
  },
  findTickets: (lastId, limit, endedSince) =>
    model
      .find({
        tenant,
        $or: [{ state: { $in: UNFINISHED } }, { endedAt: { $gte: endedSince } }],
        'ticket.id': { $exists: true },
        ...(lastId !== undefined && { _id: { $gt: new Types.ObjectId(lastId) } }),
      })
      .select({ state: 1, ticket: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<WatchedTicket[]>(),
  findWithAudit: (limit) =>
    model
      .find({ tenant, 'audit.0': { $exists: true } })
      .limit(limit)
      .lean<PrivacyRequest[]>(),
  countByState: async () => {
    const rows = await model.aggregate<{ _id: { kind: RequestKind; state: RequestState }; count: number }>([
      { $match: { tenant } },
      { $group: { _id: { kind: '$kind', state: '$state' }, count: { $sum: 1 } } },
    ]);
    return rows.map((row) => ({ ...row._id, count: row.count }));
  },
});
