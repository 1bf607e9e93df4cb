import { AppError } from '../../errors.ts';
import { after } from '../../observe/clock.ts';
import { BY_TURN, createTurnTaker } from '../takeTurns.ts';
import { type RequestCollection, sealedPaths, unsetOf } from './collection.ts';
import type { AuditEntry, PrivacyRequest, RecordedStep } from './privacyRequest.ts';
import { NEVER } from './schema.ts';

/** How a worker takes a request in hand, records what it has done, and gives it back. */
export interface RequestWork {
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
      /** For the agents; never anything that names a person. */
      line?: string;
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
}

export const createWork = ({ model, tenant, clock, auditLine, update }: RequestCollection): RequestWork => {
  const takeTurns = createTurnTaker();
  return {
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
          $push: {
            steps: recorded,
            audit: line,
            ...(step.line !== undefined && {
              'desk.lines': { marker: step.name, at: clock.now(), text: step.line },
            }),
          },
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
            // Whatever was done shows on the ticket now; a ticket that shows it already is not written.
            'desk.at': clock.now(),
            ...(next.failed ? { 'work.lastError': next.failed.error } : { 'work.attempts': 0 }),
          },
          ...(next.failed?.atMost !== undefined && { $min: { 'work.attempts': next.failed.atMost } }),
          ...(!next.failed && { $unset: { 'work.lastError': 1 } }),
        },
      );
    },
  };
};
