import type { DeskTicket } from '../../integrations/zendesk/ticketDesk.ts';
import type { FoundTicket } from '../../models/privacyRequest/ticketRecord.ts';

/** A ticket as it was read or written last. */
export type HeardTicket = FoundTicket & { id: number };

export const foundNow = ({ status, updatedAt, ours, fields }: DeskTicket): FoundTicket => ({
  status,
  updatedAt,
  ours,
  fields: { ...fields },
});
