import { isAppError } from '../../errors.ts';
import type { AccountFacts } from './accountFacts.ts';
import { START_TAG, STARTED_TAG } from './blueprint/things.ts';
import type { TicketNote } from './ticketDesk.ts';
import { noted } from './ticketWire.ts';
import type { WireTicket, WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/** An ordinary ticket from which somebody asks us to begin a privacy request. Of what it says, nothing is read. */
export interface MarkedTicket {
  id: number;
  createdAt: Date;
  updatedAt: Date;
  tags: readonly string[];
  /** What the field "Privacy request" holds, in our words. */
  kind?: string;
  requesterId: number;
  /** It is a ticket of ours: there is a request already. */
  ours: boolean;
}

export interface Requester {
  name?: string;
  /** Nothing proves that it is theirs: whoever can send an email can name any sender. */
  address?: string;
  /** IETF tag, such as `de-CH`. */
  locale?: string;
  role: string;
}

/** What turns an ordinary ticket into a privacy request. Errors as those of `TicketDesk`. */
export interface TicketIntake {
  /** Tickets that were marked, as the desk's search has them: it may be late. One call. */
  findMarked(): Promise<number[]>;
  /** Those of the tickets that are marked now and can still be written on. */
  readMarked(ids: readonly number[]): Promise<MarkedTicket[]>;
  readRequester(id: number): Promise<Requester | undefined>;
  /**
   * Takes the mark away and says why, in one call: `started`, or not. @throws AppError `desk_conflict` where somebody has changed the
   * ticket since it was read
   */
  answerMarked(ticket: MarkedTicket, answer: { started: boolean; note: TicketNote }): Promise<void>;
}

/** The search goes on where this ends: what was answered is not found again. */
const AT_ONCE = 100;

export const createTicketIntake = (client: ZendeskClient, account: AccountFacts): TicketIntake => ({
  findMarked: async () => {
    const query = `type:ticket status<closed tags:${START_TAG}`;
    const found = await client.list<WireTicket>(['search', { query, per_page: AT_ONCE }], 'results', 1);
    return found.map(({ id }) => id);
  },
  readMarked: async (ids) => {
    if (ids.length === 0) return [];
    const { fields, serviceUserId } = await account.forTickets();
    const query = { ids: [...new Set(ids)].slice(0, AT_ONCE).join(',') };
    const rows = await client.list<WireTicket>(['tickets', 'show_many', query], 'tickets');
    return rows.flatMap((wire): MarkedTicket[] => {
      const { id, tags = [], status, requester_id: requesterId, created_at, updated_at } = wire;
      if (!tags.includes(START_TAG) || status === 'closed' || typeof requesterId !== 'number') return [];
      const { kind } = fields.fromWire(wire);
      return [
        {
          id,
          createdAt: new Date(created_at ?? 0),
          updatedAt: new Date(updated_at ?? 0),
          tags,
          requesterId,
          ours: requesterId === serviceUserId,
          ...(kind !== undefined && { kind }),
        },
      ];
    });
  },
  readRequester: async (id) => {
    try {
      const { user } = await client.get<{ user?: WireUser & { locale?: string } }>(['users', id]);
      if (!user) return undefined;
      const { name, email, locale, role } = user;
      return {
        name,
        role: role ?? 'end-user',
        ...(email && { address: email }),
        ...(locale !== undefined && { locale }),
      };
    } catch (error) {
      if (isAppError(error, 'desk_not_found')) return undefined;
      throw error;
    }
  },
  answerMarked: async ({ id, tags, updatedAt }, { started, note }) => {
    const { selfId } = await account.forTickets();
    const kept = tags.filter((tag) => tag !== START_TAG);
    await client.put(['tickets', id], {
      ticket: {
        tags: started ? [...kept, STARTED_TAG] : kept,
        ...noted(note, selfId),
        // Tags are replaced as a whole: what somebody has added meanwhile must not be lost.
        safe_update: true,
        updated_stamp: updatedAt.toISOString().replace(/\.\d{3}Z$/, 'Z'),
      },
    });
  },
});
