import type { TicketFields } from '../../integrations/zendesk/ticketDesk.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { isoDay } from '../../privacy/deadlines/civilTime.ts';

const LAWS: Record<string, string> = {
  gdpr: 'GDPR Art. 12(3)',
  uk_gdpr: 'UK GDPR Art. 12(3)',
  fadp: 'Swiss FADP Art. 25(7)',
  ccpa: 'CCPA, 11 CCR 7021',
  ccpa_opt_out: 'CCPA, 11 CCR 7026',
  dpa2018_164a: 'UK DPA 2018 s. 164A',
};

/**
 * The first note on the ticket, in English as all notes for agents: what is known, which deadlines run, and who reads a
 * public reply. Names nobody but for the masked address in `readers`.
 */
export const caseNote = (
  request: PrivacyRequest,
  timeZone: string,
  missing: readonly (keyof TicketFields)[],
  readers?: string,
): string => {
  const lines = [
    `Reference: ${request.reference}`,
    `Kind: ${request.kind}`,
    `State: ${request.state}`,
    `Received: ${isoDay(request.receivedAt, timeZone)} by ${request.route}, in ${request.language}`,
    `Policy version: ${request.policyVersion}`,
    '',
    'Clocks:',
    ...request.clocks.map(
      (clock) => `- ${LAWS[clock.law] ?? clock.law}: by the end of ${isoDay(clock.dueAt, timeZone)}`,
    ),
    ...(request.windowEndsAt && !request.windowWaivedAt
      ? [`- Window for a change of mind: until ${isoDay(request.windowEndsAt, timeZone)}`]
      : []),
    ...(request.windowWaivedAt ? ['- The customer waived the window for a change of mind.'] : []),
    '',
    'Identity:',
    ...request.evidence.map(
      (line) => `- Assurance level ${line.level}: ${line.words} (${isoDay(line.at, timeZone)})`,
    ),
    ...(readers === undefined ? [] : ['', readers]),
    ...(missing.length > 0
      ? ['', `This account lacks the ticket fields for: ${missing.join(', ')}. Their values stand above.`]
      : []),
  ];
  return lines.join('\n');
};
