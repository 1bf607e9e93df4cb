import { Types } from 'mongoose';
import { type Actor, isFinished, mayMove, type RequestState } from '../../domain/states.ts';
import { AppError } from '../../errors.ts';
import { newReference } from '../../secrets/reference.ts';
import { isDuplicateKey } from '../duplicateKey.ts';
import { filterText } from '../filterText.ts';
import { type CollectionOptions, openCollection, sealedPaths, unsetOf } from './collection.ts';
import { createDesk, type RequestDesk, rankOf } from './desk.ts';
import { createFinders, type RequestFinders } from './finders.ts';
import { createJoins, type RequestJoins } from './joins.ts';
import type { AuditEntry, PrivacyRequest } from './privacyRequest.ts';
import { createRegister, type RequestRegister } from './register.ts';
import { createWork, type RequestWork } from './work.ts';

export type NewRequest = Omit<
  PrivacyRequest,
  '_id' | 'reference' | 'version' | 'steps' | 'audit' | 'auditMoved' | 'work' | 'desk'
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
  /** The ticket must show it at once, and not only when the worker has acted upon it. */
  showNow?: true;
}

export interface PrivacyRequestRepository
  extends RequestFinders,
    RequestJoins,
    RequestWork,
    RequestDesk,
    RequestRegister {
  /** Saves a new request with a fresh reference. @throws AppError `store_conflict` when its `openKey` or `turnKey` is taken. */
  create(request: NewRequest): Promise<PrivacyRequest>;
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
      showNow?: true;
      /** When the ticket shows it: what else was due there waits until then as well. */
      showAt?: Date;
      audit?: Omit<AuditEntry, 'id' | 'at'>;
    },
  ): Promise<PrivacyRequest | undefined>;
  /** From now on nothing about any request of this conversation reaches it. */
  cutOffChat(conversationId: string): Promise<void>;
  auditMoved(request: PrivacyRequest, count: number): Promise<void>;
}

export const createPrivacyRequestRepository = (options: CollectionOptions): PrivacyRequestRepository => {
  const collection = openCollection(options);
  const { model, tenant, clock, randomness, auditLine, one, update } = collection;

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
        desk: { at: null, token: 0, attempts: 0, rank: rankOf(request.state) },
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
          'desk.rank': rankOf(step.to),
          ...(step.showNow && { 'desk.at': clock.now() }),
        },
        $inc: { version: 1, ...(step.token === undefined && { 'work.token': 1 }) },
        $push: { audit: line, ...(step.evidence && { evidence: step.evidence }) },
        ...deciderOf(line),
        ...(unset.length > 0 && { $unset: unsetOf(unset) }),
      },
    );
  };

  return {
    ...createFinders(collection),
    ...createJoins(collection),
    ...createWork(collection),
    ...createDesk(collection),
    ...createRegister(collection),
    create,
    move,
    amend: (id, change) =>
      update(
        { _id: id, state: change.state },
        {
          $set: {
            ...change.set,
            ...sealedPaths(change.seal),
            ...(change.workAt && { 'work.at': change.workAt }),
            ...(change.showNow && { 'desk.at': clock.now() }),
            ...(change.showAt && { 'desk.at': change.showAt }),
          },
          $inc: { version: 1, ...(change.workAt && { 'work.token': 1 }) },
          ...(change.audit && { $push: { audit: auditLine(change.audit) } }),
          ...(change.audit && change.audit.what !== 'revealed' && deciderOf(change.audit)),
          ...(change.unset && change.unset.length > 0 && { $unset: unsetOf(change.unset) }),
        },
      ),
    cutOffChat: async (conversationId) => {
      await model.updateMany(
        { tenant, conversationId: filterText(conversationId), chatCutOffAt: { $exists: false } },
        { $set: { chatCutOffAt: clock.now(), 'desk.at': clock.now() } },
      );
    },
    auditMoved: async (request, count) => {
      const moved = request.audit.slice(0, count).map((line) => line.id);
      await model.updateOne(
        { _id: request._id, auditMoved: request.auditMoved },
        { $pull: { audit: { id: { $in: moved } } }, $inc: { auditMoved: moved.length } },
      );
    },
  };
};

/** Whoever has decided something finds it again. */
const deciderOf = ({ actor, actorId }: Pick<AuditEntry, 'actor' | 'actorId'>) =>
  actor === 'agent' && actorId !== undefined ? { $addToSet: { deciders: actorId } } : {};

/** For an agent to decide. */
const waits = (state: RequestState): boolean => state === 'awaiting_decision' || state === 'needs_attention';

const refused = (from: string, to: string, by: string) =>
  new AppError('transition_refused', `A request may not go from ${from} to ${to} by the ${by}.`);
