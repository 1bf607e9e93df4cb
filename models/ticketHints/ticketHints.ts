import type { Connection } from 'mongoose';
import type { Clock } from '../../observe/clock.ts';
import { defineModel } from '../defineModel.ts';

interface HintRow {
  /** Tenant and number of the ticket: however often it is said, it is looked at once. */
  _id: string;
  tenant: string;
  ticketId: number;
  at: Date;
}

/**
 * Tickets of no request that Zendesk has said something about: perhaps an agent wants one begun from it. What is lost here the next
 * poll finds, so that nobody holds a lease on a hint.
 */
export interface TicketHints {
  add(ticketId: number): Promise<void>;
  /** Takes up to so many, oldest first; nobody else gets them. */
  take(limit: number): Promise<number[]>;
}

export const createTicketHints = (connection: Connection, tenant: string, clock: Clock): TicketHints => {
  const model = defineModel<HintRow>(
    connection,
    'TicketHint',
    'ticketHints',
    {
      _id: String,
      tenant: { type: String, required: true },
      ticketId: { type: Number, required: true },
      at: { type: Date, required: true },
    },
    [[{ tenant: 1, at: 1 }]],
  );
  return {
    add: async (ticketId) => {
      await model.updateOne(
        { _id: `${tenant}:${ticketId}` },
        { $setOnInsert: { tenant, ticketId, at: clock.now() } },
        { upsert: true },
      );
    },
    take: async (limit) => {
      const taken: number[] = [];
      while (taken.length < limit) {
        const row = await model.findOneAndDelete({ tenant }, { sort: { at: 1 } }).lean<HintRow>();
        if (!row) break;
        taken.push(row.ticketId);
      }
      return taken;
    },
  };
};
