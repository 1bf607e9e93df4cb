import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';

/** What a new ticket has of the one it follows up. Only a closed one can be followed up: any other is passed over. */
export const followUp = (
  store: DeskStore,
  sourceId: number | undefined,
): Pick<TicketRow, 'followup_source_id' | 'via_source'> => {
  const source = sourceId === undefined ? undefined : store.tickets.get(sourceId);
  if (!source || source.deleted || source.status !== 'closed') return { followup_source_id: null };
  const from = { ticket_id: source.id, subject: source.subject, channel: source.via };
  return { followup_source_id: source.id, via_source: { from, to: {}, rel: 'follow_up' } };
};
