import { type Connection, Types, type UpdateQuery } from 'mongoose';
import type { RequestKind } from '../../domain/kinds.ts';
import { type Actor, isFinished, mayMove, type RequestState, UNFINISHED } from '../../domain/states.ts';
import { AppError } from '../../errors.ts';
import { after, type Clock } from '../../observe/clock.ts';
import { type Randomness, randomToken } from '../../observe/randomness.ts';
import { newReference } from '../../secrets/reference.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import { filterText } from '../filterText.ts';
import { BY_TURN, createTurnTaker } from '../takeTurns.ts';
import type { AuditEntry, JoinedRequest, PrivacyRequest, RecordedStep } from './privacyRequest.ts';
import { NEVER, privacyRequestModel } from './schema.ts';

export type NewRequest = Omit<
  PrivacyRequest,
  '_id' | 'reference' | 'version' | 'steps' | 'audit' | 'auditMoved' | 'work'
> & { _id?: Types.ObjectId; by: Actor; workAt: Date | null };

/** One change of state, or of what belongs to it, with its line in the trail. */
export interface Move {
  from: RequestState;
  to: RequestState;
  by: Actor;
  what: string;
  actorId?: string;
  detail?: NonNullable<AuditEntry['detail']>;
  /** When a worker looks at it next; `null` for never. */
  workAt: Date | null;
  /** Held by a worker: its token must still be the request's. Absent: the move takes the request from any holder. */
  token?: number;
  set?: Partial<PrivacyRequest>;
  /** Sealed fields to be stored. */
  seal?: PrivacyRequest['sealed'];
  unset?: (keyof PrivacyRequest)[];
  evidence?: PrivacyRequest['evidence'][number];
}

export interface PrivacyRequestRepository {
  /** Saves a new request with a fresh reference. @throws AppError `store_conflict` when its `openKey` or `turnKey` is taken. */
  create(request: NewRequest): Promise<PrivacyRequest>;
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
  /** Page by page, without a limit, in the order in which they came: what is bound to one of the subjects, or to nobody and begun with one of the addresses. */
  findOfPerson(
    keys: { subjectKeys: readonly string[]; addressKeys: readonly string[] },
    after: string | undefined,
    limit: number,
  ): Promise<PrivacyRequest[]>;
  /** Whether a conversation was cut off, and the keys of all subjects whose identity was established in it. */
  chatOf(conversationId: string): Promise<{ cutOff: boolean; people: string[] }>;
  /** From now on nothing about any request of this conversation reaches it. */
  cutOffChat(conversationId: string): Promise<void>;
  /**
   * Notes that somebody asked for the same. Whoever holds the request goes on undisturbed.
   * @returns the reference for them: the same again for the same `turnKey`, and for all that come after too many;
   * `undefined` when the request has ended
   */
  join(
    id: Types.ObjectId,
    join: { turnKey?: string; reference?: string },
  ): Promise<JoinedRequest | undefined>;
  /** Requests that have a ticket and wait for, or may hear from, an agent; also those that ended since `endedSince`. */
  findWithOpenTicket(after: string | undefined, limit: number, endedSince: Date): Promise<PrivacyRequest[]>;
  /**
   * One transition in one update whose filter names the expected state.
   * @returns the request afterwards, or `undefined` when it was not in that state (or another holder has it).
   * @throws AppError `transition_refused` for a line that the table does not have; `store_conflict` for a taken `openKey`.
   */
  move(id: Types.ObjectId, move: Move): Promise<PrivacyRequest | undefined>;
  /** A change that is no transition, with its line in the trail; filter as in `move`. */
  amend(
    id: Types.ObjectId,
    change: {
      state: RequestState;
      set: Partial<PrivacyRequest>;
      seal?: PrivacyRequest['sealed'];
      unset?: (keyof PrivacyRequest)[];
      workAt?: Date;
      audit?: Omit<AuditEntry, 'id' | 'at'>;
    },
  ): Promise<PrivacyRequest | undefined>;
  /** Notes up to where the ticket has been read; whoever holds the request goes on undisturbed. */
  ticketSeen(
    request: PrivacyRequest,
    seen: Pick<NonNullable<PrivacyRequest['ticket']>, 'seenAt' | 'lastCommentId'>,
  ): Promise<void>;
  /**
   * Takes the request that waits longest, of each network in turn, for `leaseMs`. `attempts` counts the claim before any
   * work is done.
   */
  claim(leaseMs: number): Promise<PrivacyRequest | undefined>;
  /** Records a step that happened and renews the lease. @throws AppError `lease_lost` */
  recordStep(
    held: PrivacyRequest,
    step: {
      name: string;
      result?: unknown;
      set?: Partial<PrivacyRequest>;
      seal?: PrivacyRequest['sealed'];
      unset?: (keyof PrivacyRequest)[];
      detail?: AuditEntry['detail'];
    },
    leaseMs: number,
  ): Promise<PrivacyRequest>;
  /** The holder's heartbeat; changes nothing for a holder that lost it. */
  renew(held: PrivacyRequest, leaseMs: number): Promise<void>;
  /**
   * Gives a claimed request back, to be looked at again at `at`. A holder that lost it changes nothing. `failed` keeps
   * the claims counted, up to `atMost` of them where given; without it they start from nothing.
   */
  release(
    held: PrivacyRequest,
    next: { at: Date | null; failed?: { error: string; atMost?: number } },
  ): Promise<void>;
  /** Requests with lines not yet moved to the trail. */
  findWithAudit(limit: number): Promise<PrivacyRequest[]>;
  auditMoved(request: PrivacyRequest, count: number): Promise<void>;
  countByState(): Promise<{ kind: RequestKind; state: RequestState; count: number }[]>;
}

