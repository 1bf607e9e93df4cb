import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DecisionFacts } from '../../models/privacyRequest/ticketRecord.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import { openField } from '../records/sealedFields.ts';

/** What a decision on this request may turn on. */
export const decisionFacts = (request: PrivacyRequest, sealer: Sealer): DecisionFacts => {
  const { state, attention, waitingSince } = request;
  const since = attention?.since ?? waitingSince;
  return {
    state,
    waits: `${attention?.reason ?? ''} ${since?.toISOString() ?? ''}`.trim(),
    added: openField(sealer, request, 'added')?.length ?? 0,
    contacts: openField(sealer, request, 'contacts')?.length ?? 0,
  };
};

const CHANGED: Record<keyof DecisionFacts, string> = {
  state: 'the request has moved on',
  waits: 'it waits for something else now',
  added: 'the customer has written more',
  contacts: 'the customer has named another way to reach them',
};

/** What is not as it stood on the ticket, in words; nothing where the ticket shows it as it is. */
export const changesSince = (shown: DecisionFacts | undefined, now: DecisionFacts): string[] =>
  (Object.keys(CHANGED) as (keyof DecisionFacts)[])
    .filter((key) => shown?.[key] !== now[key])
    .map((key) => CHANGED[key]);
