import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DeskLine } from '../../models/privacyRequest/ticketRecord.ts';
import type { JobContext } from '../context.ts';

/** Lines for the agents, each once. They never name anybody. */
export const addLines = async (
  request: PrivacyRequest,
  lines: readonly Omit<DeskLine, 'at'>[],
  { requests }: Pick<JobContext, 'requests'>,
): Promise<PrivacyRequest> => {
  const known = new Set(request.desk?.lines?.map(({ marker }) => marker));
  const fresh = lines.filter(({ marker }) => !known.has(marker));
  return fresh.length === 0 ? request : requests.recordDesk(request, { lines: fresh });
};
