import { isAppError } from '../../errors.ts';
import type { AccountFacts } from './accountFacts.ts';
import { START_TAG, STARTED_TAG } from './blueprint/things.ts';
import type { MarkedTicket, TicketIntake } from './ticketIntake.ts';
import { noted } from './ticketWire.ts';
import type { WireTicket, WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

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