export const createPrivacyRequestRepository = (options: {
  connection: Connection;
  tenant: string;
  clock: Clock;
  randomness: Randomness;
}): PrivacyRequestRepository => {
  const { tenant, clock, randomness } = options;
  const model = privacyRequestModel(options.connection);
  const takeTurns = createTurnTaker();

  const auditLine = (line: Omit<AuditEntry, 'id' | 'at'>): AuditEntry => ({
    id: randomToken(randomness, 96),
    at: clock.now(),
    ...line,
  });

  const sealedPaths = (seal: PrivacyRequest['sealed'] | undefined) =>
    Object.fromEntries(Object.entries(seal ?? {}).map(([field, bytes]) => [`sealed.${field}`, bytes]));

  const unsetOf = (keys: (keyof PrivacyRequest)[]) => Object.fromEntries(keys.map((key) => [key, 1]));

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

  const isTaken = async ({ openKey, turnKey }: Pick<PrivacyRequest, 'openKey' | 'turnKey'>) =>
    (openKey !== undefined && (await one({ openKey })) !== undefined) ||
    (turnKey !== undefined && (await one({ turnKey })) !== undefined);

  const create: PrivacyRequestRepository['create'] = async ({ by, workAt, ...request }) => {
    if (!mayMove('nothing', request.state, by)) throw refused('nothing', request.state, by);
    for (let tries = 0; tries < 5; tries += 1) {
      const document: PrivacyRequest = {
        ...request,
        _id: request._id ?? new Types.ObjectId(),
        reference: newReference(randomness),
        version: 1,
        steps: [],
        work: { at: workAt, token: 0, attempts: 0 },
        audit: [
          auditLine({ actor: by, what: 'received', to: request.state, detail: { route: request.route } }),
        ],
        auditMoved: 0,
      };
      try {
        await model.create([document], { validateBeforeSave: true });
        return document;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        if (await isTaken(request))
          throw new AppError('store_conflict', 'The person already has such a request open.');
      }
    }
    throw new AppError('internal', 'No free reference was found in five tries.');
  };

  const move: PrivacyRequestRepository['move'] = (id, step) => {
    if (!mayMove(step.from, step.to, step.by)) throw refused(step.from, step.to, step.by);
    const ended = isFinished(step.to) ? { endedAt: clock.now() } : {};
    const unset = [
      ...(step.unset ?? []),
      ...(isFinished(step.to) ? (['openKey'] as const) : []),
      ...(waits(step.from) && !waits(step.to) ? (['waitingSince'] as const) : []),
    ];
    const line = auditLine({
      actor: step.by,
      what: step.what,
      from: step.from,
      to: step.to,
      ...(step.actorId !== undefined && { actorId: step.actorId }),
      ...(step.detail !== undefined && { detail: step.detail }),
    });
    return update(
      { _id: id, state: step.from, ...(step.token !== undefined && { 'work.token': step.token }) },
      {
        $set: {
          ...step.set,
          ...sealedPaths(step.seal),
          ...ended,
          ...(waits(step.to) && !waits(step.from) && { waitingSince: clock.now() }),
          state: step.to,
          'work.at': step.workAt,
          'work.attempts': step.token === undefined ? 0 : 1,
        },
        $inc: { version: 1, ...(step.token === undefined && { 'work.token': 1 }) },
        $push: { audit: line, ...(step.evidence && { evidence: step.evidence }) },
        ...(unset.length > 0 && { $unset: unsetOf(unset) }),
      },
    );
  };

  return {
    create,
    move,
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
      const here = { tenant, conversationId: filterText(conversationId) };
      return {
        cutOff: (await model.exists({ ...here, chatCutOffAt: { $exists: true } })) !== null,
        people: (await model.distinct('subjectKey', { ...here, establishedInChat: true })).filter(
          (key) => key !== undefined,
        ),
      };
    },
    cutOffChat: async (conversationId) => {
      await model.updateMany(
        { tenant, conversationId: filterText(conversationId), chatCutOffAt: { $exists: false } },
        { $set: { chatCutOffAt: clock.now() } },
      );
    },
    join: async (id, { turnKey, reference = newReference(randomness) }) => {
      const added: JoinedRequest = { reference, at: clock.now(), ...(turnKey !== undefined && { turnKey }) };
      const known = ({ joins = [] }: PrivacyRequest) =>
        joins.find(
          (one) => one.reference === reference || (turnKey !== undefined && one.turnKey === turnKey),
        ) ?? joins.at(-1);
      const saved = await update(
        {
          _id: id,
          state: { $in: UNFINISHED },
          'joins.reference': { $ne: reference },
          ...(turnKey !== undefined && { 'joins.turnKey': { $ne: turnKey } }),
          [`joins.${JOINS_KEPT - 1}`]: { $exists: false },
        },
        { $push: { joins: added, audit: auditLine({ actor: 'customer', what: 'asked_again_and_joined' }) } },
      );
      if (saved) return added;
      const open = await one({ _id: id, state: { $in: UNFINISHED } });
      return open && known(open);
    },
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
    findWithOpenTicket: (lastId, limit, endedSince) =>
      model
        .find({
          tenant,
          $or: [{ state: { $in: UNFINISHED } }, { endedAt: { $gte: endedSince } }],
          'ticket.id': { $exists: true },
          ...(lastId !== undefined && { _id: { $gt: new Types.ObjectId(lastId) } }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<PrivacyRequest[]>(),
    amend: (id, change) =>
      update(
        { _id: id, state: change.state },
        {
          $set: {
            ...change.set,
            ...sealedPaths(change.seal),
            ...(change.workAt && { 'work.at': change.workAt }),
          },
          $inc: { version: 1, ...(change.workAt && { 'work.token': 1 }) },
          ...(change.audit && { $push: { audit: auditLine(change.audit) } }),
          ...(change.unset && change.unset.length > 0 && { $unset: unsetOf(change.unset) }),
        },
      ),
    ticketSeen: async ({ _id, ticket }, { seenAt, lastCommentId }) => {
      if (!ticket) return;
      await model.updateOne(
        { _id, tenant, 'ticket.id': ticket.id },
        { $set: { 'ticket.seenAt': seenAt, 'ticket.lastCommentId': lastCommentId } },
      );
    },
    claim: async (leaseMs) => {
      const now = clock.now();
      const due = { tenant, 'work.at': { $gt: NEVER, $lte: now } };
      return takeTurns({
        isAnyDue: async () => (await model.exists(due)) !== null,
        take: async (turn) =>
          (await model
            .findOneAndUpdate(
              { ...due, ...turn },
              { $set: { 'work.at': after(now, leaseMs) }, $inc: { 'work.token': 1, 'work.attempts': 1 } },
              { sort: BY_TURN, returnDocument: 'after' },
            )
            .lean<PrivacyRequest>()) ?? undefined,
      });
    },
    recordStep: async (held, step, leaseMs) => {
      const recorded: RecordedStep = {
        name: step.name,
        at: clock.now(),
        ...(step.result !== undefined && { result: step.result }),
      };
      const line = auditLine({
        actor: 'worker',
        what: step.name,
        ...(step.detail && { detail: step.detail }),
      });
      const saved = await update(
        { _id: held._id, 'work.token': held.work.token },
        {
          $set: {
            ...step.set,
            ...sealedPaths(step.seal),
            'work.at': after(clock.now(), leaseMs),
            'work.attempts': 1,
          },
          $push: { steps: recorded, audit: line },
          ...(step.unset && { $unset: unsetOf(step.unset) }),
        },
      );
      if (!saved)
        throw new AppError('lease_lost', 'Somebody else has this request in hand now.', { retryable: true });
      return saved;
    },
    renew: async (held, leaseMs) => {
      await model.updateOne(
        { _id: held._id, 'work.token': held.work.token, 'work.at': { $gt: clock.now() } },
        { $set: { 'work.at': after(clock.now(), leaseMs) } },
      );
    },
    release: async (held, next) => {
      await model.updateOne(
        { _id: held._id, 'work.token': held.work.token },
        {
          $set: {
            'work.at': next.at,
            ...(next.failed ? { 'work.lastError': next.failed.error } : { 'work.attempts': 0 }),
          },
          ...(next.failed?.atMost !== undefined && { $min: { 'work.attempts': next.failed.atMost } }),
          ...(!next.failed && { $unset: { 'work.lastError': 1 } }),
        },
      );
    },
    findWithAudit: (limit) =>
      model
        .find({ tenant, 'audit.0': { $exists: true } })
        .limit(limit)
        .lean<PrivacyRequest[]>(),
    auditMoved: async (request, count) => {
      const moved = request.audit.slice(0, count).map((line) => line.id);
      await model.updateOne(
        { _id: request._id, auditMoved: request.auditMoved },
        { $pull: { audit: { id: { $in: moved } } }, $inc: { auditMoved: moved.length } },
      );
    },
    countByState: async () => {
      const rows = await model.aggregate<{ _id: { kind: RequestKind; state: RequestState }; count: number }>([
        { $match: { tenant } },
        { $group: { _id: { kind: '$kind', state: '$state' }, count: { $sum: 1 } } },
      ]);
      return rows.map((row) => ({ ...row._id, count: row.count }));
    },
  };
};

/** So many references lead to one request; nobody makes it grow without end by asking again and again. */
const JOINS_KEPT = 500;

/** For an agent to decide. */
const waits = (state: RequestState): boolean => state === 'awaiting_decision' || state === 'needs_attention';

const refused = (from: string, to: string, by: string) =>
  new AppError('transition_refused', `A request may not go from ${from} to ${to} by the ${by}.`);
