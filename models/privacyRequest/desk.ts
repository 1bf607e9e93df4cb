import { isFinished, type RequestState } from '../../domain/states.ts';
import { AppError } from '../../errors.ts';
import { after } from '../../observe/clock.ts';
import { createTurnTaker } from '../takeTurns.ts';
import { type RequestCollection, unsetOf } from './collection.ts';
import type { PrivacyRequest } from './privacyRequest.ts';
import { BY_URGENCY, NEVER } from './schema.ts';
import type { DeskLine, DeskWork, FoundTicket, TicketRecord } from './ticketRecord.ts';

/** What is recorded about a ticket by whoever looks after it. */
export interface DeskChange {
  ticket?: Partial<TicketRecord>;
  /** There is no ticket any more: the next one is another. */
  ticketGone?: true;
  desk?: Partial<Omit<DeskWork, 'token' | 'lines'>>;
  unset?: (keyof DeskWork)[];
  lines?: Omit<DeskLine, 'at'>[];
}

/** Who looks after the ticket of a request: beside its worker, and never in its way. */
export interface RequestDesk {
  /** Takes the request whose ticket is due, what waits for an agent first, then of each network in turn, by its legal date. */
  claimDesk(leaseMs: number): Promise<PrivacyRequest | undefined>;
  /** Records what was done or read, as the holder. @throws AppError `lease_lost` */
  recordDesk(held: PrivacyRequest, change: DeskChange): Promise<PrivacyRequest>;
  /**
   * Gives it back. Not before `at`, unless something was to be shown meanwhile; `null`: not before that. `failed` keeps the attempts counted.
   */
  releaseDesk(held: PrivacyRequest, next: { at: Date | null; failed?: string }): Promise<void>;
  /**
   * Something may have happened on the ticket: it is read soon.
   * @param found the ticket, for a caller who has just read it
   * @returns whether a request has it
   */
  wakeTicket(ticketId: number, found?: FoundTicket): Promise<boolean>;
  /** Nothing has happened on the ticket since this last change of ours, nor can any more in the same second. */
  settleTicket(ticketId: number, updatedAt: Date): Promise<void>;
}

export const rankOf = (state: RequestState): DeskWork['rank'] => {
  if (state === 'awaiting_decision' || state === 'needs_attention') return 0;
  return isFinished(state) ? 2 : 1;
};

export const createDesk = ({ model, tenant, clock, update }: RequestCollection): RequestDesk => {
  const takeTurns = createTurnTaker();
  return {
    claimDesk: async (leaseMs) => {
      const now = clock.now();
      const due: Record<string, unknown> = {
        tenant,
        'desk.at': { $gt: NEVER, $lte: now },
        // Woken while somebody holds it, it waits for them.
        'desk.heldUntil': { $not: { $gt: now } },
      };
      const first = await model
        .findOne(due)
        .select({ 'desk.rank': 1 })
        .sort({ 'desk.rank': 1 })
        .lean<PrivacyRequest>();
      if (!first) return undefined;
      return takeTurns({
        isAnyDue: async () => true,
        take: async (turn) => {
          const wanted: Record<string, unknown> = { ...due, 'desk.rank': first.desk?.rank, ...turn };
          const taken = await model
            .findOneAndUpdate(
              wanted,
              {
                $set: { 'desk.at': after(now, leaseMs), 'desk.heldUntil': after(now, leaseMs) },
                $inc: { 'desk.token': 1, 'desk.attempts': 1 },
              },
              { sort: BY_URGENCY, returnDocument: 'after' },
            )
            .lean<PrivacyRequest>();
          return taken ?? undefined;
        },
      });
    },
    recordDesk: async (held, { ticket = {}, ticketGone, desk = {}, unset = [], lines = [] }) => {
      const paths = (of: string, fields: object) =>
        Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${of}.${key}`, value]));
      const gone = Object.fromEntries(unset.map((key) => [`desk.${key}`, 1]));
      const saved = await update(
        { _id: held._id, 'desk.token': held.desk?.token },
        {
          $set: { ...(!ticketGone && paths('ticket', ticket)), ...paths('desk', desk) },
          ...(lines.length > 0 && {
            $push: { 'desk.lines': { $each: lines.map((line) => ({ ...line, at: clock.now() })) } },
          }),
          ...((ticketGone || unset.length > 0) && {
            $unset: { ...gone, ...(ticketGone && unsetOf(['ticket'])) },
          }),
        },
      );
      if (!saved)
        throw new AppError('lease_lost', 'Somebody else looks after this ticket now.', { retryable: true });
      return saved;
    },
    releaseDesk: async (held, { at, failed }) => {
      const mine: Record<string, unknown> = { _id: held._id, tenant, 'desk.token': held.desk?.token };
      const released = {
        $set: failed === undefined ? { 'desk.attempts': 0 } : { 'desk.lastError': failed },
        $unset: { 'desk.heldUntil': 1, ...(failed === undefined && { 'desk.lastError': 1 }) },
      };
      const asClaimed: Record<string, unknown> = { ...mine, 'desk.at': held.desk?.at };
      const inTime = await model.updateOne(asClaimed, {
        ...released,
        $set: { ...released.$set, 'desk.at': at },
      });
      // Woken meanwhile, it keeps its earlier time.
      if (inTime.matchedCount === 0) await model.updateOne(mine, released);
    },
    wakeTicket: async (ticketId, found) => {
      const woken = await model.updateOne(
        { tenant, 'ticket.id': ticketId },
        {
          $set: {
            'desk.at': clock.now(),
            'desk.hear': found ? 'history' : 'look',
            ...(found && { 'ticket.found': found }),
          },
        },
      );
      return woken.matchedCount > 0;
    },

    settleTicket: async (ticketId, updatedAt) => {
      // Whoever has written on it meanwhile found another time.
      const unchanged = { tenant, 'ticket.id': ticketId, 'ticket.found.updatedAt': updatedAt };
      await model.updateOne(unchanged, { $set: { 'ticket.seenAt': updatedAt } });
    },
  };
};
